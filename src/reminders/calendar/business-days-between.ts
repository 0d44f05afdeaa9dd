// How many business days lie from one date to another.
import { addDays } from './add-days.ts';
import { isBusinessDay } from './is-business-day.ts';

/** Somebody may have typed the year 9999. */
const AT_MOST = 2_600;

/**
 * Business days after `from` until `to`, itself included, so that `addBusinessDays(from, n)` is n away; negative when `to` is
 * the earlier one. Counts to 2,600, some ten years. `country` as for `isBusinessDay`.
 */
export function businessDaysBetween(from: string, to: string, country?: string): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to && count < AT_MOST; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, country)) count += 1;
  }
  return count * step;
}
