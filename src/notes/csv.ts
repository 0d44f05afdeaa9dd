// All notes of a customer as a CSV file: a row for each, harmless in a spreadsheet whatever was typed.
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../language/language.ts';
import { languageName } from '../language/language-name.ts';
import { type TextKey, text } from '../language/text.ts';
import type { L1Status } from '../playbook/playbook.ts';
import type { Quality } from './coach/judgement.ts';
import { idCell, textCell } from './csv-cell.ts';
import type { Note } from './note.ts';
import { plainText } from './plain-text.ts';
import { statusTitle } from './status-title.ts';

export interface NotesCsvNames {
  /** The playbook's, for their titles. */
  readonly statuses: readonly L1Status[];
  /** By Entra object id; whose name nobody knows is named by it. */
  readonly person: (id: string) => string | undefined;
  /** What the coach says; undefined: it does not judge such a note. */
  readonly quality: (note: Note) => Quality | undefined;
}

interface Column {
  readonly title: TextKey;
  readonly cell: (note: Note, names: NotesCsvNames, reader: Language) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'note.column.id', cell: ({ id }) => idCell(id) },
  { title: 'note.column.kind', cell: ({ kind }, _names, reader) => text(reader, `note.kind.${kind}`) },
  { title: 'note.field.service', cell: ({ service }) => service ?? '' },
  { title: 'note.field.status', cell: statusCell },
  { title: 'note.field.targetDate', cell: ({ fields }) => textCell(fields.targetDate ?? '') },
  { title: 'note.column.text', cell: (note, { statuses }) => textCell(said(note, statuses)) },
  { title: 'coach.title', cell: qualityCell },
  { title: 'note.column.author', cell: ({ author }, { person }) => personCell(author, person) },
  { title: 'note.column.createdAt', cell: ({ createdAt }) => textCell(createdAt) },
  { title: 'note.column.by', cell: ({ by }, { person }) => personCell(by, person) },
  { title: 'note.column.at', cell: ({ at }) => textCell(at) },
  { title: 'note.column.revision', cell: ({ revision }) => String(revision) },
  { title: 'note.column.language', cell: ({ language }, _names, reader) => languageName(language, reader) },
];

/** In the given order, under a row of titles in the reader's language. UTF-8 once written, with a byte order mark; lines end with CRLF. */
export function notesCsv(notes: readonly Note[], names: NotesCsvNames, reader: Language): string {
  const titles = COLUMNS.map(({ title }) => text(reader, title));
  const rows = notes.map((note) => COLUMNS.map(({ cell }) => cell(note, names, reader)));
  // Everything quoted: a line end within a note is then no end of its row.
  return stringify([titles, ...rows], { bom: true, quoted: true, quoted_empty: true, record_delimiter: 'windows' });
}

function statusCell({ kind, fields }: Note, { statuses }: NotesCsvNames, reader: Language): string {
  return kind === 'entitlement' ? textCell(statusTitle(fields.status ?? '', statuses, reader)) : '';
}

/** Of an entitlement note its sentences, for the rest has columns of its own; of others all that goes to the portal. */
function said(note: Note, statuses: readonly L1Status[]): string {
  return note.kind === 'entitlement' ? (note.fields.text ?? '') : plainText(note, statuses);
}

function qualityCell(note: Note, { quality }: NotesCsvNames, reader: Language): string {
  const found = quality(note);
  return found === undefined ? '' : text(reader, `coach.quality.${found}`);
}

function personCell(id: string, person: NotesCsvNames['person']): string {
  const name = person(id);
  return name === undefined ? idCell(id) : textCell(name);
}
