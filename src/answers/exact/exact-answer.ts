// The table of exact questions: what the compiled model knows for certain is answered from it, before anything is ranked.
import type { Language } from '../../language/language.ts';
import type { Block } from '../../playbook/page.ts';
import type { AnswerKind } from '../answer.ts';
import type { ExactIndex } from './exact-index.ts';
import { isFollowUp, mergeSpans } from './follow-up.ts';
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
  /** Whether the pages know a word; absent where none are in the question's language, so that nobody can tell. */
  readonly isKnown?: (word: string) => boolean;
  /** The question that this one follows up on; `spans` are then of both. */
  readonly before?: string;
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

/** A follow-up of a follow-up of a follow-up reaches no further back. */
const TURNS_BACK = 3;

/** Undefined: the question is none of these, or the model does not hold its answer. `history`: earlier questions, oldest first. */
export function exactAnswer(
  asked: Omit<ExactQuestion, 'spans' | 'before'>,
  history: readonly string[],
): ExactAnswer | undefined {
  const { index, language, isKnown } = asked;
  const spansOf = (text: string): readonly Span[] =>
    readSaid(index.phrases[language], text, language, { ...(isKnown && { isKnown }) }) ?? [];
  let spans = spansOf(asked.text);
  const alone = firstAnswer({ ...asked, spans });
  let later = asked.text;
  for (const before of history.slice(-TURNS_BACK).reverse()) {
    if (alone !== undefined || !isFollowUp(later, language)) break;
    spans = mergeSpans(spansOf(before), spans);
    const answer = firstAnswer({ ...asked, spans, before });
    if (answer !== undefined) return answer;
    later = before;
  }
  return alone;
}

function firstAnswer(asked: ExactQuestion): ExactAnswer | undefined {
  if (asked.spans.length === 0) return undefined;
  for (const kind of KINDS) {
    const answer = kind(asked);
    if (answer !== undefined && answer.places.length > 0) return answer;
  }
  return undefined;
}
