// What a reminder was answered by, for one person on one day.
import type { Engagement, ReminderAnswer } from './engagement.ts';
import { type ReminderName, reminderKeys } from './reminder-key.ts';

/** Undefined: nobody answered, or it was put off until a day that has come. `today`: the person's, `YYYY-MM-DD`. */
export function answerTo(
  { reminders }: Pick<Engagement, 'reminders'>,
  reminder: ReminderName,
  user: string,
  today: string,
): ReminderAnswer | undefined {
  const keys = reminderKeys(reminder, user);
  const snoozed = reminders[keys.snooze];
  const isAsleep = snoozed?.state === 'snoozed' && today < snoozed.until;
  return reminders[keys.done] ?? reminders[keys.stop] ?? (isAsleep ? snoozed : undefined);
}
