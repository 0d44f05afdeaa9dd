// Whether a day is one of a person's working days, away or not.
import { type Timing, WEEKDAYS } from '../timing.ts';
import { weekdayOf } from './weekday-of.ts';

/** `date` in the person's zone. */
export function isWorkingDay({ digestDays }: Pick<Timing, 'digestDays'>, date: string): boolean {
  return digestDays.some((day) => WEEKDAYS.indexOf(day) + 1 === weekdayOf(date));
}
