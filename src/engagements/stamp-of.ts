// When something was last changed, counted in revisions: what a card showed before is out of date.
import type { Engagement } from './engagement.ts';
import type { Change } from './history.ts';
import { slotKey } from './slot-key.ts';

/** The `rev` that last changed what the change is about; 0: as it began. */
export function stampOf(engagement: Engagement, change: Change): number {
  const stamps = 'phase' in change ? engagement.phases[change.phase]?.stamps : engagement.stamps;
  return stamps?.[slotKey(change)] ?? 0;
}
