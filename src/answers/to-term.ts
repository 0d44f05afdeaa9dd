// A word to the term it is found by: Snowball's stem, folded.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../language/language.ts';
import { foldWord } from './fold-word.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  de: german,
  en: english,
  es: spanish,
  ja: withoutEnding,
  pt: portuguese,
  zh: (word) => word,
};

/** Stemmed before folding, because the stemmers know the accents; numbers and ids (`4099`, `M365`, `T+5`) have no stem. */
export function toTerm(word: string, language: Language): string {
  return foldWord(STEMMERS[language](word.toLowerCase()), language);
}

/** Japanese verbs and adjectives change in the kana that follow their kanji: 送る, 送ります. */
function withoutEnding(word: string): string {
  return word.replace(/(?<=^\p{Script=Han}+)\p{Script=Hiragana}+$/u, '');
}
