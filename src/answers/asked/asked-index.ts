// The wordings of what people ask, in one language, ready to be compared with a question.
import type { Language } from '../../language/language.ts';
import { questionWords } from '../question/question-words.ts';
import { buildPostings, type Postings } from '../ranking/build-postings.ts';
import { countTerms, type Occurrences } from '../ranking/count-terms.ts';
import { rarities } from '../ranking/rarities.ts';
import { buildVocabulary, type Vocabulary } from '../words/build-vocabulary.ts';
import { termShares } from '../words/term-shares.ts';
import { kindWords } from './kind-words.ts';
import { ASKED } from './wordings.ts';

export interface AskedIndex {
  readonly vocabulary: Vocabulary;
  /** By term number: idf among the things that are asked. */
  readonly rarity: Float32Array;
  /** All wordings of one thing together, numbered as in ASKED. */
  readonly inAll: Postings;
  /** Each wording by itself, */
  readonly inWordings: Postings;
  /** with how long it is as a vector of gains, and which thing it asks: its number in ASKED, whose wordings follow each other. */
  readonly lengths: Float32Array;
  readonly asks: Uint16Array;
}

const built = new Map<Language, AskedIndex>();

/** Built once: where no other thread has (keepAsked), when the first question in that language comes, which waits for some tenths of a second. */
export function askedIndex(language: Language): AskedIndex {
  const before = built.get(language);
  if (before !== undefined) return before;
  const index = build(language);
  built.set(language, index);
  return index;
}

/** What `askedIndex` gave in another thread: it is plain data. */
export function keepAsked(language: Language, index: AskedIndex): void {
  built.set(language, index);
}

function build(language: Language): AskedIndex {
  const wordings = ASKED.flatMap(({ asked }, number) =>
    asked[language].map((text) => ({ number, words: wordsOf(text, language) })),
  );
  const vocabulary = buildVocabulary(new Set(wordings.flatMap(({ words }) => words)), language);
  const sharesOf = termShares(vocabulary);
  const count = (documents: readonly (readonly string[])[]): readonly Occurrences[] =>
    countTerms(
      documents.map((words) => [{ words: words.map(sharesOf), weight: 1 }]),
      vocabulary.terms.size,
    );
  const together = ASKED.map((): string[] => []);
  for (const { number, words } of wordings) together[number]?.push(...words);
  const all = count(together);
  const rarity = rarities(all, vocabulary.terms.size);
  const inWordings = buildPostings(count(wordings.map(({ words }) => words)), rarity);
  return {
    vocabulary,
    rarity,
    inAll: buildPostings(all, rarity),
    inWordings,
    lengths: lengthsOf(inWordings),
    asks: Uint16Array.from(wordings, ({ number }) => number),
  };
}

function wordsOf(text: string, language: Language): readonly string[] {
  return [...questionWords(text, [], language).map(({ word }) => word), ...kindWords(text, language)];
}

function lengthsOf({ documents, ids, gains }: Postings): Float32Array {
  const squares = new Float32Array(documents);
  for (const [at, id] of ids.entries()) squares[id] = (squares[id] ?? 0) + (gains[at] ?? 0) ** 2;
  return squares.map(Math.sqrt);
}
