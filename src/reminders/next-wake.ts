// When to look at a person again.
import { afterQuiet } from './calendar/after-quiet.ts';
import { digestInstant } from './calendar/digest-instant.ts';
import { isAway } from './calendar/is-away.ts';
import { localDate } from './calendar/local-date.ts';
import { nextDigest } from './calendar/next-digest.ts';
import { dueOf } from './due-of.ts';
import { findOpen } from './find-open.ts';
import type { Followed } from './followed.ts';
import { isHoliday } from './is-holiday.ts';
import { ownId } from './own-open.ts';
import type { Recipient } from './recipient.ts';
import type { Sent } from './sent.ts';
import { singleAt } from './single-at.ts';
import type { Timing } from './timing.ts';

/**
 * The earliest ISO instant at which something could be due: `at` itself when something is due now, else a later one, and never
 * later than the next digest. Undefined: never. To be asked after each send, and when something about the person or one of their
 * engagements has changed.
 */
export function nextWake(person: Recipient, followed: readonly Followed[], at: string, sent: Sent): string | undefined {
  if (person.isGuest === true) return undefined;
  const open = findOpen(person, followed, at, sent);
  const now = dueOf(person, open, at, sent);
  if (now.digest !== undefined || now.singles.length > 0) return at;
  const { timing, user } = person;
  const today = localDate(at, timing.zone);
  const isNew = (id: string): boolean => sent.told[user]?.[id] === undefined && !sent.singles.includes(id);
  const own = person.ownReminders
    .filter((each) => each.state === 'open' && isNew(ownId(each, timing.zone)))
    .map((each) => afterQuiet(timing, each.at))
    .filter((instant) => !isAway(timing, localDate(instant, timing.zone)));
  const digest = digestInstant(timing, today);
  const byRules = open
    .filter(
      ({ reminder, wantedAt, country }) => wantedAt === undefined && isNew(reminder.id) && !isHoliday(today, country),
    )
    .flatMap((each) => singleAt(each, timing, today, digest) ?? []);
  const [next] = [...own, ...byRules, ...digests(timing, at, sent)].filter((instant) => instant > at).sort();
  return next;
}

function digests(timing: Timing, at: string, { digestOn }: Sent): readonly string[] {
  const next = nextDigest(timing, at);
  // One that nobody sent at its hour comes when the quiet hours in which we look are over.
  const end = afterQuiet(timing, at);
  const day = localDate(end, timing.zone);
  const missed = digestOn === day ? undefined : digestInstant(timing, day);
  return [...(next === undefined ? [] : [next]), ...(missed !== undefined && missed < end ? [end] : [])];
}
