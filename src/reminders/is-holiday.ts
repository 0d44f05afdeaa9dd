// Whether a country has a public holiday on what would be a day of work.
import { isBusinessDay } from './calendar/is-business-day.ts';
import { weekdayOf } from './calendar/weekday-of.ts';
import { weekendOf } from './calendar/weekend.ts';

/** `country` as for `isBusinessDay`. Which days of the week somebody works is their own affair. */
export function isHoliday(date: string, country: string | undefined): boolean {
  return !isBusinessDay(date, country) && !weekendOf(country).includes(weekdayOf(date));
}
