// What speaks for a section besides the question's own words.
import type { Language } from '../../language/language.ts';
import type { Phase } from '../../playbook/playbook.ts';
import type { AskedAbout } from '../answer.ts';
import type { AnswerIndex } from '../answer-index.ts';
import { type LikelyAsked, likelyAsked } from '../asked/likely-asked.ts';
import { type AskedFor, askedFor } from '../question/question-kinds.ts';
import type { QuestionWord } from '../question/question-words.ts';
import { type StatusHint, statusHints } from './status-hints.ts';

export interface Hints extends Pick<AskedFor, 'says' | 'terms'> {
  /** By the slug of their pages. */
  readonly statuses: ReadonlyMap<string, StatusHint>;
  /** What others asked in other words that the question is likely to mean, best first. */
  readonly asked: readonly LikelyAsked[];
  /** Slugs of the pages for the phase of the customer that the talk is about, those for the other phases, and the names of its services. */
  readonly near: {
    readonly pages: ReadonlySet<string>;
    readonly otherPhases: ReadonlySet<string>;
    readonly services: readonly string[];
  };
}

export function hintsIn(
  text: string,
  words: readonly QuestionWord[],
  index: AnswerIndex,
  language: Language,
  about?: AskedAbout,
): Hints {
  const { says, terms, otherThanStatus } = askedFor(text, language);
  return {
    says,
    terms,
    statuses: statusHints(index.exact.playbook.statuses, text, language, otherThanStatus),
    asked: index.isNoted ? likelyAsked(words, text, index, language) : [],
    near: nearTo(index.exact.playbook.phases, about),
  };
}

const NOWHERE: ReadonlySet<string> = new Set();

function nearTo(phases: readonly Phase[], { phase, services = [] }: Partial<AskedAbout> = {}): Hints['near'] {
  if (phase === undefined) return { pages: NOWHERE, otherPhases: NOWHERE, services };
  const pagesOf = (isMeant: (each: Phase) => boolean): ReadonlySet<string> =>
    new Set(phases.filter(isMeant).flatMap(({ processes }) => processes.map(({ slug }) => slug)));
  return {
    pages: pagesOf((each) => each.phase === phase),
    otherPhases: pagesOf((each) => each.phase !== phase),
    services,
  };
}
