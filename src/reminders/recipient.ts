// A person as reminders know them: when they want to hear from us, of what, and for whom they stand in.
import type { OwnReminder } from './own-reminder.ts';
import type { Timing } from './timing.ts';

export interface Recipient {
  /** Entra object id. */
  readonly user: string;
  readonly timing: Timing;
  /** Guests of the partner read only: nothing is sent to them. */
  readonly isGuest?: boolean;
  /** Ids of rules that the person switched off: `T-06`. */
  readonly rulesOff: readonly string[];
  readonly ownReminders: readonly OwnReminder[];
  /** Colleagues who named this person as their delegate. Their engagements belong to what `due` is given, too. */
  readonly standsInFor: readonly Absent[];
}

export interface Absent {
  /** Entra object id. */
  readonly user: string;
  /** Their `timing.away` and zone. */
  readonly from: string;
  readonly until: string;
  readonly zone: string;
  readonly rulesOff: readonly string[];
}
