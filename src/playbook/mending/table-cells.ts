// Rows of tables as text: into cells and back.

/** Cells without the outer pipes; a pipe behind a backslash is text. */
export function splitCells(row: string): readonly string[] {
  const cells = row.trim().split(/(?<!\\)\|/);
  if (cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

export function joinCells(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const SEPARATOR = /^ {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|?\s*$/;

export function isSeparator(line: string): boolean {
  return line.includes('|') && SEPARATOR.test(line);
}

const ID = /^\[?\d{3,4}\]?(?:\([^)]*\))?$/;

/** A task's number in FTOP, also as a link. */
export function isTaskId(cell: string): boolean {
  return ID.test(cell);
}
