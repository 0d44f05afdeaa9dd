// Steps from one plain date to another.

const DAY = 86_400_000;

/** `days` may be negative. Throws RangeError for what is no date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
