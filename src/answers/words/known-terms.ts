// A word to the terms of the pages' words that are written like it or share its stem.

import type { Vocabulary } from './build-vocabulary.ts';
import { foldWord } from './fold-word.ts';
import { toTerm } from './to-term.ts';

/** The terms of a word that the pages know in this or another form (`Geräten`, `geraete`); empty when they do not. */
export function knownTerms(word: string, vocabulary: Vocabulary): readonly number[] {
  const written = vocabulary.words.get(foldWord(word, vocabulary.language));
  const number = vocabulary.terms.get(toTerm(word, vocabulary.language));
  if (number === undefined) return written ?? [];
  if (written === undefined) return [number];
  return written.includes(number) ? written : [number, ...written];
}
