// The public holidays of a country or one of its regions.
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addDays } from './add-days.ts';

/** Making a calendar and asking it takes milliseconds; a service's customers live in some dozen regions, in few years. */
const calendars = new Map<string, Holidays>();
const years = new Map<string, ReadonlySet<string>>();
const AT_MOST = 1_000;

/**
 * Plain dates of the holidays that begin in `year`; some go on into the next. `country`: ISO 3166, `DE` or `DE-BY`. A country
 * that is not known has none, a region that is not known has those of its country. Half a holiday is a day of work.
 */
export function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const dates = new Set((calendarOf(country).getHolidays(year) ?? []).flatMap(datesOf));
  if (years.size >= AT_MOST) years.clear();
  years.set(key, dates);
  return dates;
}

function calendarOf(country: string): Holidays {
  const known = calendars.get(country);
  if (known !== undefined) return known;
  const [land = '', region = ''] = country.split('-');
  const calendar = new Holidays(land, region, { types: ['public'] });
  if (calendars.size >= AT_MOST) calendars.clear();
  calendars.set(country, calendar);
  return calendar;
}

const HOUR = 3_600_000;

/** The holiday's own dates in its country. An hour is granted: the day on which clocks go forward has but 23. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  const days = Math.floor(((end.getTime() - start.getTime()) / HOUR + 1) / 24);
  return Array.from({ length: days }, (_, day) => addDays(date.slice(0, 10), day));
}
