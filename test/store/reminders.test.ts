// Wakes, slots and leases over a database that answers in its own time, as one does that is far away.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Documents } from '../../src/store/documents.ts';
import { leases } from '../../src/store/leases.ts';
import { slots } from '../../src/store/slots.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';
import { wakes } from '../../src/store/wakes.ts';
import { PARTNER } from './contract/samples.ts';
import { START } from './contract/subject.ts';

const NOW = instant(0);
const SECONDS = 30;

describe('reminders, far away', () => {
  let documents: Documents;

  beforeEach(() => {
    documents = sqliteDocuments(openDatabase(':memory:'), ':memory:', () => new Date(START));
  });
  afterEach(() => documents.close());

  it('are never put off by who looked before the facts changed', async () => {
    await inAnyOrder(async (scheduler, far) => {
      const user = crypto.randomUUID();
      const [near, slow] = [wakes(documents), wakes(far)];
      const wanted = [instant(40), instant(30)];
      const facts: string[] = [];
      await near.pull(PARTNER, user, NOW);

      const asking = wanted.map(async (at) => {
        await scheduler.schedule(Promise.resolve());
        facts.push(at);
        await slow.pull(PARTNER, user, at);
      });
      const looking = Array.from({ length: 3 }, async () => {
        for (const wake of await slow.due(NOW, 1000)) {
          if (wake.user !== user) continue;
          await scheduler.schedule(Promise.resolve());
          const next = [...facts].sort()[0] ?? null;
          await slow.move(wake, next);
        }
      });
      await scheduler.waitFor(Promise.all([...asking, ...looking]));

      const found = (await near.due(instant(100), 1000)).find((wake) => wake.user === user);
      assert.ok(found && found.at <= instant(30), found?.at);
      await near.move(found, null);
    });
  });

  it('are sent once, also where the first attempt failed and where a sender died', async () => {
    await inAnyOrder(async (scheduler, far) => {
      const slow = slots(far, 60);
      const slot = { partner: PARTNER, user: crypto.randomUUID(), id: 'digest', at: NOW, reminders: [] };
      let attempts = 0;
      let delivered = 0;
      const sender = async (claimedAt: string) => {
        if (!(await slow.claim({ ...slot, at: claimedAt }, SECONDS))) return;
        attempts += 1;
        if (attempts === 1) return slow.settle(slot, { state: { is: 'retry', after: NOW } });
        delivered += 1;
        // Dies before it can say so.
      };
      const claims = [NOW, NOW, NOW, instant(1), instant(1)];
      await scheduler.waitFor(Promise.all(claims.map(sender)));
      for (const later of [instant(1), instant(2)]) await scheduler.waitFor(sender(later));
      assert.deepEqual({ attempts, delivered }, { attempts: 2, delivered: 1 });
    });
  });

  it('are sent by one at a time', async () => {
    await inAnyOrder(async (scheduler, far) => {
      const slow = leases(far);
      const name = crypto.randomUUID();
      const hold = (holder: string, at: string) => slow.hold(name, holder, at, SECONDS);
      for (const at of [NOW, instant(1), instant(2)]) {
        const held = await scheduler.waitFor(Promise.all(['a', 'b', 'c'].map((holder) => hold(`${holder} ${at}`, at))));
        assert.equal(held.filter((won) => won).length, 1);
      }
    });
  });

  /** Each reading and each writing waits its turn, before it happens and before its answer arrives. */
  async function inAnyOrder(tell: (scheduler: fc.Scheduler, far: Documents) => Promise<void>): Promise<void> {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const slowly =
          <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
          async (...given: A): Promise<R> => {
            await scheduler.schedule(Promise.resolve());
            return scheduler.schedule(call(...given));
          };
        await tell(scheduler, {
          ...documents,
          read: slowly(documents.read),
          oldest: slowly(documents.oldest),
          write: slowly(documents.write),
        });
      }),
      { numRuns: 200 },
    );
  }
});

function instant(minutes: number): string {
  return new Date(START + minutes * 60_000).toISOString();
}
