// What would be sent to a person at an instant, and when to look again. Derived from facts alone: nothing of it is stored.
//   due(person, followed, at, sent): Due                 what would be sent at `at`
//   nextWake(person, followed, at, sent): string         (next-wake.ts) the next instant at which something could be due
//   dueLines(person, followed, at, sent): DueLine[]      (due-lines.ts) the same for `lotse due`
//   openReminders(person, followed, at, sent): Reminder[] (open-reminders.ts) all that is open, most urgent first: the list, `today`
//   escalationCandidates(person, followed, at)           (escalation-candidates.ts) whose slots `sent.told` must hold besides
//   whyText(language, why), doText(language, why)        (why-text.ts)
import type { Followed } from './followed.ts';
import type { Recipient } from './recipient.ts';
import type { Reminder } from './reminder.ts';
import type { Sent } from './sent.ts';

export interface Due {
  /** One message; absent: there is nothing to say, or it is not its time. */
  readonly digest?: Digest;
  /** A message each. */
  readonly singles: readonly Reminder[];
}

export interface Digest {
  /** The person's local date: a digest a day. */
  readonly date: string;
  /** Most urgent customer first; its reminders too. */
  readonly customers: readonly DigestCustomer[];
}

export interface DigestCustomer {
  /** Id; absent: what is about no customer. */
  readonly engagement?: string;
  readonly reminders: readonly Reminder[];
}

export declare function due(person: Recipient, followed: readonly Followed[], at: string, sent: Sent): Due;
