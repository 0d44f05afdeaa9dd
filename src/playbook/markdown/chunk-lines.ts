// Where a page can be cut so that its parts parse like the whole: before headings, and in long parts at empty lines.

export interface Chunk {
  /** First line, and the line behind the last one; counted from 0. */
  readonly from: number;
  readonly to: number;
}

const HEADING = /^#{1,6}( |$)/;
/** Ends whatever stands above it: a rule, or the underline of a title. */
const UNDERLINE = /^(?:=+|-{2,}) *$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Characters from which on a part is cut: before a heading, where else it does no harm, at any empty line, at last anywhere but in a table. */
const WORTH_IT = 500;
const LONG = 2000;
const TOO_LONG = 5000;
const FAR_TOO_LONG = 8000;
const LONGEST = 60_000;

export function chunkLines(lines: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let length = 0;
  let fence: string | undefined;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1] ?? '';
    const cut = fence === undefined ? isCut(before, line, length) : length > LONGEST;
    if (i > from && cut) {
      chunks.push({ from, to: i });
      from = i;
      length = 0;
    }
    length += line.length + 1;
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
  }
  if (from < lines.length) chunks.push({ from, to: lines.length });
  return chunks;
}

function isCut(before: string, line: string, length: number): boolean {
  if (length < WORTH_IT) return false;
  if (HEADING.test(line) || UNDERLINE.test(before)) return true;
  const blank = before.trim() === '';
  // A quote, too, is a new one behind an empty line.
  if (length > LONG && blank && /^[^\s*+\d-]/.test(line)) return true;
  if (length > TOO_LONG && blank) return true;
  return length > FAR_TOO_LONG && (!line.includes('|') || length > LONGEST);
}
