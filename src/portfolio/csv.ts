// A portfolio as a CSV file: a row for each customer, harmless in a spreadsheet whatever was typed.
import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../engagements/health.ts';
import type { Language } from '../language/language.ts';
import { type TextKey, text } from '../language/text.ts';
import { idCell, textCell } from '../notes/csv-cell.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { PortfolioNext, PortfolioRow } from './portfolio-row.ts';

/** How the reader calls things. */
export interface PortfolioNames {
  /** By Entra object id; whose name nobody knows is named by it. */
  readonly person: (id: string) => string | undefined;
  readonly phase: (phase: PhaseSlug) => string;
  readonly finding: (finding: Finding) => string;
  readonly next: (next: PortfolioNext) => string;
}

interface Column {
  readonly title: TextKey;
  readonly cell: (row: PortfolioRow, names: PortfolioNames, reader: Language) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'portfolio.column.customer', cell: ({ customer }) => textCell(customer) },
  { title: 'portfolio.column.life', cell: ({ life }, _names, reader) => text(reader, `life.${life}.short`) },
  { title: 'portfolio.column.phase', cell: phaseCell },
  { title: 'portfolio.column.done', cell: ({ done }) => String(done) },
  { title: 'portfolio.column.total', cell: ({ total }) => String(total) },
  { title: 'portfolio.column.blocked', cell: ({ blocked }) => String(blocked) },
  { title: 'portfolio.column.health', cell: ({ health }, _names, reader) => text(reader, `health.${health.level}`) },
  {
    title: 'portfolio.column.findings',
    cell: ({ health }, { finding }) => textCell(health.findings.map(finding).join('; ')),
  },
  {
    title: 'portfolio.column.reported',
    cell: ({ reported }, _names, reader) => (reported === undefined ? '' : text(reader, `note.label.${reported}`)),
  },
  { title: 'portfolio.column.owner', cell: ownerCell },
  { title: 'portfolio.column.target', cell: ({ targetDate = '' }) => textCell(targetDate) },
  { title: 'portfolio.column.note', cell: ({ lastNoteAt = '' }) => textCell(lastNoteAt.slice(0, 10)) },
  { title: 'portfolio.column.next', cell: ({ next }, names) => (next === undefined ? '' : textCell(names.next(next))) },
  { title: 'portfolio.column.id', cell: ({ engagementId }) => idCell(engagementId) },
];

/** In the given order, under a row of titles in the reader's language. UTF-8 once written, with a byte order mark; lines end with CRLF. */
export function portfolioCsv(rows: readonly PortfolioRow[], names: PortfolioNames, reader: Language): string {
  const titles = COLUMNS.map(({ title }) => text(reader, title));
  const cells = rows.map((row) => COLUMNS.map(({ cell }) => cell(row, names, reader)));
  return stringify([titles, ...cells], { bom: true, quoted: true, quoted_empty: true, record_delimiter: 'windows' });
}

function phaseCell({ phase }: PortfolioRow, names: PortfolioNames, reader: Language): string {
  return phase === undefined ? text(reader, 'list.finished') : names.phase(phase);
}

function ownerCell({ owner }: PortfolioRow, { person }: PortfolioNames): string {
  const name = person(owner);
  return name === undefined ? idCell(owner) : textCell(name);
}
