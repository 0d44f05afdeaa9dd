// One spelling for words that people type in several: case, accents, ä as ae, full-width letters.
import type { Language } from '../../language/language.ts';

const MARKS = /\p{M}/gu;
const LATIN = /\p{Script=Latin}/u;
const ASCII = /^[\x20-\x7e]*$/;
/** After a vowel or a q the e belongs elsewhere: neue, Feuer, Quelle. */
const UMLAUT_AS_TWO = /(?<![aeiouq])([aou])e/g;

/** Lower case without accents; in German `ä`, `ae` and `a` are one. Japanese voicing marks are kept. */
export function foldWord(word: string, language: Language): string {
  const lower = word.toLowerCase();
  const bare = ASCII.test(lower) ? lower : withoutMarks(lower);
  return language === 'de' ? bare.replace(UMLAUT_AS_TWO, '$1') : bare;
}

function withoutMarks(lower: string): string {
  const decomposed = lower.normalize('NFKD').replaceAll('ß', 'ss');
  return LATIN.test(decomposed) ? decomposed.replace(MARKS, '') : decomposed.normalize('NFC');
}
