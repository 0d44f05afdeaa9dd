// A question without spaces → the words that it is searched by in pages of other languages.
import type { Language } from '../language/language.ts';
import type { AnswerIndex } from './answer-index.ts';
import { type QuestionWord, questionWords } from './question-words.ts';
import { splitByPhrases } from './split-by-phrases.ts';

/** Undefined where they are those of the question in its own language. */
export function foreignWords(
  { languages, lexicon }: AnswerIndex,
  text: string,
  history: readonly string[],
  language: Language,
): readonly QuestionWord[] | undefined {
  if (language !== 'ja' && language !== 'zh') return undefined;
  if (languages.every((each) => each.language === language)) return undefined;
  return questionWords(text, history, language, (part, of) => splitByPhrases(part, of, lexicon));
}
