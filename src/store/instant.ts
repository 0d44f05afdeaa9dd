// Instants come as ISO 8601 text; lists and claims compare them as numbers.
import { AppError } from '../app-error.ts';

/** Milliseconds since 1970. Throws AppError `invalid-input` when the text is no instant. */
export function instant(text: string): number {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds))
    throw new AppError('invalid-input', 'An instant must be ISO 8601, such as 2026-03-02T09:00:00Z.');
  return milliseconds;
}
