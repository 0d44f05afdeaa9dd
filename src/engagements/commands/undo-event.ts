// What somebody did, taken back: everything it changed is put back as it was, or nothing is.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import type { Change } from '../history.ts';
import type { Decision } from '../outcome.ts';
import { stampOf } from '../stamp-of.ts';
import { undoUntil } from '../undo-until.ts';

type Undo = Extract<Command, { readonly kind: 'undo' }>;

export function undoEvent(engagement: Engagement, { event }: Undo, { now }: At): Decision {
  const until = undoUntil(event);
  if (until === undefined || event.rev > engagement.rev || now > until) return { kind: 'refused', reason: 'no-undo' };
  const changed = event.changes.filter((change) => !stands(engagement, change, event.rev));
  if (changed.length > 0)
    return {
      kind: 'refused',
      reason: 'changed-meanwhile',
      items: changed.flatMap((change) => ('item' in change ? [change.item] : [])),
    };
  return { kind: 'changes', changes: event.changes.map((change) => invert(engagement, change)), undoes: event.rev };
}

/** Nobody changed the same thing since. A new engagement can be taken back only while nothing at all was done with it. */
function stands(engagement: Engagement, change: Change, rev: number): boolean {
  return (change.slot === 'engagement' ? engagement.rev : stampOf(engagement, change)) === rev;
}

function invert({ life }: Engagement, change: Change): Change {
  if (change.slot === 'engagement') return { slot: 'life', before: life, after: { state: 'deleted', reason: '' } };
  // Both halves have the type of their slot; the compiler cannot tie them to it across the union.
  return { ...change, before: change.after, after: change.before } as Change;
}
