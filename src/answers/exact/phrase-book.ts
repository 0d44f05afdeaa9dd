// Phrases and what they mean, found in a row of tokens: the longest wins.
import type { Language } from '../../language/language.ts';
import { buildSpelling, type Spelling } from '../words/build-spelling.ts';
import { foldWord } from '../words/fold-word.ts';
import { splitWords } from '../words/split-words.ts';
import type { Reading } from './meaning.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Phrase {
  readonly terms: readonly string[];
  readonly readings: Reading[];
}

export interface PhraseBook {
  /** First term → phrases, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly terms: ReadonlySet<string>;
  /** Of the words that a misspelt one may be mended into, as written and folded. */
  readonly spelling: Spelling;
}

export interface Found {
  readonly length: number;
  readonly readings: readonly Reading[];
}

/** `mendable`: phrases of which a word may be misspelt; names that are copied are not among them. */
export function phraseBook(
  entries: Iterable<readonly [phrase: string, reading: Reading]>,
  mendable: Iterable<string>,
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
  const byFirst = Map.groupBy(byTerms.values(), ({ terms }) => terms[0] ?? '');
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.terms.length - a.terms.length);
  const words = Array.from(mendable, (phrase) => splitWords(phrase, language)).flat();
  return {
    byFirst,
    terms: new Set([...byTerms.values()].flatMap(({ terms }) => terms)),
    spelling: buildSpelling([...new Set(words.map((word) => foldWord(word, language)))]),
  };
}

/** The longest phrase that begins at `place`. */
export function findPhrase(book: PhraseBook, tokens: readonly Token[], place: number): Found | undefined {
  const phrase = book.byFirst
    .get(tokens[place]?.term ?? '')
    ?.find(({ terms }) => terms.every((term, i) => tokens[place + i]?.term === term));
  return phrase && { length: phrase.terms.length, readings: phrase.readings };
}

function sameReading(a: Reading, b: Reading): boolean {
  return a.length === b.length && a.every(({ what, value }, i) => b[i]?.what === what && b[i]?.value === value);
}
