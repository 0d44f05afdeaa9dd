// What could not be done, said in a sentence, with the way to the fresh card.
import type { RefusedView } from '../../cards/engagement-views.ts';
import type { Refused } from '../../engagements/outcome.ts';
import type { Outcome } from '../context.ts';
import type { Loaded } from './load-engagement.ts';

/** `open`: another engagement of the same customer that stands in the way. */
export function refused(reason: Refused['reason'], loaded?: Loaded, open?: string): Outcome {
  const engagementId = open ?? loaded?.engagement.id;
  const view: RefusedView = {
    name: 'refused',
    // A form with problems is shown again by its handler; where there is no form, the card was out of date.
    reason: reason === 'invalid' || reason === 'gate' ? 'changed-meanwhile' : reason,
    ...(engagementId !== undefined &&
      loaded && { open: { engagementId, customer: loaded.engagement.attributes.name } }),
  };
  return { view, mode: 'replace', aboutCustomer: true };
}
