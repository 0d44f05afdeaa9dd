// The tables in which pages keep what was changed when.
import { parseDate } from './dates.ts';
import type { Block, Change, Section } from './page.ts';
import type { Report } from './report.ts';
import { plainText } from './rich-text.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Newest first, as far as they are dated; a table counts by its heading, or where its first column holds dates. */
export function readChanges(sections: readonly Section[], report: Report): readonly Change[] {
  const changes = sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' && (section.kind === 'changes' || isDated(block)) ? rows(block, report) : [],
    ),
  );
  return changes.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** A section of such a table alone is one of changes, whatever it is called. */
export function holdsChanges(blocks: readonly Block[]): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'table' && isDated(block));
}

function isDated(table: TableBlock): boolean {
  return table.rows.length > 0 && table.rows.every((row) => parseDate(plainText(row[0] ?? '')) !== undefined);
}

/** Columns are date, who, what and at times a note; who is nobody's business here. */
function rows(table: TableBlock, report: Report): readonly Change[] {
  return table.rows.flatMap((row, i): readonly Change[] => {
    const [when = '', , ...what] = row;
    const text = what.filter((cell) => cell !== '').join(' – ');
    const parsed = parseDate(plainText(when));
    if (parsed?.date === undefined && text === '') return [];
    if (parsed?.date === undefined || parsed.odd)
      report(
        'change-date',
        { line: table.rowLines?.[i] ?? table.line },
        parsed?.date === undefined
          ? `"${plainText(when)}" is no date; the change is kept without one.`
          : `"${plainText(when)}" was read as ${parsed.date}.`,
      );
    return [{ ...(parsed?.date !== undefined && { date: parsed.date }), text }];
  });
}
