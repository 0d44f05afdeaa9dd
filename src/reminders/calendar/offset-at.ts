// How far a zone's clocks are ahead of UTC.
import { IANAZone } from 'luxon';

/** In milliseconds; `at`: milliseconds since 1970. Throws RangeError for a zone that does not exist. */
export function offsetAt(at: number, zone: string): number {
  const minutes = IANAZone.create(zone).offset(at);
  if (Number.isNaN(minutes)) throw new RangeError(`No such zone: ${zone}`);
  return minutes * 60_000;
}
