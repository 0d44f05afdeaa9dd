// When a reminder comes as a message of its own. What comes so is defined here, and nowhere else:
//   - an own reminder, at its time or at the end of the quiet hours, on that day. Later it is one of the digest's.
//   - what is due today or overdue, arose after the day's digest and is worth it (a promise for today, a first contact):
//     in the afternoon, so that a day's surprises come together, and an hour after it was written down at the earliest,
//     because whoever has just written it knows.
// Everything else waits for the next digest.
import { afterQuiet } from './calendar/after-quiet.ts';
import { localDate } from './calendar/local-date.ts';
import type { Open } from './open.ts';
import { later } from './rules/later.ts';
import type { Timing } from './timing.ts';

const HOUR = 3_600_000;
const AFTERNOON = 6 * HOUR;

/** ISO instant on the local date `today`; undefined: it waits for a digest. `digest`: that day's, if it has one. */
export function singleAt(
  { wantedAt, alone }: Open,
  timing: Timing,
  today: string,
  digest: string | undefined,
): string | undefined {
  if (wantedAt !== undefined) return onDay(afterQuiet(timing, wantedAt), timing, today);
  if (alone === undefined || digest === undefined) return undefined;
  const afternoon = plus(digest, AFTERNOON);
  const at = alone.since === undefined ? afternoon : later(afternoon, plus(alone.since, HOUR));
  return afterQuiet(timing, at) === at ? onDay(at, timing, today) : undefined;
}

function onDay(instant: string, { zone, digestDays }: Timing, today: string): string | undefined {
  // Who has no digest has nothing later.
  return localDate(instant, zone) === today || digestDays.length === 0 ? instant : undefined;
}

function plus(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
