// What could not be done, said in a sentence, with the way to the fresh card.
import type { RefusedView } from '../../cards/views/customer-views.ts';
import type { Refused } from '../../engagements/outcome.ts';
import type { Outcome } from '../context.ts';
import type { Loaded } from './load-engagement.ts';

/** `open`: what can be opened instead, unless by a delegate, who only answers. */
export function refused(reason: Refused['reason'], open?: Loaded): Outcome {
  const mayOpen = open !== undefined && open.standing !== 'delegate';
  const view: RefusedView = {
    name: 'refused',
    // A form with problems is shown again by its handler; where there is no form, the card was out of date.
    reason: reason === 'invalid' || reason === 'gate' ? 'changed-meanwhile' : reason,
    ...(mayOpen && { open: { engagementId: open.engagement.id, customer: open.engagement.attributes.name } }),
  };
  return { view, mode: 'replace', aboutCustomer: true };
}
