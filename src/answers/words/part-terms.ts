// A compound to the terms of its parts.

import type { Vocabulary } from './build-vocabulary.ts';
import { foldWord } from './fold-word.ts';
import { knownTerms } from './known-terms.ts';
import { splitCompound } from './split-compound.ts';
import { toTerm } from './to-term.ts';

/** The terms of the known words that a compound is made of (`Notfallkonto`, `データ移行`); empty when it is not one. */
export function partTerms(word: string, vocabulary: Vocabulary): readonly number[] {
  const isPart = (part: string) =>
    vocabulary.words.has(part) || vocabulary.terms.has(toTerm(part, vocabulary.language));
  const parts = splitCompound(foldWord(word, vocabulary.language), vocabulary.language, isPart);
  return [...new Set(parts.flatMap((part) => knownTerms(part, vocabulary)))];
}
