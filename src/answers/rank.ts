// Words of a question → sections, best first: the section's own score, its best unit's and its page's together.
import type { Language } from '../language/language.ts';
import { addGains } from './add-gains.ts';
import type { AnswerIndex, LanguageIndex } from './answer-index.ts';
import type { Postings } from './build-postings.ts';
import { type FoundWord, findWord } from './find-word.ts';
import { foldWord } from './fold-word.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { knownTerms } from './known-terms.ts';
import type { QuestionWord } from './question-words.ts';
import type { RankedSection, Search } from './ranked-section.ts';
import { translateWords } from './translate-words.ts';
import { varyPages } from './vary-pages.ts';

/** What the best unit and the page count beside the section itself. */
const UNIT = 0.4;
const PAGE = 0.5;
/** A table of changes names everything and says nothing. */
const CHANGES = 0.3;
/** A page in another language is worth less to who asks than one in theirs. */
const FOREIGN = 0.8;
/** Worth less again, where English has it too: pages that neither who asks nor most others read. */
const THIRD = 0.8;

/** What says the same counts beside a word that the pages have themselves; English pages are searched by their own words. */
const BESIDE = 0.3;

const NOT_FOUND: FoundWord = { how: 'unknown', terms: [] };

/**
 * Pages of the question's language; those of another only where no earlier one has the page, so that none comes twice.
 * `most` of the best sections, each once. `foreignWords`: what pages of other languages are searched by.
 */
export function rank(
  index: AnswerIndex,
  words: readonly QuestionWord[],
  language: Language,
  most: number,
  foreignWords: readonly QuestionWord[],
): readonly RankedSection[] {
  const taken = new Set<string>();
  const own = index.languages.find((each) => each.language === language);
  const ranked = preferred(index, language).flatMap((each) => {
    const fresh = new Set(each.pages.filter(({ slug }) => !taken.has(slug)));
    for (const { slug } of fresh) taken.add(slug);
    if (fresh.size === 0) return [];
    const asked = each === own ? words : foreignWords;
    const found = findWords(asked, each, index, language);
    const nowhere = found.map(
      ({ how }, n) => how === 'unknown' && !(each !== own && own && knows(own, asked[n]?.word ?? '')),
    );
    const sections = rankIn({ index: each, foreign: each !== own, words: asked, found, unknown: nowhere }).filter(
      ({ indexed }) => fresh.has(indexed.page),
    );
    return each.language === language
      ? sections
      : sections.map((section) => ({ ...section, score: section.score * foreignWorth(each.language, language) }));
  });
  ranked.sort((a, b) => b.score - a.score);
  return varyPages(ranked, most);
}

function foreignWorth(language: Language, asked: Language): number {
  return language === 'en' || asked === 'en' ? FOREIGN : FOREIGN * THIRD;
}

/** The question's language first, then English, which most people read, then the playbook's order. */
function preferred({ languages }: AnswerIndex, language: Language): readonly LanguageIndex[] {
  const place = (each: LanguageIndex): number => (each.language === language ? 0 : each.language === 'en' ? 1 : 2);
  return languages.toSorted((a, b) => place(a) - place(b));
}

function knows({ vocabulary }: LanguageIndex, word: string): boolean {
  return knownTerms(word, vocabulary).length > 0;
}

function findWords(
  words: readonly QuestionWord[],
  { language, vocabulary }: LanguageIndex,
  index: AnswerIndex,
  asked: Language,
): readonly FoundWord[] {
  if (language !== asked) {
    const functions = FUNCTION_WORDS[language].function;
    const translated = translateWords(words, asked, vocabulary, index.lexicon);
    return words.map(({ word }, n): FoundWord => {
      const found = functions.has(foldWord(word, language)) ? NOT_FOUND : findWord(word, vocabulary, () => false);
      const terms = translated[n] ?? [];
      // What the lexicon does not know may be a name, which is the same in all languages.
      return terms.length === 0 ? found : { how: 'translated', terms };
    });
  }
  const others = index.languages.filter((each) => each.language !== language);
  const field = index.lexicon(language).terms;
  // A word of the field, or one that another language's pages know, is no slip of the finger.
  const knownElsewhere = (word: string): boolean =>
    field.has(foldWord(word, language)) || others.some((each) => knownTerms(word, each.vocabulary).length > 0);
  const synonyms = translateWords(words, language, vocabulary, index.lexicon);
  return words.map(({ word }, n): FoundWord => {
    const found = findWord(word, vocabulary, (unknown) => !knownElsewhere(unknown));
    const terms = synonyms[n] ?? [];
    if (found.how === 'unknown' && terms.length > 0) return { how: 'translated', terms };
    const also = language === 'en' ? [] : terms.filter(({ term }) => found.terms.every((each) => each.term !== term));
    return {
      how: found.how,
      terms: [...found.terms, ...also.map(({ term, weight }) => ({ term, weight: BESIDE * weight }))],
    };
  });
}

function rankIn(asked: Omit<Search, 'unitScores'>): readonly RankedSection[] {
  const { index, words, found } = asked;
  const scoresIn = (postings: Postings): Float32Array => {
    const scores = new Float32Array(postings.documents);
    for (const [n, { terms }] of found.entries())
      for (const { term, weight } of terms) addGains(postings, term, weight * (words[n]?.weight ?? 0), scores);
    return scores;
  };
  const bySection = scoresIn(index.inSections);
  const unitScores = scoresIn(index.inUnits);
  const byPage = scoresIn(index.inPages);
  const search: Search = { ...asked, unitScores };
  const ranked: RankedSection[] = [];
  for (const [number, indexed] of index.sections.entries()) {
    const own = bySection[number] ?? 0;
    if (own === 0) continue;
    let best = 0;
    for (let unit = indexed.firstUnit; unit < indexed.firstUnit + indexed.units.length; unit += 1)
      best = Math.max(best, unitScores[unit] ?? 0);
    const inPage = byPage[indexed.pageNumber] ?? 0;
    const worth = indexed.section.kind === 'changes' ? CHANGES : 1;
    ranked.push({ indexed, search, score: worth * (own + UNIT * best + PAGE * inPage) });
  }
  return ranked;
}
