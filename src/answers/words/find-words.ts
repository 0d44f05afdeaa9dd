// The words of a question in a vocabulary, of its language or another: the terms of each, and those of what says the same.
import type { Language } from '../../language/language.ts';
import type { AnswerIndex } from '../answer-index.ts';
import { translateWords } from '../lexicon/translate-words.ts';
import type { QuestionWord } from '../question/question-words.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import { type FoundWord, findWord, type WeightedTerm } from './find-word.ts';
import { foldWord } from './fold-word.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { knownTerms } from './known-terms.ts';
import { meantWords } from './meant-words.ts';
import { partTerms } from './part-terms.ts';
import { rootOf } from './root-of.ts';
import { isGermanCompound } from './term-shares.ts';

/** What says the same counts beside a word that the pages have themselves; English pages are searched by their own words. */
const BESIDE = 0.3;

/** What the parts of a compound count that the pages know whole, and the beginning of a word, known or not. */
const PART = 0.25;
const ROOT = 0.1;
const UNKNOWN_ROOT = 0.3;

const NOT_FOUND: FoundWord = { how: 'unknown', terms: [] };

/** Beside `words`. `asked`: the question's language. */
export function findWords(
  words: readonly QuestionWord[],
  vocabulary: Vocabulary,
  index: AnswerIndex,
  asked: Language,
): readonly FoundWord[] {
  const { language } = vocabulary;
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
  const others = index.languages.filter((each) => each.vocabulary !== vocabulary);
  const field = index.lexicon(language).terms;
  // A word of the field, or one that other pages know, is no slip of the finger.
  const knownElsewhere = (word: string): boolean =>
    field.has(foldWord(word, language)) || others.some((each) => knownTerms(word, each.vocabulary).length > 0);
  const synonyms = translateWords(words, language, vocabulary, index.lexicon);
  // People mix: "wer schreibt die entitlement notes".
  const borrowed = language === 'en' ? [] : translateWords(words, 'en', vocabulary, index.lexicon);
  const meant = meantWords(words, language, vocabulary);
  return words.map(({ word }, n): FoundWord => {
    const found = findWord(word, vocabulary, (unknown) => !knownElsewhere(unknown));
    const alike = [synonyms[n], borrowed[n]].find((terms) => terms !== undefined && terms.length > 0) ?? [];
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
