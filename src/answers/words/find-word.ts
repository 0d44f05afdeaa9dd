// A question's word in one language's vocabulary: the terms that it is searched for, and how they were found.

import type { Vocabulary } from './build-vocabulary.ts';
import { foldWord } from './fold-word.ts';
import { knownTerms } from './known-terms.ts';
import { mendWord } from './mend-word.ts';
import { partTerms } from './part-terms.ts';

export interface FoundWord {
  readonly how: 'as-written' | 'by-parts' | 'mended' | 'translated' | 'unknown';
  /** Numbers in that vocabulary, with what each counts. */
  readonly terms: readonly WeightedTerm[];
}

export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
  /** Of another word that may mean the same: it helps to find a section, and is no evidence that it answers. */
  readonly akin?: true;
}

const PART = 0.4;
const MENDED = 0.8;

/** `mayMend` is asked about a word that the vocabulary does not know: another language's pages may. */
export function findWord(word: string, vocabulary: Vocabulary, mayMend: (word: string) => boolean): FoundWord {
  const known = knownTerms(word, vocabulary);
  if (known.length > 0) {
    return { how: 'as-written', terms: known.map((term) => ({ term, weight: 1 })) };
  }
  const parts = partTerms(word, vocabulary);
  if (parts.length > 0) return { how: 'by-parts', terms: parts.map((term) => ({ term, weight: PART })) };
  const mended = mayMend(word) ? mendWord(foldWord(word, vocabulary.language), vocabulary.spelling) : [];
  if (mended.length === 0) return { how: 'unknown', terms: [] };
  const terms = new Set(mended.flatMap((spelling) => vocabulary.words.get(spelling) ?? []));
  return { how: 'mended', terms: [...terms].map((term) => ({ term, weight: MENDED / Math.sqrt(terms.size) })) };
}
