// What the form of a note is filled with: the fields of its kind, the coach's word, how it will read in the portal.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { type TextKey, text } from '../../language/text.ts';
import type { NoteKind } from '../../notes/note.ts';
import { NOTE_FIELDS, type NoteField } from '../../notes/note-kinds.ts';
import { prefixChoices } from '../../notes/note-prefixes.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import { payload } from '../actions.ts';
import { type Choice, type Field, formElements } from '../form-elements.ts';
import { personName } from '../names/person-name.ts';
import { statusChoice } from '../names/status-choice.ts';
import { plain } from '../plain.ts';
import { plainLines } from '../plain-lines.ts';
import type { NoteFormView } from '../views/note-views.ts';
import { judgementModel } from './judgement-model.ts';
import { noticeElements } from './notice-elements.ts';
import { warningLines } from './warning-lines.ts';

/** Of the preview and of somebody else's revision, in UTF-16 units: the card holds what was typed as well. */
const MOST_BESIDE = 1500;

export function noteFormModel(view: NoteFormView, language: Language) {
  const { engagementId, rev, kind, form, noteId, checked, other, problems } = view;
  const carried = { engagementId, rev, kind, form, ...(noteId !== undefined && { noteId }) };
  const isEntitlement = kind === 'entitlement';
  return {
    heading: text(language, `note.kind.${kind}`),
    customer: plain(view.customer),
    notice: noticeElements(view, language),
    revises: noteId !== undefined,
    wrong: problems.length > 0,
    other: other && {
      said: text(language, 'note.other', {
        name: plain(personName(other.by, language)),
        at: instantText(other.at, view.zone, language),
      }),
      text: plainLines(other.text, MOST_BESIDE),
    },
    fields: formElements(
      NOTE_FIELDS[kind].map((field) => fieldOf(field, kind, view, language)),
      view,
      language,
    ),
    coach: checked?.judgement && judgementModel(checked.judgement, language),
    warnings: warningLines(checked?.warnings ?? [], language),
    preview: checked ? plainLines(checked.preview, MOST_BESIDE) : '',
    save: payload('note.save', carried),
    check: payload('note.check', carried),
    template: isEntitlement ? payload('note.template', carried) : undefined,
    guide: isEntitlement ? payload('status.guide', carried) : undefined,
    back: payload('note.list', { engagementId, page: 1, filter: 'all' }),
  };
}

function fieldOf(field: NoteField, kind: NoteKind, view: NoteFormView, language: Language): Field {
  const { name: id, required } = field;
  const of = { id, label: labelOf(id, kind, language), ...(required && { required }) };
  switch (field.form) {
    case 'text':
      return { ...of, kind: 'text', most: field.longest, ...(field.lines && { lines: true }) };
    case 'date':
      return { ...of, kind: 'date' };
    case 'status':
      return { ...of, kind: 'choice', choices: view.statuses.map((status) => statusChoice(status, language)) };
    case 'service':
      return { ...of, kind: 'choice', choices: view.services.map(serviceChoice) };
    case 'services':
      return { ...of, kind: 'choices', choices: view.services.map(serviceChoice) };
    case 'choice':
      return { ...of, kind: 'choice', choices: field.choices.map((value) => namedChoice(id, value, language)) };
    case 'choices':
      return {
        ...of,
        kind: 'choices',
        choices: prefixChoices(view.services).map((value) => ({ title: value, value })),
      };
  }
}

function labelOf(name: string, kind: NoteKind, language: Language): string {
  return text(language, (name === 'text' ? `note.field.${kind}.text` : `note.field.${name}`) as TextKey);
}

function namedChoice(name: string, value: string, language: Language): Choice {
  return { title: text(language, `note.choice.${name}.${value}` as TextKey), value };
}

function serviceChoice(service: NoteFormView['services'][number]): Choice {
  return { title: service, value: serviceSlug(service) };
}
