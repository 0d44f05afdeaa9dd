// What date and time clocks show at an instant.
import { offsetAt } from './offset-at.ts';

/** `YYYY-MM-DDTHH:MM:SS` of an ISO instant in an IANA zone. */
export function localClock(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 19);
}
