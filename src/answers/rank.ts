// Words of a question → sections, best first: the section's own score, its best unit's and its page's together.
import type { Language } from '../language/language.ts';
import type { AnswerIndex, IndexedSection, LanguageIndex } from './answer-index.ts';
import { type FoundWord, findWord } from './find-word.ts';
import { foldWord } from './fold-word.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { addGains, type Postings } from './postings.ts';
import type { QuestionWord } from './question-words.ts';
import { varyPages } from './vary-pages.ts';
import { knownTerms } from './vocabulary.ts';

export interface RankedSection {
  readonly indexed: IndexedSection;
  /** Of any size; comparable within one ranking. */
  readonly score: number;
  readonly search: Search;
}

/** The question in the words of one language's pages. */
export interface Search {
  readonly index: LanguageIndex;
  readonly words: readonly QuestionWord[];
  /** Beside `words`. */
  readonly found: readonly FoundWord[];
  /** By unit number. */
  readonly unitScores: Float32Array;
}

/** What the three grains count: words that stand together count most, those in the same page still something. */
const UNIT = 0.4;
const PAGE = 0.5;
/** A table of changes names everything and says nothing. */
const CHANGES = 0.3;
/** A page in another language is worth less to who asks than one in theirs. */
const FOREIGN = 0.6;

const NOT_FOUND: FoundWord = { how: 'unknown', terms: [] };

/**
 * Pages of the question's language first; those of another only where that language lacks the page.
 * `most` of the best sections, each once.
 */
export function rank(
  index: AnswerIndex,
  words: readonly QuestionWord[],
  language: Language,
  most: number,
): readonly RankedSection[] {
  const own = index.languages.find((each) => each.language === language);
  const elsewhere = (word: string): boolean =>
    index.languages.some((each) => each !== own && knownTerms(word, each.vocabulary).length > 0);
  const ranked = index.languages.flatMap((each) => {
    if (each === own) {
      return rankIn(
        each,
        words,
        words.map(({ word }) => findWord(word, each.vocabulary, !elsewhere(word))),
      );
    }
    const functions = FUNCTION_WORDS[each.language].function;
    const found = words.map(({ word }) =>
      functions.has(foldWord(word, each.language)) ? NOT_FOUND : findWord(word, each.vocabulary, false),
    );
    return rankIn(each, words, found)
      .filter(({ indexed }) => own?.slugs.has(indexed.page.slug) !== true)
      .map((section) => ({ ...section, score: section.score * FOREIGN }));
  });
  ranked.sort((a, b) => b.score - a.score);
  return varyPages(ranked, most);
}

function rankIn(
  index: LanguageIndex,
  words: readonly QuestionWord[],
  found: readonly FoundWord[],
): readonly RankedSection[] {
  const scoresIn = (postings: Postings): Float32Array => {
    const scores = new Float32Array(postings.documents);
    for (const [n, { terms }] of found.entries())
      for (const { term, weight } of terms) addGains(postings, term, weight * (words[n]?.weight ?? 0), scores);
    return scores;
  };
  const bySection = scoresIn(index.inSections);
  const unitScores = scoresIn(index.inUnits);
  const byPage = scoresIn(index.inPages);
  const search: Search = { index, words, found, unitScores };
  const ranked: RankedSection[] = [];
  for (const [number, indexed] of index.sections.entries()) {
    const score = bySection[number] ?? 0;
    if (score === 0) continue;
    let best = 0;
    for (let unit = indexed.firstUnit; unit < indexed.firstUnit + indexed.units.length; unit += 1)
      best = Math.max(best, unitScores[unit] ?? 0);
    const inPage = byPage[indexed.pageNumber] ?? 0;
    const place = indexed.section.kind === 'changes' ? CHANGES : 1;
    ranked.push({ indexed, search, score: place * (score + UNIT * best + PAGE * inPage) });
  }
  return ranked;
}
