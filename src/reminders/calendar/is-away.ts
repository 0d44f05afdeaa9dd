// Whether a person is away on a day.
import type { Timing } from '../timing.ts';

/** `date` in the person's zone. */
export function isAway({ away }: Pick<Timing, 'away'>, date: string): boolean {
  return away !== undefined && away.from <= date && date <= away.until;
}
