// When a person's next digest is due.
import type { Timing } from '../timing.ts';
import { addDays } from './add-days.ts';
import { digestInstant } from './digest-instant.ts';
import { isAway } from './is-away.ts';
import { localDate } from './local-date.ts';

/** A week has every weekday, and one day may be left out by the zone. */
const DAYS = 15;

/** ISO instant, strictly after `after`. Undefined for who has no working days. */
export function nextDigest(timing: Timing, after: string): string | undefined {
  if (timing.digestDays.length === 0) return undefined;
  let date = localDate(after, timing.zone);
  for (let tried = 0; tried < DAYS; tried++) {
    if (timing.away !== undefined && isAway(timing, date)) date = addDays(timing.away.until, 1);
    const instant = digestInstant(timing, date);
    if (instant !== undefined && Date.parse(instant) > Date.parse(after)) return instant;
    date = addDays(date, 1);
  }
  return undefined;
}
