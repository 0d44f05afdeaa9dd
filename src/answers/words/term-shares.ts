// What a page's word counts for: itself, and the known words that it is made of.

import type { TermShares } from '../ranking/count-terms.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import { knownTerms } from './known-terms.ts';
import { partTerms } from './part-terms.ts';
import { rootOf } from './root-of.ts';

/** What a part of a compound counts beside the compound itself. */
const PART = 0.25;
/** Shorter German words have no parts worth finding. */
const GERMAN_COMPOUND = 9;

/** Remembers every word that it was asked for: pages have few different ones. */
export function termShares(vocabulary: Vocabulary): (word: string) => TermShares {
  const known = new Map<string, TermShares>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const whole = knownTerms(word, vocabulary).slice(0, 1);
    const parts = mayBeCompound(word, vocabulary) ? partTerms(word, vocabulary) : [];
    const shares = [
      ...whole.map((term) => ({ term, share: 1 })),
      ...parts.filter((term) => !whole.includes(term)).map((term) => ({ term, share: PART })),
    ];
    const root = vocabulary.terms.get(rootOf(word, vocabulary.language) ?? '');
    if (root !== undefined) shares.push({ term: root, share: 1 });
    known.set(word, shares);
    return shares;
  };
}

function mayBeCompound(word: string, vocabulary: Vocabulary): boolean {
  const { language } = vocabulary;
  return language === 'ja' || language === 'zh' ? word.length > 2 : isGermanCompound(word, vocabulary);
}

export function isGermanCompound(word: string, { language }: Vocabulary): boolean {
  return language === 'de' && word.length >= GERMAN_COMPOUND;
}
