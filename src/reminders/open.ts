// A reminder that is open, with what only its sending must know.
import type { Reminder } from './reminder.ts';

export interface Open {
  readonly reminder: Reminder;
  /** Of the customer. */
  readonly country?: string;
  /** ISO instant at which the person wants to hear of it; of own reminders. */
  readonly wantedAt?: string;
  /** It is worth a message of its own; ISO instant at which somebody wrote it down, where that is known. */
  readonly alone?: { readonly since?: string };
}
