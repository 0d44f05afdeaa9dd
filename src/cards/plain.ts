// A line of text from outside for a TextBlock: shown as it is written.
import { cleanText } from './clean-text.ts';
import { escapeMarkdown, guardLineStart } from './escape-markdown.ts';

/** About three lines on a phone. */
const LONGEST_LINE = 120;

export function plain(text: string, max = LONGEST_LINE): string {
  return guardLineStart(escapeMarkdown(cleanText(text, max)));
}
