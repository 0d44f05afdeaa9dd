// What a rule that reminders come from is called.
import type { Language } from '../../language/language.ts';
import { TEXT_KEYS, type TextKey, text } from '../../language/text.ts';
import { plain } from '../plain.ts';

/** A rule of another release is called by its id. */
export function ruleName(rule: string, language: Language): string {
  const key = `reminder.rule.${rule}`;
  return isKey(key) ? text(language, key) : plain(rule);
}

function isKey(key: string): key is TextKey {
  return (TEXT_KEYS as readonly string[]).includes(key);
}
