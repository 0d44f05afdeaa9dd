// What the card of the people of a customer is filled with: owner, lead, and who has which role.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { roleSlug } from '../../playbook/vocabulary/role-slug.ts';
import { ROLES } from '../../playbook/vocabulary/roles.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { personName } from '../names/person-name.ts';
import { plain } from '../plain.ts';
import type { PeopleView } from '../views/customer-views.ts';
import { noticeElements } from './notice-elements.ts';
import { peopleChoices } from './people-choices.ts';

const MOST_NAMED = 10;

export function peopleModel(view: PeopleView, language: Language) {
  const { engagementId, rev, may, typed, problems } = view;
  const fields = fieldsOf(view, language);
  const chosen = new Set(fields.flatMap(({ id }) => idsIn(typed[id])));
  const strangers = view.known.filter(({ id, met }) => chosen.has(id) && !met);
  const nameOf = (id: string) =>
    plain(personName(view.known.find((each) => each.id === id) ?? { id, met: false }, language), 60);
  return {
    customer: plain(view.customer),
    notice: noticeElements(view, language),
    wrong: problems.length > 0,
    strangers:
      strangers.length === 0
        ? ''
        : text(language, 'people.notMet', {
            names: strangers
              .slice(0, MOST_NAMED)
              .map(({ id }) => nameOf(id))
              .join(', '),
          }),
    fields: formElements(fields, view, language),
    facts: fields.flatMap(({ id, label }) => {
      const names = idsIn(typed[id]).map(nameOf);
      return names.length === 0 ? [] : [{ title: label, value: names.join(', ') }];
    }),
    save: may.decide ? payload('people.save', { engagementId, rev }) : undefined,
    back: payload('customer.show', { engagementId }),
  };
}

function fieldsOf({ known, typed }: PeopleView, language: Language): readonly Field[] {
  const choices = (id: string) => peopleChoices(known, idsIn(typed[id]), language);
  const none = text(language, 'field.lead.none');
  return [
    { id: 'owner', label: text(language, 'field.owner'), kind: 'person', required: true, choices: choices('owner') },
    { id: 'lead', label: text(language, 'field.lead'), kind: 'person', none, choices: choices('lead') },
    ...ROLES.map((role): Field => {
      const id = `member-${roleSlug(role)}`;
      return { id, label: role, kind: 'people', choices: choices(id) };
    }),
  ];
}

function idsIn(typed: string | undefined): readonly string[] {
  return (typed ?? '').split(',').filter((id) => id !== '');
}
