// Headings and lists that Markdown would take for something else, and nesting that no reader could follow.
import type { Report } from '../report.ts';
import type { SourceLine } from './source-line.ts';

const INDENTED_HEADING = /^ {4,40}(?=#{1,6} +\S)/;
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=[^#\s])/;
const TIGHT_NUMBER = /^((?: {0,12}>){0,5} {0,12}\d{1,3}[.)])(?=[^\s\d.,)])/;
const INDENTED_ITEM = /^( {0,3}>) {5,40}(?=\d{1,3}[.)] )/;
const DOUBLE_PARENTHESIS = /\]\(\((?=https?:)/g;
const TIGHT_BULLET = /^((?: {0,12}>){0,5} {0,12}-)(?=\[)/;
/** What opens quotes and lists at the start of a line. */
const CONTAINER = /^ *(?:>|[-*+](?= )|\d{1,9}[.)](?= ))/;
const MAX_CONTAINERS = 10;
const MAX_INDENT = 40;

export function mendLineSyntax({ text, line }: SourceLine, report: Report): SourceLine {
  let mended = limitNesting(text, line, report);
  if (INDENTED_HEADING.test(mended)) {
    report('indented-heading', { line }, 'A heading was indented like code; it was read as a heading.');
    mended = mended.trimStart();
  }
  if (TIGHT_HEADING.test(mended)) {
    report('heading-space', { line }, 'The space between hashes and heading is missing; it was read as a heading.');
    mended = mended.replace(TIGHT_HEADING, '$1 ');
  }
  if (INDENTED_ITEM.test(mended)) {
    report('indented-list', { line }, 'A list within a quote was indented like code; it was read as a list.');
    mended = mended.replace(INDENTED_ITEM, '$1   ');
  }
  if (mended.includes(']((http')) {
    report('link-malformed', { line }, 'A second parenthesis before an address was left out.');
    mended = mended.replace(DOUBLE_PARENTHESIS, '](');
  }
  for (const tight of [TIGHT_NUMBER, TIGHT_BULLET])
    if (tight.test(mended)) {
      report('list-space', { line }, 'The space behind the marker of a list is missing; it was read as a list.');
      mended = mended.replace(tight, '$1 ');
    }
  return mended === text ? { text, line } : { text: mended, line };
}

function limitNesting(text: string, line: number, report: Report): string {
  const indent = text.length - text.trimStart().length;
  let rest = text;
  let kept = '';
  let containers = 0;
  for (let match = CONTAINER.exec(rest); match !== null; match = CONTAINER.exec(rest)) {
    containers += 1;
    if (containers <= MAX_CONTAINERS) kept += match[0];
    rest = rest.slice(match[0].length);
  }
  if (containers <= MAX_CONTAINERS && indent <= MAX_INDENT) return text;
  report('nesting-too-deep', { line }, `Quotes and lists deeper than ${MAX_CONTAINERS} levels were read as that deep.`);
  const body = `${kept}${rest.startsWith(' ') ? '' : ' '}${rest}`;
  return ' '.repeat(Math.min(indent, MAX_INDENT)) + body.trimStart();
}
