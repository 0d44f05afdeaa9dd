// All that is open for a person, sent already or not: what they see when they ask.
import { byUrgency } from './by-urgency.ts';
import { findOpen } from './find-open.ts';
import type { Followed } from './followed.ts';
import type { Recipient } from './recipient.ts';
import type { Reminder } from './reminder.ts';
import type { Sent } from './sent.ts';

/** Most urgent first. `at`: ISO instant. */
export function openReminders(
  person: Recipient,
  followed: readonly Followed[],
  at: string,
  sent: Sent,
): readonly Reminder[] {
  return findOpen(person, followed, at, sent)
    .map(({ reminder }) => reminder)
    .sort(byUrgency);
}
