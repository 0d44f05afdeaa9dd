// What the card of a refusal is filled with: what could not be done and why, what to do next, and the way there.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import type { RefusedView } from '../views/customer-views.ts';

export function refusedModel({ reason, open }: RefusedView, language: Language) {
  return {
    heading: text(language, `refused.${reason}.title`),
    explanation: text(language, `refused.${reason}`),
    open: open && payload('customer.show', { engagementId: open.engagementId }),
    customers: payload('customer.list', { page: 1, filter: { search: '', show: 'open' } }),
  };
}
