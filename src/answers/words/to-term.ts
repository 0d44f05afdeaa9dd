// A word to the term it is found by: Snowball's stem, folded.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../../language/language.ts';
import { foldWord } from './fold-word.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  de: german,
  en: english,
  es: spanish,
  ja: withoutEnding,
  pt: portuguese,
  zh: (word) => word,
};

/** Stemming is dear, and a word of a question is stemmed for each of its readers. */
const KNOWN: Readonly<Record<Language, Map<string, string>>> = {
  de: new Map(),
  en: new Map(),
  es: new Map(),
  ja: new Map(),
  pt: new Map(),
  zh: new Map(),
};
const MOST_KNOWN = 20_000;
/** Longer ones are no words, and not worth keeping. */
const LONGEST_KNOWN = 40;

/** Stemmed before folding, because the stemmers know the accents; numbers and ids (`4099`, `M365`, `T+5`) have no stem. */
export function toTerm(word: string, language: Language): string {
  const known = KNOWN[language];
  const before = known.get(word);
  if (before !== undefined) return before;
  // Whoever asks in ever new words must not fill the memory.
  if (known.size >= MOST_KNOWN) known.clear();
  const term = stemmed(word, language);
  if (word.length <= LONGEST_KNOWN) known.set(word, term);
  return term;
}

function stemmed(word: string, language: Language): string {
  return foldWord(STEMMERS[language](word.toLowerCase()), language);
}

/** Japanese verbs and adjectives change in the kana that follow their kanji: 送る, 送ります. */
function withoutEnding(word: string): string {
  return word.replace(/(?<=^\p{Script=Han}+)\p{Script=Hiragana}+$/u, '');
}
