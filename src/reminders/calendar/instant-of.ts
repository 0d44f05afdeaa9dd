// The instant at which a zone's clocks show a date and time, in every night of the year.
import { offsetAt } from './offset-at.ts';

const DAY = 86_400_000;

/**
 * ISO instant of `date` (`YYYY-MM-DD`) and `time` (`HH:MM`) in an IANA zone. A time that clocks skip in spring: the instant
 * at which they skip it. One that they show twice in autumn: the first.
 */
export function instantOf(date: string, time: string, zone: string): string {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // Clocks change at most once in these two days.
  const before = offsetAt(shown - DAY, zone);
  const after = offsetAt(shown + DAY, zone);
  const fits = [shown - before, shown - after].filter((at) => at + offsetAt(at, zone) === shown);
  return new Date(
    fits.length > 0 ? Math.min(...fits) : changeBetween(shown - after, shown - before, zone),
  ).toISOString();
}

/** The instant after `from`, and not after `to`, from which the zone's offset is another. */
function changeBetween(from: number, to: number, zone: string): number {
  const offset = offsetAt(to, zone);
  let [old, changed] = [from, to];
  while (changed - old > 1) {
    const middle = Math.floor((old + changed) / 2);
    if (offsetAt(middle, zone) === offset) changed = middle;
    else old = middle;
  }
  return changed;
}
