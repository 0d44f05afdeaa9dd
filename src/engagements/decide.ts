// A command → what becomes of it. Total and pure: whatever the command holds, the answer is a value.
import { isDeepStrictEqual } from 'node:util';
import { mayChange } from './access.ts';
import { applyEvent } from './apply-event.ts';
import type { At } from './at.ts';
import type { Command } from './command.ts';
import { addEvidence } from './commands/add-evidence.ts';
import { answerReminder } from './commands/answer-reminder.ts';
import { applyPlan } from './commands/apply-plan.ts';
import { assignTask } from './commands/assign-task.ts';
import { changeLife } from './commands/change-life.ts';
import { completePhase } from './commands/complete-phase.ts';
import { createCustomer } from './commands/create-customer.ts';
import { movePlaybook } from './commands/move-playbook.ts';
import { recordEvent } from './commands/record-event.ts';
import { saveCadence } from './commands/save-cadence.ts';
import { saveCustomer } from './commands/save-customer.ts';
import { saveNote } from './commands/save-note.ts';
import { savePeople } from './commands/save-people.ts';
import { saveService } from './commands/save-service.ts';
import { saveTasks } from './commands/save-tasks.ts';
import { setTask } from './commands/set-task.ts';
import { undoEvent } from './commands/undo-event.ts';
import type { Engagement } from './engagement.ts';
import type { Change, HistoryEvent } from './history.ts';
import type { Decision, Outcome } from './outcome.ts';
import { stampOf } from './stamp-of.ts';
import { type Standing, standingOf } from './standing.ts';
import { undoUntil } from './undo-until.ts';

const NEVER_STALE: readonly Change['slot'][] = ['evidence', 'note', 'last-note', 'reminder'];

type OnExisting = Exclude<Command, { readonly kind: 'customer.create' }>;

/** `engagement`: undefined when there is none of that id (yet). The same command once more is `unchanged`. */
export function decide(engagement: Engagement | undefined, command: Command, at: At): Outcome {
  if (command.kind === 'customer.create') {
    if (engagement !== undefined) return { kind: 'unchanged' };
    if (at.actor.isGuest || at.actor.id === '') return { kind: 'refused', reason: 'forbidden' };
    return finish(undefined, 'owner', command, createCustomer(command, at), at);
  }
  if (engagement === undefined) return { kind: 'refused', reason: 'gone' };
  const standing = standingOf(engagement, at.actor);
  if (!mayChange(standing, isAnswer(command) ? 'reminder' : 'mark')) return { kind: 'refused', reason: 'forbidden' };
  const barrier = barrierOf(engagement, command);
  if (barrier !== undefined) return { kind: 'refused', reason: barrier };
  return finish(engagement, standing, command, decideOn(engagement, command, at), at);
}

/** All that a delegate does: an undo of it is something else. */
function isAnswer({ kind }: OnExisting): boolean {
  return kind === 'reminder.done' || kind === 'reminder.stop' || kind === 'reminder.snooze';
}

/** What is closed can be reopened or deleted, and the closing undone; what is deleted can only be brought back by undoing that. */
function barrierOf({ life }: Engagement, command: OnExisting): 'closed' | 'gone' | undefined {
  const undone = command.kind === 'undo' ? command.event.command : undefined;
  if (life.state === 'deleted') return undone === 'customer.delete' ? undefined : 'gone';
  const isWayOut =
    command.kind === 'customer.reopen' || command.kind === 'customer.delete' || undone === 'customer.close';
  return life.state !== 'closed' || isWayOut || command.kind === 'customer.close' ? undefined : 'closed';
}

function decideOn(engagement: Engagement, command: OnExisting, at: At): Decision {
  switch (command.kind) {
    case 'customer.save':
      return saveCustomer(engagement, command, at);
    case 'plan.apply':
      return applyPlan(engagement);
    case 'customer.pause':
    case 'customer.close':
    case 'customer.reopen':
    case 'customer.delete':
      return changeLife(engagement, command, at);
    case 'tasks.save':
      return saveTasks(engagement, command, at);
    case 'task.done':
    case 'task.reopen':
    case 'task.skip':
    case 'task.block':
      return setTask(engagement, command, at);
    case 'task.assign':
      return assignTask(engagement, command, at);
    case 'task.evidence':
      return addEvidence(engagement, command, at);
    case 'phase.complete':
    case 'phase.reopen':
      return completePhase(engagement, command, at);
    case 'service.save':
      return saveService(engagement, command, at);
    case 'event.record':
      return recordEvent(engagement, command);
    case 'people.save':
      return savePeople(engagement, command);
    case 'note.save':
      return saveNote(engagement, command, at);
    case 'reminder.done':
    case 'reminder.stop':
    case 'reminder.snooze':
      return answerReminder(engagement, command, at);
    case 'cadence.save':
      return saveCadence(engagement, command);
    case 'playbook.move':
      return movePlaybook(engagement, command);
    case 'undo':
      return undoEvent(engagement, command, at);
  }
}

/** Writes the changes into the engagement and its history, unless they are none, not the actor's to make, or too late. */
function finish(
  before: Engagement | undefined,
  standing: Standing,
  command: Command,
  decision: Decision,
  { actor, now, surface }: At,
): Outcome {
  if (decision.kind === 'refused') return decision;
  const changes = decision.changes.filter((change) => !isDeepStrictEqual(change.before, change.after));
  if (changes.length === 0) return { kind: 'unchanged' };
  if (!changes.every(({ slot }) => mayChange(standing, slot))) return { kind: 'refused', reason: 'forbidden' };
  if (before !== undefined && 'rev' in command) {
    const stale = changes.filter((change) => isStale(before, change, command.rev));
    if (stale.length > 0)
      return {
        kind: 'refused',
        reason: 'changed-meanwhile',
        items: stale.flatMap((c) => ('item' in c ? [c.item] : [])),
      };
  }
  const event: HistoryEvent = {
    rev: (before?.rev ?? 0) + 1,
    at: now,
    by: actor.id,
    surface,
    command: command.kind,
    ...(decision.reason !== undefined && { reason: decision.reason }),
    ...(decision.undoes !== undefined && { undoes: decision.undoes }),
    changes,
  };
  const engagement = applyEvent(before, event);
  if (engagement === undefined) return { kind: 'refused', reason: 'gone' };
  const until = undoUntil(event);
  return {
    kind: 'done',
    engagement,
    event,
    ...(until !== undefined && { undoUntil: until }),
    left: decision.left ?? [],
  };
}

/**
 * Evidence is added to what others added, and takes nothing from them. Two notes about the same subject stand side by side; what
 * became of a note itself, `note.save` has looked at.
 */
function isStale(engagement: Engagement, change: Change, rev: number): boolean {
  if (rev > engagement.rev) return true;
  // What waits for consent was typed over what the customer was then.
  if (change.slot === 'pending' && (engagement.stamps.attributes ?? 0) > rev) return true;
  return !NEVER_STALE.includes(change.slot) && stampOf(engagement, change) > rev;
}
