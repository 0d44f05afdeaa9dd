// Whether a local time lies in a person's quiet hours.
import type { Timing } from '../timing.ts';

/** `time`: `HH:MM` in the person's zone. */
export function isQuietTime({ quietFrom, quietTo }: Pick<Timing, 'quietFrom' | 'quietTo'>, time: string): boolean {
  return quietFrom <= quietTo ? quietFrom <= time && time < quietTo : time >= quietFrom || time < quietTo;
}
