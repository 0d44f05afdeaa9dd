// Instants as places in a list: texts sort as the instants do only when all are written alike.
import { instant } from './instant.ts';

/** Throws AppError `invalid-input` when the text is no instant. */
export function placeOf(at: string): string {
  return new Date(instant(at)).toISOString();
}
