// Words of a question → sections, best first: the section's own score, its best unit's and its page's together.
import type { Language } from '../language/language.ts';
import type { AnswerIndex, LanguageIndex } from './answer-index.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import { evidenceOf } from './evidence.ts';
import { type FoundWord, findWord, type WeightedTerm } from './find-word.ts';
import { foldWord } from './fold-word.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Hints } from './hints.ts';
import { knownTerms } from './known-terms.ts';
import { meantWords } from './meant-words.ts';
import { partTerms } from './part-terms.ts';
import type { QuestionWord } from './question-words.ts';
import type { RankedSection } from './ranked-section.ts';
import { rootOf } from './root-of.ts';
import { scoreSections } from './score-sections.ts';
import { isGermanCompound } from './term-shares.ts';
import { translateWords } from './translate-words.ts';
import { varyPages } from './vary-pages.ts';

/** A page in another language is worth less to who asks than one in theirs. */
const FOREIGN = 0.8;
/** More than one in theirs that holds no more of the question in one place; what is held by translation counts less already. */
const HOLDS_MORE = 1.2;
const HOLDS_AS_MUCH = 0.1;
/** Worth less again, where English has it too: pages that neither who asks nor most others read. */
const THIRD = 0.8;

/** What says the same counts beside a word that the pages have themselves; English pages are searched by their own words. */
const BESIDE = 0.3;

/** What the parts of a compound count that the pages know whole, and the beginning of a word, known or not. */
const PART = 0.25;
const ROOT = 0.1;
const UNKNOWN_ROOT = 0.3;

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
  hints: Hints,
): readonly RankedSection[] {
  const taken = new Set<string>();
  const own = index.languages.find((each) => each.language === language);
  let heldByOwn = Number.POSITIVE_INFINITY;
  const ranked = preferred(index, language).flatMap((each) => {
    const fresh = new Set(each.pages.filter(({ slug }) => !taken.has(slug)));
    for (const { slug } of fresh) taken.add(slug);
    if (fresh.size === 0) return [];
    const asked = each === own ? words : foreignWords;
    const found = findWords(asked, each, index, language);
    const nowhere = found.map(
      ({ how }, n) => how === 'unknown' && !(each !== own && own && knows(own, asked[n]?.word ?? '')),
    );
    const sections = scoreSections(
      { index: each, foreign: each !== own, words: asked, found, unknown: nowhere },
      hints,
    ).filter(({ indexed }) => fresh.has(indexed.page));
    const held = own === undefined ? 0 : heldByBest(sections);
    if (each === own) {
      heldByOwn = held;
      return sections;
    }
    const worth = foreignWorth(each.language, language) * (held > heldByOwn - HOLDS_AS_MUCH ? HOLDS_MORE : 1);
    return sections.map((section) => ({ ...section, score: section.score * worth }));
  });
  ranked.sort((a, b) => b.score - a.score);
  return varyPages(ranked, most);
}

/** The share of the question that stands together in the best section. */
function heldByBest(sections: readonly RankedSection[]): number {
  const [first, ...others] = sections;
  if (first === undefined) return 0;
  return evidenceOf(others.reduce((best, each) => (each.score > best.score ? each : best), first))?.together ?? 0;
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
  const meant = meantWords(words, language, vocabulary);
  return words.map(({ word }, n): FoundWord => {
    const found = findWord(word, vocabulary, (unknown) => !knownElsewhere(unknown));
    const alike = synonyms[n] ?? [];
    const isKnown = found.how !== 'unknown';
    const said = isKnown ? found.terms : alike;
    const beside = isKnown && language !== 'en' ? alike.map((each) => ({ ...each, weight: BESIDE * each.weight })) : [];
    const others = [...beside, ...(meant[n] ?? []), ...familyTerms(word, found, vocabulary)];
    const akin = strongest(others).filter(({ term }) => said.every((each) => each.term !== term));
    const how = !isKnown && alike.length > 0 ? 'translated' : found.how;
    return { how, terms: [...said, ...akin.map((each) => ({ ...each, akin: true }) as const)] };
  });
}

/** Several lists may name one term: it counts once. */
function strongest(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const byTerm = new Map<number, WeightedTerm>();
  for (const each of terms) if (each.weight > (byTerm.get(each.term)?.weight ?? 0)) byTerm.set(each.term, each);
  return [...byTerm.values()];
}

/** Terms of words that have a part or the beginning in common with a word of the question. */
function familyTerms(word: string, { how }: FoundWord, vocabulary: Vocabulary): readonly WeightedTerm[] {
  const root = vocabulary.terms.get(rootOf(word, vocabulary.language) ?? '');
  const parts = how === 'as-written' && isGermanCompound(word, vocabulary) ? partTerms(word, vocabulary) : [];
  return [
    ...parts.map((term) => ({ term, weight: PART })),
    ...(root === undefined ? [] : [{ term: root, weight: how === 'as-written' ? ROOT : UNKNOWN_ROOT }]),
  ];
}
