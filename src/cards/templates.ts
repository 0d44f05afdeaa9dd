// The layouts of all views, from cards/<name>.json.
import answer from '../../cards/answer.json' with { type: 'json' };
import cadence from '../../cards/cadence.json' with { type: 'json' };
import customerForm from '../../cards/customer-form.json' with { type: 'json' };
import customerList from '../../cards/customer-list.json' with { type: 'json' };
import digest from '../../cards/digest.json' with { type: 'json' };
import doctor from '../../cards/doctor.json' with { type: 'json' };
import engagement from '../../cards/engagement.json' with { type: 'json' };
import error from '../../cards/error.json' with { type: 'json' };
import eventForm from '../../cards/event-form.json' with { type: 'json' };
import expertAnswer from '../../cards/expert-answer.json' with { type: 'json' };
import expertQuestion from '../../cards/expert-question.json' with { type: 'json' };
import forget from '../../cards/forget.json' with { type: 'json' };
import forgetting from '../../cards/forgetting.json' with { type: 'json' };
import gate from '../../cards/gate.json' with { type: 'json' };
import help from '../../cards/help.json' with { type: 'json' };
import history from '../../cards/history.json' with { type: 'json' };
import lifeForm from '../../cards/life-form.json' with { type: 'json' };
import messageNote from '../../cards/message-note.json' with { type: 'json' };
import notFound from '../../cards/not-found.json' with { type: 'json' };
import note from '../../cards/note.json' with { type: 'json' };
import noteForm from '../../cards/note-form.json' with { type: 'json' };
import notes from '../../cards/notes.json' with { type: 'json' };
import outdated from '../../cards/outdated.json' with { type: 'json' };
import ownChat from '../../cards/own-chat.json' with { type: 'json' };
import ownReminder from '../../cards/own-reminder.json' with { type: 'json' };
import ownReminderHelp from '../../cards/own-reminder-help.json' with { type: 'json' };
import people from '../../cards/people.json' with { type: 'json' };
import phase from '../../cards/phase.json' with { type: 'json' };
import phases from '../../cards/phases.json' with { type: 'json' };
import planChange from '../../cards/plan-change.json' with { type: 'json' };
import portfolio from '../../cards/portfolio.json' with { type: 'json' };
import process from '../../cards/process.json' with { type: 'json' };
import refused from '../../cards/refused.json' with { type: 'json' };
import reminder from '../../cards/reminder.json' with { type: 'json' };
import reminderPast from '../../cards/reminder-past.json' with { type: 'json' };
import reminders from '../../cards/reminders.json' with { type: 'json' };
import section from '../../cards/section.json' with { type: 'json' };
import service from '../../cards/service.json' with { type: 'json' };
import services from '../../cards/services.json' with { type: 'json' };
import settings from '../../cards/settings.json' with { type: 'json' };
import statusGuide from '../../cards/status-guide.json' with { type: 'json' };
import task from '../../cards/task.json' with { type: 'json' };
import today from '../../cards/today.json' with { type: 'json' };
import welcome from '../../cards/welcome.json' with { type: 'json' };
import type { View } from './view.ts';

export const TEMPLATES: Readonly<Record<View['name'], object>> = {
  answer,
  doctor,
  error,
  help,
  'message-note': messageNote,
  note,
  'note-form': noteForm,
  notes,
  'not-found': notFound,
  outdated,
  section,
  settings,
  welcome,
  'customer-form': customerForm,
  'customer-list': customerList,
  engagement,
  'event-form': eventForm,
  'expert-answer': expertAnswer,
  'expert-question': expertQuestion,
  forget,
  forgetting,
  gate,
  history,
  'life-form': lifeForm,
  'own-chat': ownChat,
  people,
  phase,
  phases,
  'plan-change': planChange,
  portfolio,
  process,
  refused,
  service,
  services,
  'status-guide': statusGuide,
  task,
  cadence,
  digest,
  'own-reminder': ownReminder,
  'own-reminder-help': ownReminderHelp,
  reminder,
  'reminder-past': reminderPast,
  reminders,
  today,
};
