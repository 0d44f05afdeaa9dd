// One reminder on a card of its own; what is over says so.
import type { ReminderPastView, ReminderView } from '../../cards/views/reminder-views.ts';
import { readReminderId } from '../../reminders/reminder-id.ts';
import type { Context, Outcome } from '../context.ts';
import { type FoundReminder, findReminder } from './find-reminder.ts';

export async function openReminder(context: Context, id: string): Promise<Outcome> {
  const found = await findReminder(context, id);
  return found === undefined ? over(id, 'post') : { view: reminderView(found), mode: 'post', aboutCustomer: true };
}

export function reminderView(
  { line, zone, date, answered }: Omit<FoundReminder, 'parts'>,
  more: Partial<Pick<ReminderView, 'notice' | 'undoId' | 'answered' | 'snooze'>> = {},
): ReminderView {
  return { name: 'reminder', line, zone, date, ...(answered && { answered }), ...more };
}

/** Nobody needs it any more, or nobody ever did. */
export function over(id: string, mode: 'post' | 'replace'): Outcome {
  const parts = readReminderId(id);
  if (parts === undefined) return { view: { name: 'outdated' }, mode };
  return { view: pastView(parts.dueDate), mode, aboutCustomer: true };
}

function pastView(date: string): ReminderPastView {
  return { name: 'reminder-past', is: 'done', date };
}
