// What was understood of an own reminder is filled with: what and when, to be confirmed, or that it is kept.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { OwnReminderView } from '../views/reminder-views.ts';
import { noticeElements } from './notice-elements.ts';
import { saidElements } from './said-elements.ts';

const LONGEST_WHAT = 500;

export function ownReminderModel(view: OwnReminderView, language: Language) {
  const { form, what, at, zone, engagementId, customer, state, undoId } = view;
  const isAsked = state === 'asked';
  const of = engagementId === undefined ? {} : { engagementId };
  return {
    heading: text(language, `own.${state}`),
    notice:
      isAsked || view.notice !== undefined || undoId === undefined
        ? noticeElements(view, language)
        : saidElements(text(language, 'notice.saved'), undoId, 'emphasis', language),
    what: plain(what, LONGEST_WHAT),
    at: instantText(at, zone, language),
    customer: customer === undefined ? '' : plain(customer),
    isQuiet: view.isQuiet === true,
    isAsked,
    confirm: isAsked ? payload('reminder.confirm', { form, at, what: title(what, LONGEST_WHAT), ...of }) : undefined,
    list: isAsked ? undefined : payload('reminder.list', { page: 1 }),
  };
}
