// The table of exact questions: what the compiled model knows for certain is answered from it, before anything is ranked.
import type { ExactAnswer, ExactQuestion } from './exact-question.ts';
import { isFollowUp, mergeSpans } from './follow-up.ts';
import { explainTerm } from './kinds/explain-term.ts';
import { findStatus } from './kinds/find-status.ts';
import { listChanges } from './kinds/list-changes.ts';
import { listParts } from './kinds/list-parts.ts';
import { listStatuses } from './kinds/list-statuses.ts';
import { listTasks } from './kinds/list-tasks.ts';
import { showTask } from './kinds/show-task.ts';
import { whatFollows } from './kinds/what-follows.ts';
import { readSaid, type Span } from './said.ts';

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
