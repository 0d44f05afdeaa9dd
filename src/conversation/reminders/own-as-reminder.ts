// An own reminder that may still be to come, as lists show it.
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { Followed } from '../../reminders/followed.ts';
import { ownOpen } from '../../reminders/own-open.ts';
import type { OwnReminder } from '../../reminders/own-reminder.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Reminder } from '../../reminders/reminder.ts';

/** Open or done. `at`: ISO instant of the look. */
export function ownAsReminder(
  own: OwnReminder,
  { timing }: Pick<Recipient, 'timing'>,
  followed: readonly Followed[],
  at: string,
): Reminder | undefined {
  const look = own.at > at ? own.at : at;
  const [open] = ownOpen({ ownReminders: [{ ...own, state: 'open' }], timing }, followed, look);
  const isToCome = localDate(own.at, timing.zone) > localDate(at, timing.zone);
  return open && { ...open.reminder, ...(isToCome && { urgency: 'due' }) };
}
