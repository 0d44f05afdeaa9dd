// Wakes: one row a person, due in order, and never later than somebody asked for.
import assert from 'node:assert/strict';
import type { Wake, Wakes } from '../../../src/store/reminder-records.ts';
import { rejects } from './rejects.ts';
import { PARTNER, USER } from './samples.ts';
import { DAY_SECONDS, START, type Subject } from './subject.ts';

/** More than a test ever makes. */
const ALL = 100;

export function wakesContract(subject: Subject): void {
  describe('wakes', () => {
    let wakes: Wakes;

    beforeEach(() => {
      wakes = subject.store.wakes;
    });

    it('are due from their instant on, itself included', async () => {
      assert.deepEqual(await due(10), []);
      await pull(10);
      assert.deepEqual(await wakes.due(later(9.999), ALL), []);
      const [wake] = await wakes.due(later(10), ALL);
      assert.deepEqual(wake, { partner: PARTNER, user: USER, at: later(10), version: wake?.version });
      assert.deepEqual(await wakes.due(later(10_000), ALL), [wake], 'for as long as nobody moves it');
    });

    it('are found longest waiting first, up to a limit, of all partners', async () => {
      for (const minute of [7, 3, 9, 1, 5]) await wakes.pull(`partner ${minute % 2}`, `user ${minute}`, later(minute));
      assert.deepEqual(users(await due(7)), ['user 1', 'user 3', 'user 5', 'user 7']);
      assert.deepEqual(users(await wakes.due(later(7), 2)), ['user 1', 'user 3']);
    });

    it('are in time however the instant is written', async () => {
      const written = ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.500Z', '2026-03-02T10:00:01+01:00'];
      for (const at of [...written].reverse()) await wakes.pull(PARTNER, at, at);
      assert.deepEqual(users(await wakes.due('2026-03-02T10:00:01+01:00', ALL)), written);
      assert.deepEqual(users(await wakes.due('2026-03-02T09:00:00.500Z', ALL)), written.slice(0, 2));
      await wakes.pull(PARTNER, '2026-03-02T09:00:00.500Z', '2026-03-02T10:00:00.250+01:00');
      const pulled = ['2026-03-02T09:00:00Z', '2026-03-02T10:00:00.250+01:00', '2026-03-02T10:00:01+01:00'];
      assert.deepEqual(instants(await due(1)), pulled, 'as they were given');
      await rejects(wakes.pull(PARTNER, USER, 'tomorrow'), 'invalid-input');
      await rejects(wakes.due('tomorrow', ALL), 'invalid-input');
    });

    it('are pulled forward, never back, and stay one a person', async () => {
      for (const minute of [30, 20, 25, 20]) await pull(minute);
      assert.deepEqual(instants(await due(1000)), [later(20)]);
      await pull(10);
      assert.deepEqual(instants(await due(1000)), [later(10)]);
    });

    it('move to where the person is due next, back in time too, or go', async () => {
      await pull(10);
      assert.equal(await wakes.move(await only(), later(60)), true);
      assert.deepEqual(await due(59), []);
      assert.equal(await wakes.move(await only(), later(5)), true, 'as where a clock was put back');
      assert.deepEqual(instants(await due(5)), [later(5)]);
      assert.equal(await wakes.move(await only(), null), true);
      assert.deepEqual(await due(1000), []);
      await pull(20);
      assert.deepEqual(instants(await due(1000)), [later(20)]);
      await rejects(wakes.move(await only(), 'tomorrow'), 'invalid-input');
    });

    for (const [how, minute, stands] of [
      ['forward', 5, 5],
      ['to the same instant', 10, 10],
      ['to a later one', 30, 10],
    ] as const) {
      it(`are not moved by who looked before they were pulled ${how}`, async () => {
        await pull(10);
        const seen = await only();
        await pull(minute);
        for (const next of [later(600), null]) assert.equal(await wakes.move(seen, next), false);
        assert.deepEqual(instants(await due(1000)), [later(stands)]);
        assert.equal(await wakes.move(await only(), later(600)), true, 'who looks again may');
      });
    }

    it('are not moved a second time, nor once they are gone', async () => {
      await pull(10);
      const seen = await only();
      await wakes.move(seen, later(60));
      for (const next of [later(600), null]) assert.equal(await wakes.move(seen, next), false);
      assert.deepEqual(instants(await due(1000)), [later(60)]);
      const again = await only();
      await wakes.move(again, null);
      for (const next of [later(600), null]) assert.equal(await wakes.move(again, next), false);
      assert.deepEqual(await due(1000), []);
      await pull(10);
      assert.equal(await wakes.move(seen, null), false, 'nor by who knew an earlier row');
    });

    it('are moved by one of twenty at once', async () => {
      await pull(10);
      const seen = await only();
      const nexts = Array.from({ length: 20 }, (_, index) => (index % 3 ? later(100 + index) : null));
      const moved = await Promise.all(nexts.map((next) => wakes.move(seen, next)));
      const winners = nexts.filter((_, index) => moved[index]);
      assert.equal(winners.length, 1);
      assert.deepEqual(
        instants(await due(1000)),
        winners.filter((next) => next !== null),
      );
    });

    it('are pulled by ten at once: the earliest counts, for a new person and for a known one', async () => {
      for (const minutes of [
        [60, 65, 50, 59, 51, 68, 57, 66, 52, 64],
        [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      ]) {
        await Promise.all(minutes.map(pull));
        assert.deepEqual(instants(await due(1000)), [later(Math.min(...minutes))]);
      }
    });

    it('moved and pulled at once end where they were pulled to, or earlier', async () => {
      for (const [moved, pulled] of [
        [600, 30],
        [null, 30],
        [600, 5],
        [null, 5],
      ] as const) {
        await pull(10);
        const seen = await only();
        const next = moved === null ? null : later(moved);
        await Promise.all([wakes.move(seen, next), pull(pulled), wakes.move(seen, next)]);
        const { at } = await only();
        assert.ok(at <= later(pulled), at);
        await wakes.move(await only(), null);
      }
    });

    it("keep people apart, also where one's id is the other's", async () => {
      const places = [
        [PARTNER, USER],
        [USER, PARTNER],
        [`${PARTNER}:${USER}`, ''],
        ['', `${PARTNER}:${USER}`],
        [`${PARTNER}:`, USER],
      ] as const;
      for (const [minute, [partner, user]] of places.entries()) await wakes.pull(partner, user, later(minute));
      const found = await due(1000);
      assert.deepEqual(
        found.map(({ partner, user }) => [partner, user]),
        places,
      );
    });

    it('stay however long nobody looks', async () => {
      await pull(10);
      subject.pass(1000 * DAY_SECONDS);
      assert.deepEqual(instants(await wakes.due(subject.at(), ALL)), [later(10)]);
    });

    const pull = (minute: number) => wakes.pull(PARTNER, USER, later(minute));
    const due = (minute: number) => wakes.due(later(minute), ALL);
    const users = (found: readonly Wake[]): string[] => found.map(({ user }) => user);
    const instants = (found: readonly Wake[]): string[] => found.map(({ at }) => at);

    async function only(): Promise<Wake> {
      const [wake, ...others] = await due(100_000);
      assert.ok(wake && others.length === 0);
      return wake;
    }
  });
}

function later(minutes: number): string {
  return new Date(START + minutes * 60_000).toISOString();
}
