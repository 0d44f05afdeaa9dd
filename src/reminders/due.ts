// What would be sent to a person at an instant. Derived from facts alone: nothing of it is stored. Beside it:
//   nextWake (next-wake.ts)            the next instant at which something could be due
//   dueLines (due-lines.ts)            the same as `due`, for `lotse due`
//   openReminders (open-reminders.ts)  all that is open, for the list and `today`
//   escalationCandidates               whose first telling `sent.told` must hold besides the recipient's
//   whyText, doText (why-text.ts)      the sentences
import { type Due, dueOf } from './due-of.ts';
import { findOpen } from './find-open.ts';
import type { Followed } from './followed.ts';
import type { Recipient } from './recipient.ts';
import type { Sent } from './sent.ts';

/**
 * `followed`: the engagements in which the person is named or for whose people they stand in, as leads those they look after.
 * `at`: ISO instant. Of a day's digest and singles each reminder is in one at most; unanswered it comes again in the next day's
 * digest, and never again as a single.
 */
export function due(person: Recipient, followed: readonly Followed[], at: string, sent: Sent): Due {
  return dueOf(person, findOpen(person, followed, at, sent), at, sent);
}
