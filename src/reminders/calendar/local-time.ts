// The time that a clock shows at an instant.
import { localClock } from './local-clock.ts';

/** `HH:MM` of an ISO instant in an IANA zone. */
export function localTime(instant: string, zone: string): string {
  return localClock(instant, zone).slice(11, 16);
}
