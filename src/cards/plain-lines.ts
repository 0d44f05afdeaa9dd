// A text of several lines from outside for a TextBlock: each line shown as it is written.
import { plain } from './plain.ts';

const MOST_LINES = 40;
const LONGEST_LINE = 600;

/** Empty lines are left out: a card sets lines apart by itself. `most`: UTF-16 units of all lines together. */
export function plainLines(text: string, most = Number.POSITIVE_INFINITY): string {
  const kept = text.length <= most ? text : `${text.slice(0, most - 1)}…`;
  const lines = kept.split(/\r?\n/).filter((line) => line.trim() !== '');
  const shown = lines.slice(0, MOST_LINES).map((line) => plain(line, LONGEST_LINE));
  return [...shown, ...(lines.length > MOST_LINES ? ['…'] : [])].join('\n\n');
}
