// A person's own reminders whose time is still to come, as lists show them; the next one first.
import type { Followed } from '../../reminders/followed.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { ownAsReminder } from './own-as-reminder.ts';

/** `at`: ISO instant. */
export function ownToCome(recipient: Recipient, followed: readonly Followed[], at: string): readonly Reminder[] {
  return recipient.ownReminders
    .filter((own) => own.state === 'open' && own.at > at)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap((own) => ownAsReminder(own, recipient, followed, at) ?? []);
}
