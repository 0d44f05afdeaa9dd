// One line about something that is different now, and the values in it.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { cleanText } from '../clean-text.ts';
import { escapeMarkdown } from '../escape-markdown.ts';

const LONGEST_VALUE = 80;

/** `''`: there was or is nothing. No line where both are the same. */
export function changeLine(what: string, before: string, after: string, language: Language): readonly string[] {
  if (before === after) return [];
  const key = before === '' ? 'history.added' : after === '' ? 'history.removed' : 'history.changed';
  return [text(language, key, { what, before, after })];
}

/** As somebody typed it, harmless in a line; never at its beginning. */
export function changeValue(raw: string): string {
  return escapeMarkdown(cleanText(raw, LONGEST_VALUE));
}
