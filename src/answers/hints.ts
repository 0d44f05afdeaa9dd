// What speaks for a section besides the question's own words.
import type { Language } from '../language/language.ts';
import type { Phase } from '../playbook/playbook.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { AskedAbout } from './answer.ts';
import type { AnswerIndex } from './answer-index.ts';
import { type AskedFor, askedFor } from './question-kinds.ts';
import { type StatusHint, statusHints } from './status-hints.ts';
import { type Topic, topicsIn } from './topics.ts';

export interface Hints extends Pick<AskedFor, 'says' | 'terms'> {
  /** By the slug of their pages. */
  readonly statuses: ReadonlyMap<string, StatusHint>;
  readonly topics: readonly Topic[];
  /** Slugs of the pages for the phase of the customer that the talk is about, and the names of its services. */
  readonly near: { readonly pages: ReadonlySet<string>; readonly services: readonly string[] };
}

export function hintsIn(text: string, { exact }: AnswerIndex, language: Language, about?: AskedAbout): Hints {
  const { says, terms, otherThanStatus } = askedFor(text, language);
  return {
    says,
    terms,
    statuses: statusHints(exact.playbook.statuses, text, language, otherThanStatus),
    topics: topicsIn(text, language),
    near: { pages: pagesOf(exact.playbook.phases, about?.phase), services: about?.services ?? [] },
  };
}

function pagesOf(phases: readonly Phase[], current: PhaseSlug | undefined): ReadonlySet<string> {
  const phase = current && phases.find((each) => each.phase === current);
  return new Set(phase ? phase.processes.map(({ slug }) => slug) : []);
}
