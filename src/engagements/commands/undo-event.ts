// What somebody did, taken back: everything it changed is put back as it was, or nothing is.
import { isDeepStrictEqual } from 'node:util';
import type { WrittenNote } from '../../notes/note.ts';
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import type { Change } from '../history.ts';
import type { Decision } from '../outcome.ts';
import { stampOf } from '../stamp-of.ts';
import { undoUntil } from '../undo-until.ts';

type Undo = Extract<Command, { readonly kind: 'undo' }>;

export function undoEvent(engagement: Engagement, { event, written }: Undo, { now, actor }: At): Decision {
  const until = undoUntil(event);
  if (until === undefined || event.rev > engagement.rev || now > until) return { kind: 'refused', reason: 'no-undo' };
  if (event.by !== actor.id && engagement.people.owner !== actor.id && event.changes.some(isOwn))
    return { kind: 'refused', reason: 'forbidden' };
  const changed = event.changes.filter((change) => !stands(engagement, change, event.rev, written));
  if (changed.length > 0)
    return {
      kind: 'refused',
      reason: 'changed-meanwhile',
      items: changed.flatMap((change) => ('item' in change ? [change.item] : [])),
    };
  return { kind: 'changes', changes: event.changes.map((change) => invert(engagement, change)), undoes: event.rev };
}

/** Somebody's own words: they or the owner take them back. */
function isOwn({ slot }: Change): boolean {
  return slot === 'note' || slot === 'reminder';
}

/** Nobody changed the same thing since. A new engagement can be taken back only while nothing at all was done with it. */
function stands(engagement: Engagement, change: Change, rev: number, written: WrittenNote | undefined): boolean {
  switch (change.slot) {
    case 'engagement':
      return engagement.rev === rev;
    case 'note':
      return written?.note.id === change.note && written.rev === rev;
    // An answer says itself who gave it when.
    case 'reminder':
      return isDeepStrictEqual(engagement.reminders[change.reminder] ?? null, change.after);
    default:
      return stampOf(engagement, change) === rev;
  }
}

function invert({ life }: Engagement, change: Change): Change {
  if (change.slot === 'engagement') return { slot: 'life', before: life, after: { state: 'deleted', reason: '' } };
  // Both halves have the type of their slot; the compiler cannot tie them to it across the union.
  return { ...change, before: change.after, after: change.before } as Change;
}
