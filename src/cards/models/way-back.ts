// The button that leads back to where a card was opened from.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { type Payload, payload } from '../actions.ts';
import type { OfCustomer } from '../engagement-views.ts';
import { title } from '../title.ts';

export interface WayBack {
  readonly title: string;
  readonly data: Payload | undefined;
}

const LONGEST_NAME = 40;

/** `name`: of the place; it stands on the button. */
export function wayBack(name: string, data: Payload | undefined, language: Language): WayBack {
  return { title: text(language, 'back', { name: title(name, LONGEST_NAME) }), data };
}

export function backToCustomer({ customer, engagementId }: OfCustomer, language: Language): WayBack {
  return wayBack(customer, payload('customer.show', { engagementId }), language);
}
