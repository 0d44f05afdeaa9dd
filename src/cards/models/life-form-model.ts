// What the form that pauses, closes, reopens or deletes an engagement is filled with.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { plain } from '../plain.ts';
import type { LifeFormView } from '../views/customer-views.ts';
import { reasonField } from './reason-field.ts';

export function lifeFormModel(view: LifeFormView, language: Language) {
  const { engagementId, rev, verb } = view;
  const until: Field = { id: 'until', label: text(language, 'life.until'), kind: 'date', required: true };
  return {
    heading: text(language, `life.${verb}`),
    customer: plain(view.customer),
    explanation: text(language, `life.${verb}.means`),
    fields: formElements([...(verb === 'customer.pause' ? [until] : []), reasonField(language)], view, language),
    submitTitle: text(language, `life.${verb}`),
    save: payload(verb, { engagementId, rev }),
    style: verb === 'customer.delete' ? 'destructive' : 'positive',
    back: payload('customer.show', { engagementId }),
  };
}
