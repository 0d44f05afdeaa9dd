// Documents of weighted fields → how often each has every term, made comparable between long and short ones (BM25F).
import type { Occurrences } from './postings.ts';
import { knownTerms, partTerms, type Vocabulary } from './vocabulary.ts';

export interface Field {
  readonly words: readonly string[];
  readonly weight: number;
}

/** BM25's b: how much a longer field than the average dilutes its words. */
const DILUTION = 0.45;
/** What a part of a compound counts beside the compound itself. */
const PART = 0.25;
/** Shorter German words have no parts worth finding. */
const COMPOUND = 9;

/** All documents have the same fields in the same order. */
export function countTerms(documents: readonly (readonly Field[])[], vocabulary: Vocabulary): readonly Occurrences[] {
  const shares = new Map<string, readonly (readonly [term: number, share: number])[]>();
  const averages = averageLengths(documents);
  return documents.map((fields) => {
    const counts = new Map<number, number>();
    for (const [number, { words, weight }] of fields.entries()) {
      const length = words.length / (averages[number] ?? 1);
      const once = weight / (1 - DILUTION + DILUTION * length);
      for (const word of words)
        for (const [term, share] of sharesOf(word)) counts.set(term, (counts.get(term) ?? 0) + share * once);
    }
    return counts;
  });

  function sharesOf(word: string): readonly (readonly [number, number])[] {
    const found = shares.get(word);
    if (found !== undefined) return found;
    const whole = knownTerms(word, vocabulary).slice(0, 1);
    const parts = isCompound(word) ? partTerms(word, vocabulary).filter((term) => !whole.includes(term)) : [];
    const made = [...whole.map((term) => [term, 1] as const), ...parts.map((term) => [term, PART] as const)];
    shares.set(word, made);
    return made;
  }

  function isCompound(word: string): boolean {
    const { language } = vocabulary;
    if (language === 'ja' || language === 'zh') return word.length > 2;
    return language === 'de' && word.length >= COMPOUND;
  }
}

function averageLengths(documents: readonly (readonly Field[])[]): readonly number[] {
  const sums: number[] = [];
  for (const fields of documents)
    for (const [number, { words }] of fields.entries()) sums[number] = (sums[number] ?? 0) + words.length;
  return sums.map((sum) => Math.max(sum / documents.length, 1));
}
