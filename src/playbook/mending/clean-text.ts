// A file's text without what nobody sees: marks of encodings, zero-width and control characters, exotic spaces and line ends.
import type { Report } from '../report.ts';
import type { SourceLine } from './source-line.ts';

const MAX_CHARACTERS = 200_000;
const MAX_LINE = 5000;

const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
/** Zero-width characters, soft hyphens, byte order marks, and the marks that turn the direction of text. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** The file's lines, clean. Nothing here moves a line, so the line numbers are the file's. */
export function cleanText(content: string, report: Report): readonly SourceLine[] {
  let text = content;
  if (text.length > MAX_CHARACTERS) {
    report(
      'page-too-long',
      { line: 1 },
      `The page has ${text.length} characters; only the first ${MAX_CHARACTERS} were read.`,
    );
    text = text.slice(0, MAX_CHARACTERS);
  }
  text = text.toWellFormed().replace(LINE_END, '\n');
  if (text.startsWith('\ufeff')) text = text.slice(1);
  text = without(CONTROL, text, (count, place) =>
    report('control-characters', place, `${characters(count, 'control')} taken out, the first one here.`),
  );
  text = without(INVISIBLE, text, (count, place) =>
    report('invisible-characters', place, `${characters(count, 'invisible')} taken out, the first one here.`),
  );
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) report('broken-characters', placeOf(text, lost), 'A character was lost here.');
  return text.split('\n').map((raw, i) => ({ text: cleanLine(raw, i + 1, report), line: i + 1 }));
}

function cleanLine(raw: string, line: number, report: Report): string {
  if (/^ {0,3}#{1,6}[\u00a0\u3000]/.test(raw))
    report(
      'no-break-space',
      { line, column: raw.search(/[\u00a0\u3000]/) + 1 },
      'A no-break space was read as a space.',
    );
  const text = raw.replace(SPACES, ' ').replace(/\t/g, '    ').trimEnd();
  const breaks = / {2,}$/.test(raw) && text !== '' ? '  ' : '';
  if (text.length <= MAX_LINE) return text + breaks;
  report('line-too-long', { line }, `The line has ${text.length} characters; only the first ${MAX_LINE} were read.`);
  return text.slice(0, MAX_LINE);
}

function characters(count: number, kind: string): string {
  return count === 1 ? `One ${kind} character was` : `${count} ${kind} characters were`;
}

function without(
  what: RegExp,
  text: string,
  found: (count: number, first: { readonly line: number; readonly column: number }) => void,
): string {
  const first = text.search(what);
  if (first < 0) return text;
  const cleaned = text.replace(what, '');
  found(text.length - cleaned.length, placeOf(text, first));
  return cleaned;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
