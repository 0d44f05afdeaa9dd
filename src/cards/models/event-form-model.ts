// What the form for something that happened is filled with.
import { RECORDED_KINDS } from '../../engagements/recorded-kind.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { plain } from '../plain.ts';
import type { EventFormView } from '../views/record-views.ts';

export function eventFormModel(view: EventFormView, language: Language) {
  const { engagementId, form, problems } = view;
  return {
    customer: plain(view.customer),
    wrong: problems.length > 0,
    fields: formElements(fieldsOf(view, language), view, language),
    save: payload('event.record', { engagementId, form }),
    back: payload('customer.show', { engagementId }),
  };
}

function fieldsOf({ services }: EventFormView, language: Language): readonly Field[] {
  return [
    {
      id: 'what',
      label: text(language, 'event.what'),
      kind: 'choice',
      required: true,
      choices: RECORDED_KINDS.map((value) => ({ title: text(language, `event.${value}`), value })),
    },
    { id: 'on', label: text(language, 'event.on'), kind: 'date', required: true },
    {
      id: 'service',
      label: text(language, 'event.service'),
      kind: 'choice',
      none: text(language, 'event.service.none'),
      choices: services.map((service) => ({ title: service, value: serviceSlug(service) })),
    },
    { id: 'value', label: text(language, 'event.value'), kind: 'text', most: 300 },
  ];
}
