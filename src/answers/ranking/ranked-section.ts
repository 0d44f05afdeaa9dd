// A section as the ranking leaves it: with its score and the search that gave it.
import type { IndexedSection, LanguageIndex } from '../answer-index.ts';
import type { QuestionWord } from '../question/question-words.ts';
import type { FoundWord } from '../words/find-word.ts';

export interface RankedSection {
  readonly indexed: IndexedSection;
  /** Of any size; comparable within one ranking. */
  readonly score: number;
  readonly search: Search;
}

/** The question in the words of one language's pages. */
export interface Search {
  readonly index: LanguageIndex;
  /** Whether it is asked in another language than that of these pages. */
  readonly foreign: boolean;
  readonly words: readonly QuestionWord[];
  /** Beside `words`. */
  readonly found: readonly FoundWord[];
  /** Beside `words`: whether no page knows the word, of this language or of the question's. */
  readonly unknown: readonly boolean[];
}
