// The day that lies some business days away.
import { addDays } from './add-days.ts';
import { isBusinessDay } from './is-business-day.ts';

/**
 * The `count`th business day after `date`, whether that is one itself or not; before it for a negative count; `date` itself for 0.
 * `country` as for `isBusinessDay`.
 */
export function addBusinessDays(date: string, count: number, country?: string): string {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, country)) left -= 1;
  }
  return day;
}
