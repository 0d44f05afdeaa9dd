// Leases: one holder at a time, and none that outlives its holder for long.
import assert from 'node:assert/strict';
import type { Leases } from '../../../src/store/reminder-records.ts';
import { rejects } from './rejects.ts';
import { DAY_SECONDS, type Subject } from './subject.ts';

const NAME = 'reminders';
const SECONDS = 30;

export function leasesContract(subject: Subject): void {
  describe('leases', () => {
    let leases: Leases;

    beforeEach(() => {
      leases = subject.store.leases;
    });

    it('are held by one, who keeps them for as long as that one holds on', async () => {
      assert.equal(await hold('a'), true);
      for (let count = 0; count < 5; count += 1) {
        subject.pass(SECONDS - 1);
        assert.equal(await hold('b'), false);
        assert.equal(await hold('a'), true);
      }
    });

    it('are taken over once their time is over, from one who then has them no more', async () => {
      await hold('a');
      subject.pass(SECONDS - 0.001);
      assert.equal(await hold('b'), false);
      subject.pass(0.001);
      assert.equal(await hold('b'), true);
      assert.equal(await hold('a'), false);
    });

    it('are kept after their time by who had them, where nobody came', async () => {
      await hold('a');
      subject.pass(SECONDS + 1);
      assert.equal(await hold('a'), true);
      assert.equal(await hold('b'), false);
    });

    it('are free at once when they are given back, by who has them alone', async () => {
      await leases.release(NAME, 'a');
      await hold('a');
      await leases.release(NAME, 'b');
      assert.equal(await hold('b'), false);
      await leases.release(NAME, 'a');
      assert.equal(await hold('b'), true);
      await leases.release(NAME, 'a');
      assert.equal(await hold('a'), false);
    });

    it('are apart by name, whatever it is', async () => {
      for (const name of ['reminders', 'other', '', 'any/name?']) {
        assert.equal(await leases.hold(name, name, subject.at(), SECONDS), true, name);
        assert.equal(await leases.hold(name, 'late', subject.at(), SECONDS), false, name);
      }
    });

    it('go to one of twenty at once: free, and when their time is over', async () => {
      for (const round of ['free', 'over']) {
        const holders = Array.from({ length: 20 }, (_, index) => `${round} ${index}`);
        const held = await Promise.all(holders.map(hold));
        const winners = holders.filter((_, index) => held[index]);
        assert.equal(winners.length, 1, round);
        for (const holder of holders) assert.equal(await hold(holder), holder === winners[0]);
        subject.pass(SECONDS);
      }
    });

    it('are still there for their holder where another takes over at the same moment', async () => {
      await hold('a');
      subject.pass(SECONDS);
      const held = await Promise.all([hold('a'), hold('b'), leases.release(NAME, 'c')]);
      assert.deepEqual(held.slice(0, 2), [true, false]);
      const other = await Promise.all([leases.release(NAME, 'b'), hold('b'), hold('a')]);
      assert.deepEqual(other.slice(1), [false, true]);
    });

    it('of a clock that was put back since do not keep others waiting for it', async () => {
      await hold('a');
      subject.pass(-SECONDS);
      assert.equal(await hold('b'), false, 'clocks differ a little');
      subject.pass(-DAY_SECONDS);
      assert.equal(await hold('b'), true);
      assert.equal(await hold('a'), false);
      assert.equal(await hold('b'), true);
    });

    it('want instants that are instants', async () => {
      await rejects(leases.hold(NAME, 'a', 'now', SECONDS), 'invalid-input');
    });

    const hold = (holder: string) => leases.hold(NAME, holder, subject.at(), SECONDS);
  });
}
