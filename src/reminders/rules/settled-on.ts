// When a task was done or set aside.
import type { Engagement } from '../../engagements/engagement.ts';
import { itemFacts } from '../../engagements/item-facts.ts';
import { dayOf } from './day-of.ts';

/** Plain date; undefined: it is open or blocked. */
export function settledOn(engagement: Pick<Engagement, 'phases'>, task: string): string | undefined {
  const { mark } = itemFacts(engagement, task);
  return mark?.state === 'done' || mark?.state === 'not-applicable' ? dayOf(mark.at) : undefined;
}
