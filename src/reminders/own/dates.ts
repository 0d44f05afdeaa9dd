// The dates that words like "end of the month" name, seen from an instant in a zone.
import { DateTime } from 'luxon';
import { addBusinessDays } from '../calendar/add-business-days.ts';
import { addDays } from '../calendar/add-days.ts';
import { localDate } from '../calendar/local-date.ts';
import { weekdayOf } from '../calendar/weekday-of.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'business-day' | 'week' | 'month';

/** All answers are plain dates, except that minutes and hours from now are an instant in UTC. */
export interface Dates {
  readonly today: string;
  later(count: number, unit: Unit): string;
  /** ISO weekday (Monday is 1) of the week, Monday first, that is `weeks` after this one. */
  weekday(weekday: number, weeks: number): string;
  /** Its Friday; on a weekend, the next week's counts as this one's. */
  endOfWeek(weeks: number): string;
  monthStart(months: number): string;
  monthEnd(months: number): string;
  /** The next 15th, say, today included. Undefined for what no month has. */
  dayOfMonth(day: number): string | undefined;
  /** The next third of May, say, today included, or that of a year. Undefined for what there is not. */
  dayOfYear(month: number, day: number, year?: number): string | undefined;
}

export function datesFrom(now: string, zone: string): Dates {
  const today = localDate(now, zone);
  const day = DateTime.fromISO(today, { zone: 'utc' });
  const written = (date: DateTime) => date.toFormat('yyyy-MM-dd');
  return {
    today,
    later: (count, unit) => {
      if (unit === 'minute' || unit === 'hour') {
        const at = Date.parse(now) + count * (unit === 'hour' ? 3_600_000 : 60_000);
        return `${new Date(at).toISOString().slice(0, 19)}Z`;
      }
      if (unit === 'business-day') return addBusinessDays(today, Math.round(count));
      if (unit === 'month') return written(day.plus({ months: Math.round(count) }));
      return addDays(today, Math.round(unit === 'week' ? count * 7 : count));
    },
    weekday: (weekday, weeks) => addDays(today, weekday - weekdayOf(today) + weeks * 7),
    endOfWeek: (weeks) => {
      const weekday = weekdayOf(today);
      return addDays(today, 5 - weekday + (weekday > 5 && weeks === 0 ? 7 : weeks * 7));
    },
    monthStart: (months) => written(day.plus({ months }).startOf('month')),
    monthEnd: (months) => written(day.plus({ months }).endOf('month')),
    dayOfMonth: (wanted) => {
      const months = Array.from({ length: 4 }, (_, months) => day.startOf('month').plus({ months }));
      return months
        .filter((month) => wanted >= 1 && wanted <= (month.daysInMonth ?? 0))
        .map((month) => written(month.set({ day: wanted })))
        .find((date) => date >= today);
    },
    dayOfYear: (month, wanted, year) =>
      Array.from({ length: 9 }, (_, years) => DateTime.utc(year ?? day.year + years, month, wanted))
        .filter((date) => date.isValid)
        .map(written)
        .find((date) => year !== undefined || date >= today),
  };
}
