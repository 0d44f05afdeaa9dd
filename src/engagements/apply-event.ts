// One event of the history put into the engagement. All events from the first one give the engagement as it is.
import type { Engagement } from './engagement.ts';
import type { HistoryEvent } from './history.ts';
import { putChange } from './put-change.ts';

/** `before`: undefined for the event that creates the engagement. Undefined: there is none, and the event creates none. */
export function applyEvent(before: Engagement | undefined, { changes, rev, at }: HistoryEvent): Engagement | undefined {
  const [first, ...others] = changes;
  if (before === undefined) return first?.slot === 'engagement' ? others.reduce(put, first.after) : undefined;
  return { ...changes.reduce(put, before), rev, changedAt: at };

  function put(engagement: Engagement, change: (typeof changes)[number]): Engagement {
    return putChange(engagement, change, rev);
  }
}
