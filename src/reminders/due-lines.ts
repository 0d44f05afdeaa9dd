// What would be sent to a person at an instant, a line each: what `lotse due` prints.
import { due } from './due.ts';
import { firstSaid } from './first-said.ts';
import type { Followed } from './followed.ts';
import type { Recipient } from './recipient.ts';
import type { Reminder } from './reminder.ts';
import { OWN } from './reminder-id.ts';
import type { Sent } from './sent.ts';
import type { Why } from './why.ts';

export interface DueLine {
  readonly reminderId: string;
  readonly user: string;
  /** `null`: about no customer. */
  readonly engagement: string | null;
  readonly rule: string;
  /** ISO instant from when on it is said to the person. */
  readonly dueAt: string;
  readonly delivery: 'digest' | 'single';
  readonly why: Why;
}

export function dueLines(person: Recipient, followed: readonly Followed[], at: string, sent: Sent): readonly DueLine[] {
  const { digest, singles } = due(person, followed, at, sent);
  const inDigest = (digest?.customers ?? []).flatMap(({ reminders }) => reminders);
  return [
    ...inDigest.map((reminder) => ({ reminder, delivery: 'digest' as const })),
    ...singles.map((reminder) => ({ reminder, delivery: 'single' as const })),
  ].map(({ reminder, delivery }) => ({
    reminderId: reminder.id,
    user: person.user,
    engagement: reminder.engagement ?? null,
    rule: reminder.rule,
    dueAt: dueAt(person, followed, reminder),
    delivery,
    why: reminder.why,
  }));
}

function dueAt({ timing, ownReminders }: Recipient, followed: readonly Followed[], reminder: Reminder): string {
  const own = ownReminders.find(({ id }) => reminder.rule === OWN && reminder.subject === id);
  if (own !== undefined) return own.at;
  const customer = followed.find(({ engagement }) => engagement.id === reminder.engagement)?.engagement;
  return firstSaid(timing, reminder.dueDate, customer?.attributes.country);
}
