// What the card of one service of a customer is filled with: DIBS (dates, intent, business reason, success owner) and SSAT.
import { BUSINESS_REASONS } from '../../engagements/business-reason.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { statusChoice } from '../names/status-choice.ts';
import { plain } from '../plain.ts';
import type { ServiceView } from '../views/record-views.ts';
import { noticeElements } from './notice-elements.ts';

/** As much as the domain takes. */
const LONGEST = 500;

export function serviceModel(view: ServiceView, language: Language) {
  const { engagementId, rev, service, may, problems } = view;
  return {
    heading: service,
    customer: plain(view.customer),
    notice: noticeElements(view, language),
    wrong: problems.length > 0,
    fields: formElements(dibsFields(view, language), view, language),
    ssat: formElements(
      SSAT.map((id) => lineField(id, language)),
      view,
      language,
    ),
    save: may.work ? payload('service.save', { engagementId, rev, service: serviceSlug(service) }) : undefined,
    note: may.work
      ? payload('note.new', { engagementId, kind: 'entitlement', noteService: serviceSlug(service) })
      : undefined,
    back: payload('services.open', { engagementId }),
  };
}

const SSAT = ['stakeholders', 'scenarios', 'awareness', 'training'] as const;

function dibsFields({ statuses }: ServiceView, language: Language): readonly Field[] {
  return [
    {
      id: 'status',
      label: text(language, 'field.status'),
      kind: 'choice',
      required: true,
      choices: statuses.map((status) => statusChoice(status, language)),
    },
    { id: 'targetDate', label: text(language, 'field.targetDate'), kind: 'date' },
    { id: 'engagementStart', label: text(language, 'field.engagementStart'), kind: 'date' },
    { id: 'changeReason', label: text(language, 'field.changeReason'), kind: 'text', most: LONGEST },
    {
      id: 'businessReason',
      label: text(language, 'field.businessReason'),
      kind: 'choice',
      choices: BUSINESS_REASONS.map((value) => ({ title: text(language, `businessReason.${value}`), value })),
    },
    lineField('successOwner', language),
  ];
}

function lineField(id: 'successOwner' | (typeof SSAT)[number], language: Language): Field {
  return { id, label: text(language, `field.${id}`), kind: 'text', most: LONGEST, lines: id !== 'successOwner' };
}
