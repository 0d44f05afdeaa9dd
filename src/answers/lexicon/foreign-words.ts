// A question → the words that it is searched by in pages of other languages: the phrases of the lexicon, and the rest.
import type { Language } from '../../language/language.ts';
import type { AnswerIndex } from '../answer-index.ts';
import { type QuestionWord, questionWords } from '../question/question-words.ts';
import { knownTerms } from '../words/known-terms.ts';
import { splitByPhrases } from './split-by-phrases.ts';

/** Empty where there are no such pages. */
export function foreignWords(
  { languages, lexicon }: AnswerIndex,
  text: string,
  history: readonly string[],
  language: Language,
): readonly QuestionWord[] {
  if (languages.every((each) => each.language === language)) return [];
  const isKnown = (word: string): boolean =>
    languages.some(({ vocabulary }) => knownTerms(word, vocabulary).length > 0);
  return questionWords(text, history, language, (part, of) => splitByPhrases(part, of, lexicon, isKnown));
}
