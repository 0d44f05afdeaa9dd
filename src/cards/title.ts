// A line of text from outside for buttons and choices, which know no Markdown.
import { cleanText } from './clean-text.ts';

const LONGEST_TITLE = 120;

export function title(text: string, max = LONGEST_TITLE): string {
  return cleanText(text, max).replace(/[${](?=\{)/g, '$& ');
}
