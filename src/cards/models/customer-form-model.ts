// What the form of a customer is filled with: three fields that are needed, and those that can come later.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { MOTIONS, PHASES } from '../../playbook/slugs.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import { SERVICES } from '../../playbook/vocabulary/services.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import type { CustomerFormView } from '../views/customer-views.ts';
import { noticeElements } from './notice-elements.ts';
import { peopleChoices } from './people-choices.ts';

/** Everything else is for everybody. */
const CHOSEN_SERVICES = SERVICES.filter((service) => service !== 'All Services' && service !== 'Core Onboarding');

export function customerFormModel(view: CustomerFormView, language: Language) {
  const { form, edits, typed, problems } = view;
  const asSlugs = { ...view, typed: { ...typed, services: serviceSlugs(typed.services ?? '') } };
  const optional = optionalFields(view, language);
  // Whoever has said more before, or something wrong, sees it at once.
  const isFilled = optional.some(
    ({ id, kind }) => !isEmpty(kind, typed[id]) || problems.some(({ field }) => field === id),
  );
  return {
    heading: text(language, edits === undefined ? 'customer.new' : 'customer.edit'),
    customer: edits === undefined ? '' : plain(edits.customer),
    notice: noticeElements(view, language),
    wrong: problems.length > 0,
    fields: formElements(neededFields(language), asSlugs, language),
    more: isFilled,
    optional: formElements(optional, asSlugs, language),
    submitTitle: text(language, edits === undefined ? 'customer.create' : 'form.save'),
    save:
      edits === undefined
        ? payload('customer.create', { form })
        : payload('customer.save', { engagementId: edits.engagementId, rev: edits.rev, form }),
    back: edits === undefined ? undefined : payload('customer.show', { engagementId: edits.engagementId }),
  };
}

function neededFields(language: Language): readonly Field[] {
  return [
    { id: 'name', label: text(language, 'field.name'), kind: 'text', most: 120, required: true },
    {
      id: 'motion',
      label: text(language, 'field.motion'),
      kind: 'choice',
      required: true,
      choices: MOTIONS.map((motion) => ({ title: text(language, `motion.${motion}`), value: motion })),
    },
    {
      id: 'services',
      label: text(language, 'field.services'),
      kind: 'choices',
      required: true,
      choices: CHOSEN_SERVICES.map((service) => ({ title: service, value: serviceSlug(service) })),
    },
  ];
}

function optionalFields({ known, typed }: CustomerFormView, language: Language): readonly Field[] {
  const people = peopleChoices(known, [typed.owner ?? '', typed.lead ?? ''], language);
  return [
    {
      id: 'reached',
      label: text(language, 'field.reached'),
      kind: 'choice',
      none: text(language, 'field.reached.none'),
      choices: PHASES.slice(1).map((phase) => ({ title: phaseName(phase, language), value: phase })),
    },
    { id: 'seats', label: text(language, 'field.seats'), kind: 'number' },
    { id: 'tenant', label: text(language, 'field.tenant'), kind: 'text', most: 253 },
    { id: 'country', label: text(language, 'field.country'), kind: 'text', most: 20 },
    { id: 'assignedOn', label: text(language, 'field.assignedOn'), kind: 'date' },
    { id: 'startOn', label: text(language, 'field.startOn'), kind: 'date' },
    {
      id: 'dataMoves',
      label: text(language, 'field.dataMoves'),
      kind: 'choice',
      none: text(language, 'field.dataMoves.none'),
      choices: [
        { title: text(language, 'form.yes'), value: 'true' },
        { title: text(language, 'form.no'), value: 'false' },
      ],
    },
    { id: 'managed', label: text(language, 'field.managed'), kind: 'toggle' },
    { id: 'enterprise', label: text(language, 'field.enterprise'), kind: 'toggle' },
    { id: 'success', label: text(language, 'field.success'), kind: 'toggle' },
    {
      id: 'owner',
      label: text(language, 'field.owner'),
      kind: 'person',
      none: text(language, 'field.owner.none'),
      choices: people,
    },
    {
      id: 'lead',
      label: text(language, 'field.lead'),
      kind: 'person',
      none: text(language, 'field.lead.none'),
      choices: people,
    },
  ];
}

/** Names are taken as well as slugs. */
function serviceSlugs(services: string): string {
  return services
    .split(',')
    .map((each) => serviceOf(each.trim()))
    .flatMap((service) => (service === undefined ? [] : [serviceSlug(service)]))
    .join(',');
}

function isEmpty(kind: Field['kind'], value = ''): boolean {
  return value === '' || (kind === 'toggle' && value === 'false');
}
