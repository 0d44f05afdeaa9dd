// Markers that an unfinished merge left behind: they go, both sides stay.
import type { Report } from '../report.ts';
import type { SourceLine } from './source-line.ts';

const OPEN = /^<{7}(\s|$)/;
const BASE = /^\|{7}(\s|$)/;
const MIDDLE = /^={7}\s*$/;
const CLOSE = /^>{7}(\s|$)/;

export function dropConflictMarkers(lines: readonly SourceLine[], report: Report): readonly SourceLine[] {
  if (!lines.some(({ text }) => OPEN.test(text) || CLOSE.test(text))) return lines;
  let open = false;
  return lines.filter(({ text, line }) => {
    if (OPEN.test(text)) open = true;
    // A row of equals signs alone underlines a title; within a conflict it parts the sides.
    else if (CLOSE.test(text)) open = false;
    else if (!(open && (MIDDLE.test(text) || BASE.test(text)))) return true;
    report('conflict-marker', { line }, 'A merge left this marker behind; it was taken out and both sides were kept.');
    return false;
  });
}
