// When a person's digest of a day is due.
import type { Timing } from '../timing.ts';
import { instantOf } from './instant-of.ts';
import { isAway } from './is-away.ts';
import { isQuietTime } from './is-quiet-time.ts';
import { isWorkingDay } from './is-working-day.ts';
import { localDate } from './local-date.ts';

/**
 * ISO instant, on that `date` of the person's zone. Undefined when there is none: on a day off, an absence, a day that the
 * zone leaves out.
 */
export function digestInstant(timing: Timing, date: string): string | undefined {
  if (!isWorkingDay(timing, date) || isAway(timing, date)) return undefined;
  const { zone, digestAt, quietTo } = timing;
  // The end of the quiet hours on the same day, even if the hour lies in the evening: the next morning may be a day off.
  const instant = instantOf(date, isQuietTime(timing, digestAt) ? quietTo : digestAt, zone);
  return localDate(instant, zone) === date ? instant : undefined;
}
