// A table of the playbook on a card: a grid where a phone can hold it, else row by row with the headers beside the values.
import type { Block } from '../playbook/page.ts';
import { plainText } from '../playbook/rich-text.ts';
import { cleanText } from './clean-text.ts';
import { type Element, textBlock } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { groupElements } from './group-elements.ts';
import { mergeLines } from './merge-lines.ts';
import { toMarkdown } from './to-markdown.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;
type Look = Readonly<Record<string, unknown>>;
/** A cell is its lines of Markdown. */
type Row = readonly (readonly string[])[];

/** Size of the grids that a long table is cut into, in UTF-8 of their JSON: well below what a card holds. */
const GRID_BYTES = 4_000;
/** The longest cell that a phone (about 40 characters across) shows well beside one other column, and beside two. */
const LONGEST_CELL = { 2: 120, 3: 16 } as const;
/** A task's number, say: too short to stand for its row alone. */
const SHORT_NAME = 8;
/** Longer ones are sentences, not names; where a table has one, none is set bold. */
const LONGEST_NAME = 80;
const LONGEST_HEADER = 60;
const BETWEEN = ' · ';

export function* tableElements(table: Table): Generator<Element> {
  const header = table.header.map((name) => escapeMarkdown(cleanText(plainText(name), LONGEST_HEADER)));
  const rows = table.rows.map((row) => row.map(toMarkdown)).filter((row) => row.some((cell) => cell.length > 0));
  if (fitsGrid(header, rows)) yield* gridElements(header, rows);
  else {
    const look = rows.every((row) => value(row[0]).length <= LONGEST_NAME) ? { weight: 'Bolder' } : {};
    for (const [index, row] of rows.entries()) yield* rowElements(header, row, look, index > 0);
  }
}

function fitsGrid(header: readonly string[], rows: readonly Row[]): boolean {
  const columns = header.length;
  if (columns !== 2 && columns !== 3) return false;
  return rows.every(
    (row) => row.length === columns && row.every((cell) => value(cell).length <= LONGEST_CELL[columns]),
  );
}

function* gridElements(header: readonly string[], rows: readonly Row[]): Generator<Element> {
  const columns = header.map((name, column) => ({ width: widthOf(name, rows, column) }));
  const head = gridRow(header, { weight: 'Bolder' });
  const body = rows.map((row) => gridRow(row.map(value)));
  for (const group of groupElements(body, GRID_BYTES)) yield { type: 'Table', columns, rows: [head, ...group] };
}

function gridRow(cells: readonly string[], look: Look = {}): Element {
  return { type: 'TableRow', cells: cells.map((cell) => ({ type: 'TableCell', items: [textBlock(cell, look)] })) };
}

/** In parts of the whole, between 2 and 5, so that no column starves. */
function widthOf(name: string, rows: readonly Row[], column: number): number {
  const longest = rows.reduce((length, row) => Math.max(length, value(row[column]).length), name.length);
  return Math.min(5, Math.max(2, Math.ceil(longest / SHORT_NAME)));
}

/** The row's name, then what the other columns say about it. */
function* rowElements(header: readonly string[], row: Row, look: Look, separator: boolean): Generator<Element> {
  const names = value(row[0]).length <= SHORT_NAME ? 2 : 1;
  const name = mergeLines(row.slice(0, names).flat(), BETWEEN);
  const facts = mergeLines(
    row.slice(names).flatMap(([first, ...more], index) => {
      const label = header[index + names];
      return first === undefined ? [] : [label ? `${label}: ${first}` : first, ...more];
    }),
    BETWEEN,
  );
  const [first, second, ...rest] = [
    ...name.map((line) => textBlock(line, look)),
    ...facts.map((line) => textBlock(line, { size: 'Small', spacing: 'None' })),
  ];
  yield { type: 'Container', separator, spacing: 'Small', items: [first, second].filter((item) => item !== undefined) };
  yield* rest;
}

function value(cell: readonly string[] | undefined): string {
  return cell?.join(' ') ?? '';
}
