import assert from 'node:assert/strict';
import { wilson } from './wilson.ts';

describe('the interval of a share', () => {
  for (const [right, n, from, to] of [
    [0, 10, 0, 0.278],
    [8, 10, 0.49, 0.943],
    [10, 10, 0.722, 1],
    [170, 200, 0.794, 0.893],
    [0, 0, 0, 1],
  ] as const) {
    it(`${right} of ${n}: ${from} to ${to}`, () => {
      const interval = wilson(n === 0 ? 0 : right / n, n);
      assert.deepEqual(
        interval.map((end) => Number(end.toFixed(3))),
        [from, to],
      );
    });
  }
});
