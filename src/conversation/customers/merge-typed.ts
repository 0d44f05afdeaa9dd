// A form that comes back because somebody was faster: what its sender changed stays as typed, all else is as it stands now.
// Otherwise saving it once more would take back, unseen, what the other one did.
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { Change } from '../../engagements/history.ts';
import type { Refused } from '../../engagements/outcome.ts';
import { putChange } from '../../engagements/put-change.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { Context } from '../context.ts';
import type { Loaded } from './load-engagement.ts';

/** Of a card that is older than this nobody can tell what it showed: it stays as typed. */
const MOST_CHANGES = 200;

/** `why` the form comes back. `rev`: what it showed. `fieldsOf`: its fields as an engagement fills them. */
export async function mergeTyped(
  { deps, turn }: Context,
  { engagement }: Loaded,
  why: Refused,
  rev: number,
  typed: Inputs,
  fieldsOf: (engagement: Engagement) => Inputs,
): Promise<Inputs> {
  const count = engagement.rev - rev;
  if (why.reason !== 'changed-meanwhile' || count < 1 || count > MOST_CHANGES) return typed;
  const since = await deps.store.engagements.history(turn.partner, engagement.id, null, count);
  const then = fieldsOf(since.flatMap(({ changes }) => changes).reduce(takeBack, engagement));
  const now = fieldsOf(engagement);
  const fields = [...new Set([...Object.keys(now), ...Object.keys(typed)])];
  return Object.fromEntries(
    fields.map((field) => {
      const isUntouched = comparable(typed[field]) === comparable(then[field]);
      return [field, (isUntouched ? now[field] : typed[field]) ?? ''];
    }),
  );
}

function takeBack(engagement: Engagement, change: Change): Engagement {
  if (change.slot === 'engagement') return engagement;
  // Both halves have the type of their slot; the compiler cannot tie them to it across the union.
  return putChange(engagement, { ...change, before: change.after, after: change.before } as Change, engagement.rev);
}

/** Without the order of a list, and of a toggle that nobody touched whether it was ever set. */
function comparable(value = ''): string {
  const parts = value.split(',').map((part) => serviceOf(part.trim()) ?? part.trim());
  return parts.join() === 'false' ? '' : parts.sort().join();
}
