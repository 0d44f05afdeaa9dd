// Whether people work on a day in a country.
import { holidaysOf } from './holidays-of.ts';
import { weekdayOf } from './weekday-of.ts';
import { weekendOf } from './weekend.ts';

const COUNTRY = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** `country`: ISO 3166, `DE` or `DE-BY`. Without one that is known: Monday to Friday, no holidays. */
export function isBusinessDay(date: string, country?: string): boolean {
  if (weekendOf(country).includes(weekdayOf(date))) return false;
  if (country === undefined || !COUNTRY.test(country)) return true;
  const year = Number(date.slice(0, 4));
  // Somebody may have typed the year 1, for which date-holidays computes without end.
  if (year < 1970 || year > 2075) return true;
  return !holidaysOf(country, year).has(date) && !holidaysOf(country, year - 1).has(date);
}
