// What the form about one customer's reminders is filled with: which rules are on, and how many days lie between two.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { DAYS_INPUTS } from '../actions/reminder-actions.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { ruleName } from '../names/rule-name.ts';
import { plain } from '../plain.ts';
import type { CadenceView } from '../views/reminder-views.ts';
import { noticeElements } from './notice-elements.ts';
import { ruleChoices } from './rule-choices.ts';

export function cadenceModel(view: CadenceView, language: Language) {
  const { engagementId, rev, customer, problems } = view;
  const fields: readonly Field[] = [
    { kind: 'choices', id: 'rules', label: text(language, 'settings.rules'), choices: ruleChoices(language) },
    ...DAYS_INPUTS.map(({ rule, input }): Field => {
      const label = text(language, 'cadence.days', { rule: ruleName(rule, language) });
      return { kind: 'number', id: input, label };
    }),
  ];
  return {
    customer: plain(customer),
    notice: noticeElements(view, language),
    wrong: problems.length > 0,
    fields: formElements(fields, view, language),
    save: payload('cadence.save', { engagementId, rev }),
    back: payload('customer.show', { engagementId }),
  };
}
