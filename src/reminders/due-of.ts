// Of what is open for a person, what is sent at an instant: a digest, singles, or nothing.
import { byUrgency } from './by-urgency.ts';
import { digestInstant } from './calendar/digest-instant.ts';
import { isAway } from './calendar/is-away.ts';
import { isQuietTime } from './calendar/is-quiet-time.ts';
import { localDate } from './calendar/local-date.ts';
import { localTime } from './calendar/local-time.ts';
import { isHoliday } from './is-holiday.ts';
import type { Open } from './open.ts';
import type { Recipient } from './recipient.ts';
import type { Reminder } from './reminder.ts';
import type { Sent } from './sent.ts';
import { singleAt } from './single-at.ts';

export interface Due {
  /** One message; absent: there is nothing to say, or it is not its time. */
  readonly digest?: Digest;
  /** A message each, most urgent first. Never together with a digest. */
  readonly singles: readonly Reminder[];
}

export interface Digest {
  /** The person's local date: one digest a day. */
  readonly date: string;
  /** The customer with the most urgent reminder first; its reminders in the same order. */
  readonly customers: readonly DigestCustomer[];
}

export interface DigestCustomer {
  /** Id; absent: what is about no customer. */
  readonly engagement?: string;
  readonly reminders: readonly Reminder[];
}

/** So many at once are an import or a hand-over, not a surprise: they wait for the digest. Own reminders do not count. */
const MOST_SINGLES = 3;

export function dueOf({ timing, user }: Recipient, all: readonly Open[], at: string, sent: Sent): Due {
  const today = localDate(at, timing.zone);
  if (isAway(timing, today) || isQuietTime(timing, localTime(at, timing.zone))) return { singles: [] };
  const open = all
    .filter(({ country }) => !isHoliday(today, country))
    .sort((a, b) => byUrgency(a.reminder, b.reminder));
  const told = sent.told[user] ?? {};
  const digestAt = digestInstant(timing, today);
  if (digestAt !== undefined && digestAt <= at && sent.digestOn !== today) {
    const reminders = open
      .map(({ reminder }) => reminder)
      .filter(({ id }) => told[id] === undefined || localDate(told[id], timing.zone) !== today);
    return reminders.length === 0
      ? { singles: [] }
      : { digest: { date: today, customers: grouped(reminders) }, singles: [] };
  }
  const alone = open.filter(({ reminder }) => told[reminder.id] === undefined && !sent.singles.includes(reminder.id));
  const now = alone.filter((each) => {
    const instant = singleAt(each, timing, today, digestAt);
    return instant !== undefined && instant <= at;
  });
  const byRules = now.filter(({ wantedAt }) => wantedAt === undefined);
  const fit = byRules.length > MOST_SINGLES ? now.filter(isOwn) : now;
  return { singles: fit.map(({ reminder }) => reminder) };
}

function isOwn({ wantedAt }: Open): boolean {
  return wantedAt !== undefined;
}

function grouped(reminders: readonly Reminder[]): readonly DigestCustomer[] {
  return [...Map.groupBy(reminders, ({ engagement }) => engagement)].map(([engagement, of]) => ({
    ...(engagement !== undefined && { engagement }),
    reminders: of,
  }));
}
