// The day of the week of a plain date.

/** As ISO counts: Monday is 1, Sunday is 7. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}
