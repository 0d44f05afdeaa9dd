// Many calls at once of which one may get through.
import assert from 'node:assert/strict';
import { AppError } from '../../../src/app-error.ts';

/** Runs all at once: one must resolve, every other one meet a conflict. */
export async function race<T>(
  count: number,
  call: (index: number) => Promise<T>,
): Promise<{ winner: number; result: T }> {
  const ends = await Promise.allSettled(Array.from({ length: count }, (_, index) => call(index)));
  const won = ends.flatMap((end, winner) => (end.status === 'fulfilled' ? [{ winner, result: end.value }] : []));
  for (const end of ends) {
    if (end.status === 'rejected') {
      assert.ok(end.reason instanceof AppError && end.reason.kind === 'conflict', String(end.reason));
    }
  }
  const [only] = won;
  assert.ok(only !== undefined && won.length === 1, `${won.length} got through`);
  return only;
}
