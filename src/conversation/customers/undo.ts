// Takes back what was done in the last ten minutes. `undoId` names the engagement and the event.
import type { Context, Outcome } from '../context.ts';
import { changeEngagement } from './change-engagement.ts';
import { loadEngagement } from './load-engagement.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';

export async function undo(context: Context, undoId: string): Promise<Outcome> {
  const dot = undoId.lastIndexOf('.');
  const engagementId = undoId.slice(0, dot);
  const rev = Number(undoId.slice(dot + 1));
  const loaded = dot > 0 ? await loadEngagement(context, engagementId) : undefined;
  if (loaded === undefined) return refused('gone');
  const event = Number.isInteger(rev)
    ? await context.deps.store.engagements.event(context.turn.partner, engagementId, rev)
    : undefined;
  if (event === undefined) return refused('no-undo', loaded);
  return changeEngagement(context, {
    engagementId,
    command: { kind: 'undo', event },
    show: (after, done) => engagementView(context, after, { ...done, notice: { kind: 'undone' } }),
  });
}
