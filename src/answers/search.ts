// Question → the sections that hold its words, and what else speaks for them.
import type { Language } from '../language/language.ts';
import type { Question } from './answer.ts';
import type { AnswerIndex } from './answer-index.ts';
import { foreignWords } from './lexicon/foreign-words.ts';
import { questionLanguage } from './question/question-language.ts';
import { questionWords } from './question/question-words.ts';
import { type Hints, hintsIn } from './ranking/hints.ts';
import { rank } from './ranking/rank.ts';
import type { RankedSection } from './ranking/ranked-section.ts';

/** What follows is not read: nobody asks in so many characters. */
const LONGEST_QUESTION = 2000;
export const MOST_SOURCES = 10;

export interface Searched {
  readonly text: string;
  readonly history: readonly string[];
  readonly language: Language;
  readonly hints: Hints;
  /** Best first. */
  readonly ranked: readonly RankedSection[];
}

/** At most MOST_SOURCES sections. Never throws; any text is a question. */
export function search(index: AnswerIndex, question: Question): Searched {
  const text = question.text.slice(0, LONGEST_QUESTION);
  const history = (question.history ?? []).map((earlier) => earlier.slice(0, LONGEST_QUESTION));
  const language = question.language ?? questionLanguage(text, index, question.fallback ?? 'en');
  const words = questionWords(text, history, language);
  const hints = hintsIn(text, words, index, language, question.about);
  const ranked = rank(index, words, language, MOST_SOURCES, foreignWords(index, text, history, language), hints);
  return { text, history, language, hints, ranked };
}
