// Takes back what was done in the last ten minutes. `undoId` names the engagement and the event.
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { HistoryEvent } from '../../engagements/history.ts';
import type { Context, Outcome } from '../context.ts';
import { isOwnUndo, undoOwn } from '../reminders/answer-own.ts';
import { undoneReminder } from '../reminders/undone-reminder.ts';
import { changeEngagement } from './change-engagement.ts';
import { type Loaded, loadEngagement } from './load-engagement.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';

export async function undo(context: Context, undoId: string): Promise<Outcome> {
  if (isOwnUndo(undoId)) return undoOwn(context, undoId);
  const dot = undoId.lastIndexOf('.');
  const engagementId = undoId.slice(0, dot);
  const rev = Number(undoId.slice(dot + 1));
  const loaded = dot > 0 ? await loadEngagement(context, engagementId) : undefined;
  if (loaded === undefined) return refused('gone');
  const event = Number.isInteger(rev)
    ? await context.deps.store.engagements.event(context.turn.partner, engagementId, rev)
    : undefined;
  if (event === undefined) return refused('no-undo', loaded);
  const undone = { notice: { kind: 'undone' } } as const;
  const show = async (now: Loaded, after: AfterChange) =>
    (await undoneReminder(context, now, event, after)) ?? engagementView(context, now, after);
  return changeEngagement(context, {
    engagementId,
    command: async () => ({ kind: 'undo', event, ...(await writtenBy(context, engagementId, event)) }),
    show: (after, done) => show(after, done.notice?.kind === 'saved' ? undone : done),
    // Pressed twice: it was undone, by the same button.
    again: async (now, why) =>
      why.reason === 'changed-meanwhile' && (await wasUndone(context, now, rev)) ? show(now, undone) : undefined,
  });
}

/** The note that the event wrote, as it stands now. */
async function writtenBy({ deps, turn }: Context, engagementId: string, { changes }: HistoryEvent) {
  const note = changes.find(({ slot }) => slot === 'note');
  const written =
    note?.slot === 'note' ? await deps.store.engagements.note(turn.partner, engagementId, note.note) : undefined;
  return written && { written };
}

/** Among the latest changes: the button is there for ten minutes only. */
async function wasUndone({ deps, turn }: Context, { engagement }: Loaded, rev: number): Promise<boolean> {
  const latest = await deps.store.engagements.history(turn.partner, engagement.id, null, 50);
  return latest.some(({ undoes }) => undoes === rev);
}
