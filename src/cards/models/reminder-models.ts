// Which model fills the card of which view about reminders.
import type { Language } from '../../language/language.ts';
import type { ReminderCardView } from '../views/reminder-views.ts';
import { cadenceModel } from './cadence-model.ts';
import { digestModel } from './digest-model.ts';
import { ownReminderHelpModel } from './own-reminder-help-model.ts';
import { ownReminderModel } from './own-reminder-model.ts';
import { reminderModel } from './reminder-model.ts';
import { reminderPastModel } from './reminder-past-model.ts';
import { remindersModel } from './reminders-model.ts';
import { todayModel } from './today-model.ts';

export function reminderCardModel(view: ReminderCardView, language: Language): Readonly<Record<string, unknown>> {
  switch (view.name) {
    case 'digest':
      return digestModel(view, language);
    case 'reminder':
      return reminderModel(view, language);
    case 'reminder-past':
      return reminderPastModel(view, language);
    case 'reminders':
      return remindersModel(view, language);
    case 'today':
      return todayModel(view, language);
    case 'own-reminder':
      return ownReminderModel(view, language);
    case 'own-reminder-help':
      return ownReminderHelpModel(view, language);
    case 'cadence':
      return cadenceModel(view, language);
  }
}
