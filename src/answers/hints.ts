// What speaks for a section besides the question's own words.
import type { Language } from '../language/language.ts';
import type { AnswerIndex } from './answer-index.ts';
import { type AskedFor, askedFor } from './question-kinds.ts';
import { type StatusHint, statusHints } from './status-hints.ts';
import { type Topic, topicsIn } from './topics.ts';

export interface Hints extends Pick<AskedFor, 'says' | 'terms'> {
  /** By the slug of their pages. */
  readonly statuses: ReadonlyMap<string, StatusHint>;
  readonly topics: readonly Topic[];
}

export function hintsIn(text: string, { exact }: AnswerIndex, language: Language): Hints {
  const { says, terms, otherThanStatus } = askedFor(text, language);
  return {
    says,
    terms,
    statuses: statusHints(exact.playbook.statuses, text, language, otherThanStatus),
    topics: topicsIn(text, language),
  };
}
