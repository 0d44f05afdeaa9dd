// When a person hears first of what is due on a day.
import { addDays } from './calendar/add-days.ts';
import { digestInstant } from './calendar/digest-instant.ts';
import { instantOf } from './calendar/instant-of.ts';
import { isHoliday } from './is-holiday.ts';
import type { Timing } from './timing.ts';

/** Longer than any week off; who is away longer has a delegate, or is told on coming back. */
const DAYS = 15;

/** ISO instant of the first digest on or after `date` that is no holiday of the customer's country. */
export function firstSaid(timing: Timing, date: string, country: string | undefined): string {
  for (let day = date, tried = 0; tried < DAYS; day = addDays(day, 1), tried++) {
    const instant = isHoliday(day, country) ? undefined : digestInstant(timing, day);
    if (instant !== undefined) return instant;
  }
  return instantOf(date, timing.digestAt, timing.zone);
}
