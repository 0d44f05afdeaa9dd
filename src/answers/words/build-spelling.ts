// The index for mending misspelt words: known words by the trigrams that they have.
import { trigrams } from './trigrams.ts';

export interface Spelling {
  readonly words: readonly string[];
  /** Trigram to the numbers of the words that have it. */
  readonly grams: ReadonlyMap<string, readonly number[]>;
}

/** Shorter words are too near to others; words with digits are ids and never meant as something else. */
const MENDABLE = /^\p{Script=Latin}{4,30}$/u;

/** `folded`: words by fold-word.ts. */
export function buildSpelling(folded: readonly string[]): Spelling {
  const words = folded.filter((word) => MENDABLE.test(word));
  const grams = new Map<string, number[]>();
  for (const [number, word] of words.entries())
    for (const gram of trigrams(word)) {
      const numbers = grams.get(gram);
      if (numbers === undefined) grams.set(gram, [number]);
      else numbers.push(number);
    }
  return { words, grams };
}
