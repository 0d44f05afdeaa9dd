// The table of exact questions: what the compiled model knows for certain is answered from it, before anything is ranked.
import type { Language } from '../../language/language.ts';
import type { Block } from '../../playbook/page.ts';
import type { AnswerKind } from '../answer.ts';
import type { ExactIndex } from './exact-index.ts';
import { explainTerm } from './kinds/explain-term.ts';
import { findStatus } from './kinds/find-status.ts';
import { listChanges } from './kinds/list-changes.ts';
import { listParts } from './kinds/list-parts.ts';
import { listStatuses } from './kinds/list-statuses.ts';
import { listTasks } from './kinds/list-tasks.ts';
import { showTask } from './kinds/show-task.ts';
import { whatFollows } from './kinds/what-follows.ts';
import type { ExactPlace } from './places.ts';
import { readSaid, type Span } from './said.ts';

export interface ExactQuestion {
  readonly index: ExactIndex;
  readonly text: string;
  readonly language: Language;
  /** `YYYY-MM-DD`, the asker's. */
  readonly today: string;
  /** The question before, where this one may follow up on it. */
  readonly before?: string;
  /** Of `text`. */
  readonly spans: readonly Span[];
}

export interface ExactAnswer {
  readonly kind: AnswerKind;
  /** All of it. */
  readonly blocks: readonly Block[];
  /** Best first. */
  readonly places: readonly ExactPlace[];
}

/** The first that understands every word of the question answers it. */
const KINDS: readonly ((question: ExactQuestion) => ExactAnswer | undefined)[] = [
  showTask,
  listTasks,
  whatFollows,
  listParts,
  listStatuses,
  explainTerm,
  listChanges,
  findStatus,
];

/** Undefined: the question is none of these, or the model does not hold its answer. */
export function exactAnswer(asked: Omit<ExactQuestion, 'spans'>): ExactAnswer | undefined {
  const spans = readSaid(asked.index.phrases[asked.language], asked.text, asked.language);
  if (spans === undefined || spans.length === 0) return undefined;
  for (const kind of KINDS) {
    const answer = kind({ ...asked, spans });
    if (answer !== undefined && answer.places.length > 0) return answer;
  }
  return undefined;
}
