// What a language is called in another one, or in itself: as a word within a sentence.
import type { Language } from './language.ts';

export function languageName(language: Language, reader: Language): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}
