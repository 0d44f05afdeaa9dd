// How an item of the plan stands: open until somebody says otherwise.
import type { Engagement, Mark } from './engagement.ts';
import { itemFacts } from './item-facts.ts';

export function itemState(engagement: Pick<Engagement, 'phases'>, item: string): Mark['state'] {
  return itemFacts(engagement, item).mark?.state ?? 'open';
}
