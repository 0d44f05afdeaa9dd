// When something that falls into a person's quiet hours may be sent.
import type { Timing } from '../timing.ts';
import { addDays } from './add-days.ts';
import { instantOf } from './instant-of.ts';
import { isQuietTime } from './is-quiet-time.ts';
import { localDate } from './local-date.ts';
import { localTime } from './local-time.ts';

/** The ISO instant itself, or the end of the quiet hours in which it lies. */
export function afterQuiet(timing: Timing, instant: string): string {
  const { zone, quietFrom, quietTo } = timing;
  const time = localTime(instant, zone);
  if (!isQuietTime(timing, time)) return instant;
  const date = localDate(instant, zone);
  const overMidnight = quietFrom > quietTo && time >= quietFrom;
  const end = instantOf(overMidnight ? addDays(date, 1) : date, quietTo, zone);
  // In the hour that clocks show twice, the quiet hours end but once.
  return Date.parse(end) > Date.parse(instant) ? end : instant;
}
