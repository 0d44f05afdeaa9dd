// Phrases and what they mean, found in a row of tokens: the longest wins.
import type { Language } from '../../language/language.ts';
import type { Reading } from './meaning.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Phrase {
  readonly terms: readonly string[];
  readonly readings: Reading[];
}

/** First term → phrases, longest first. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

export interface Found {
  readonly length: number;
  readonly readings: readonly Reading[];
}

export function phraseBook(
  entries: Iterable<readonly [phrase: string, reading: Reading]>,
  language: Language,
): PhraseBook {
  const byTerms = new Map<string, Phrase>();
  for (const [phrase, reading] of entries) {
    const terms = tokensOf(phrase.normalize('NFKC'), language).map(({ term }) => term);
    if (terms.length === 0) continue;
    const key = terms.join(' ');
    const known = byTerms.get(key);
    if (known === undefined) byTerms.set(key, { terms, readings: [reading] });
    else if (!known.readings.some((each) => sameReading(each, reading))) known.readings.push(reading);
  }
  const book = Map.groupBy(byTerms.values(), ({ terms }) => terms[0] ?? '');
  for (const phrases of book.values()) phrases.sort((a, b) => b.terms.length - a.terms.length);
  return book;
}

/** The longest phrase that begins at `place`. */
export function findPhrase(book: PhraseBook, tokens: readonly Token[], place: number): Found | undefined {
  const phrase = book
    .get(tokens[place]?.term ?? '')
    ?.find(({ terms }) => terms.every((term, i) => tokens[place + i]?.term === term));
  return phrase && { length: phrase.terms.length, readings: phrase.readings };
}

function sameReading(a: Reading, b: Reading): boolean {
  return a.length === b.length && a.every(({ what, value }, i) => b[i]?.what === what && b[i]?.value === value);
}
