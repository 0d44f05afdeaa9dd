// Tables whose rows do not fit their header: a reader sees what was meant, a parser loses cells or the whole table.
import type { Language } from '../../language/language.ts';
import { fold } from '../fold.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../vocabulary/words.ts';
import type { SourceLine } from './source-line.ts';
import { isSeparator, isTaskId, joinCells, splitCells } from './table-cells.ts';

export function mendTables(lines: readonly SourceLine[], language: Language, report: Report): readonly SourceLine[] {
  const result: SourceLine[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const header = lines[i];
    const separator = lines[i + 1];
    if (header === undefined || separator === undefined || !isHeader(header.text) || !isSeparator(separator.text)) {
      if (header !== undefined) result.push(header);
      continue;
    }
    const rows: SourceLine[] = [];
    for (let k = i + 2; lines[k]?.text.includes('|'); k += 1) rows.push(lines[k] as SourceLine);
    result.push(...mendTable(header, separator, rows, language, report));
    i += 1 + rows.length;
  }
  return result;
}

function isHeader(text: string): boolean {
  return text.includes('|') && !isSeparator(text);
}

function mendTable(
  header: SourceLine,
  separator: SourceLine,
  rows: readonly SourceLine[],
  language: Language,
  report: Report,
): readonly SourceLine[] {
  const titles = splitCells(header.text);
  const width = titles.length;
  const split = rows.map((row) => ({ row, cells: splitCells(row.text) }));
  const tasks = split.filter(({ cells }) => cells.some(isTaskId)).length * 2 > rows.length;
  const mended = [header, separator];
  const dashes = splitCells(separator.text).length;
  if (dashes !== width) {
    report(
      'table-separator',
      { line: separator.line },
      `The line below the header has ${dashes} cells, the header ${width}; it was read as ${width}.`,
    );
    mended[1] = { text: joinCells(titles.map(() => '---')), line: separator.line };
  }
  const seen = new Set<string>();
  for (const { row, cells } of split) {
    const found: Found = (rule, text) => report(rule, { line: row.line }, text);
    const parts = tasks
      ? splitTaskRows(cells, found).map((each) => mendTaskRow(each, width, language, found))
      : [cells];
    for (const part of parts) {
      const fitting = fitCells(part, width, found);
      const id = fitting[0] ?? '';
      if (tasks && isTaskId(id) && seen.has(id))
        found('task-repeated', `${id} stands twice in one table; the first row counts.`);
      // Rows that were right stay as they are written.
      else mended.push(fitting === cells ? row : { text: joinCells(fitting), line: row.line });
      seen.add(id);
    }
  }
  return mended;
}

type Found = (rule: Parameters<Report>[0], text: string) => void;

/** A row begins with a task's number; a second number further on begins a second row. */
function splitTaskRows(cells: readonly string[], found: Found): readonly (readonly string[])[] {
  const starts = cells.flatMap((cell, i) => (isTaskId(cell) && (i === 0 || !isTaskId(cells[i - 1] ?? '')) ? [i] : []));
  const first = starts[0];
  if (first === undefined) return [cells];
  if (first > 0 && cells.slice(0, first).every((cell) => cell === ''))
    found('table-leading-pipe', 'An empty cell before the task was left out.');
  else if (first > 0) return [cells];
  if (starts.length === 1 && first === 0) return [cells];
  if (starts.length > 1)
    found('table-rows-joined', `${starts.length} rows stand on one line; they were read as ${starts.length}.`);
  return starts.map((start, i) => withoutEmptyEnd(cells.slice(start, starts[i + 1])));
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

/** The flag and the role in one cell: the pipe between them is missing. */
function mendTaskRow(cells: readonly string[], width: number, language: Language, found: Found): readonly string[] {
  if (cells.length !== width - 1) return cells;
  const { flags, roles } = wordsOf(language);
  for (const [i, cell] of cells.entries()) {
    const match = /^(\p{L}) +(\S.*)$/u.exec(cell);
    if (i < 2 || match === null || !flags.has(fold(match[1] ?? '')) || !roles.has(fold(match[2] ?? ''))) continue;
    found('table-missing-pipe', `"${cell}" was read as two cells.`);
    return [...cells.slice(0, i), match[1] ?? '', match[2] ?? '', ...cells.slice(i + 1)];
  }
  return cells;
}

/** As many cells as the header has: empty ones too many go, what is left over joins the last one. */
function fitCells(cells: readonly string[], width: number, found: Found): readonly string[] {
  if (cells.length === width) return cells;
  if (cells.length < width) {
    found(
      'table-missing-cell',
      `The row has ${cells.length} cells, the header ${width}; the last ones were read as empty.`,
    );
    return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  }
  found(
    'table-extra-cell',
    `The row has ${cells.length} cells, the header ${width}; empty ones were left out, the rest was joined.`,
  );
  let fitting = cells;
  while (fitting.length > width && fitting.at(-1) === '') fitting = fitting.slice(0, -1);
  while (fitting.length > width && fitting.includes('')) fitting = fitting.toSpliced(fitting.indexOf(''), 1);
  if (fitting.length <= width) return fitting;
  return [...fitting.slice(0, width - 1), fitting.slice(width - 1).join(' ')];
}
