// A display text for a reader: in their language, else in English, else in whichever language has it.
import { LANGUAGES, type Language, type Texts } from './language.ts';

/** `''` when no language has it. */
export function inLanguage(texts: Texts, language: Language): string {
  const found = [language, ...LANGUAGES].find((each) => texts[each] !== undefined);
  return found === undefined ? '' : (texts[found] ?? '');
}
