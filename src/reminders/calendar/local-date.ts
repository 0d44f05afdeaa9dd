// The plain date that a clock shows at an instant.
import { localClock } from './local-clock.ts';

/** `YYYY-MM-DD` of an ISO instant in an IANA zone. */
export function localDate(instant: string, zone: string): string {
  return localClock(instant, zone).slice(0, 10);
}
