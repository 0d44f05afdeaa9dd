// What a message of an earlier day becomes, once its reminders are over or stand in a newer one.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import type { ReminderPastView } from '../views/reminder-views.ts';

export function reminderPastModel(view: ReminderPastView, language: Language) {
  return {
    heading: text(language, 'reminder.past.title', { date: dateText(view.date, language) }),
    explanation: text(language, `reminder.past.${view.is}`),
    list: payload('reminder.list', { page: 1 }),
  };
}
