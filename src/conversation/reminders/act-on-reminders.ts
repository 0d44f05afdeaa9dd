// The verbs about reminders: each row shows, answers or agrees.
import type { Action } from '../../cards/actions.ts';
import type { Context, Outcome } from '../context.ts';
import { typedOf } from '../customers/typed-of.ts';
import { answerReminder } from './answer-reminder.ts';
import { confirmOwn } from './confirm-own.ts';
import { listReminders } from './list-reminders.ts';
import { openCadence, saveCadence } from './show-cadence.ts';
import { openReminder } from './show-reminder.ts';
import { showToday } from './show-today.ts';

export type ReminderAction = Extract<Action, { verb: `reminder.${string}` | `cadence.${string}` | 'today.open' }>;

export async function actOnReminders(context: Context, action: ReminderAction): Promise<Outcome> {
  switch (action.verb) {
    case 'today.open':
      return showToday(context, action.data.page, 'replace');
    case 'reminder.list':
      return listReminders(context, action.data.page, action.data.keep === true ? 'post' : 'replace');
    case 'reminder.open':
      return openReminder(context, action.data.reminderId);
    case 'reminder.done':
    case 'reminder.stop':
    case 'reminder.snooze':
      return answerReminder(context, action.verb, action.data.reminderId, typedOf(action.inputs));
    case 'reminder.confirm':
      return confirmOwn(context, action.data);
    case 'cadence.open':
      return openCadence(context, action.data.engagementId);
    case 'cadence.save':
      return saveCadence(context, action.data, typedOf(action.inputs));
  }
}
