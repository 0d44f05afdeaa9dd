// The rate at which messages leave unasked, by a clock that moves when it is told to.
import assert from 'node:assert/strict';
import { createRate, type Rate } from '../../src/teams/rate.ts';

describe('the rate', () => {
  let time: number;
  let waiting: { readonly until: number; readonly wake: () => void }[];
  let rate: Rate;
  let left: { readonly who: string; readonly at: number }[];

  beforeEach(() => {
    time = 0;
    waiting = [];
    left = [];
    rate = createRate({
      now: () => time,
      wait: (ms) => new Promise<void>((wake) => waiting.push({ until: time + ms, wake })),
    });
  });

  /** Everything that waits for these milliseconds goes on, in its order. */
  async function pass(ms: number): Promise<void> {
    const end = time + ms;
    for (;;) {
      await new Promise(setImmediate);
      const next = waiting.toSorted((a, b) => a.until - b.until)[0];
      if (next === undefined || next.until > end) break;
      waiting.splice(waiting.indexOf(next), 1);
      time = Math.max(time, next.until);
      next.wake();
    }
    time = end;
  }

  const go = (tenant: string, conversation: string): void => {
    rate.room(tenant, conversation).then(() => left.push({ who: `${tenant} ${conversation}`, at: time }));
  };
  /** The most that left within any span of so many milliseconds. */
  const most = (who: string, ms: number): number => {
    const times = left.filter((each) => each.who.startsWith(who)).map(({ at }) => at);
    return Math.max(...times.map((from) => times.filter((each) => each >= from && each < from + ms).length));
  };

  it('lets twenty a second leave in a tenant, however many want to', async () => {
    for (let n = 0; n < 200; n += 1) go('t', `c${n}`);
    await pass(5_000);
    assert.equal(most('t', 1_000), 20);
    assert.equal(left.length, 101);
  });

  it('does not let all leave at once whom a busy process kept waiting', async () => {
    for (let n = 0; n < 100; n += 1) go('t', `c${n}`);
    await pass(1_000);
    time += 2_000;
    await pass(10_000);
    assert.equal(left.length, 100);
    assert.equal(most('t', 1_000), 23);
  });

  it('does not save up what was not used', async () => {
    await pass(60_000);
    for (let n = 0; n < 200; n += 1) go('t', `c${n}`);
    await pass(2_000);
    assert.equal(most('t', 1_000), 20);
  });

  it('stays below what Teams allows in a conversation', async () => {
    for (let n = 0; n < 100; n += 1) go('t', 'c');
    await pass(120_000);
    assert.equal(left.length, 100);
    for (const [ms, allowed] of [
      [1_000, 7],
      [2_000, 8],
      [30_000, 60],
    ] as const)
      assert.ok(most('t c', ms) <= allowed, `${most('t c', ms)} in ${ms} ms`);
  });

  it('is each tenant’s own', async () => {
    for (let n = 0; n < 100; n += 1) go('full', `c${n}`);
    go('other', 'c');
    await pass(10);
    assert.deepEqual(
      left.map(({ who }) => who),
      ['full c0', 'other c'],
    );
  });

  it('does not let a conversation that waits hold up the others of its tenant', async () => {
    for (let n = 0; n < 10; n += 1) go('t', 'slow');
    go('t', 'c');
    await pass(100);
    assert.deepEqual(
      left.map(({ who }) => who),
      ['t slow', 't c'],
    );
  });

  it('holds a tenant for as long as it was told, and no other', async () => {
    rate.hold('t', 5_000);
    rate.hold('t', 1_000);
    assert.deepEqual([rate.heldFor('t'), rate.heldFor('other')], [5_000, 0]);
    await pass(2_000);
    assert.equal(rate.heldFor('t'), 3_000);
    await pass(3_000);
    assert.equal(rate.heldFor('t'), 0);
  });
});
