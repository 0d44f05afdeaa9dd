// History of an engagement: every event as it was, newest first, paged by rev.
import assert from 'node:assert/strict';
import type { Change, HistoryEvent } from '../../../src/engagements/history.ts';
import type { Engagements } from '../../../src/store/store.ts';
import {
  began,
  CHANGES,
  COMMANDS,
  ENGAGEMENT,
  engagement,
  LIVES,
  MARK_STATES,
  next,
  PHASE_STATUSES,
  SUMMARY,
  SURFACES,
  ticked,
} from './engagement-samples.ts';
import { PARTNER } from './samples.ts';
import type { Subject } from './subject.ts';

export function historyContract(subject: Subject): void {
  describe('the history of an engagement', () => {
    let engagements: Engagements;
    let known = engagement();

    beforeEach(async () => {
      engagements = subject.store.engagements;
      known = engagement();
      await engagements.save(known, null, began(known), SUMMARY);
    });

    it('is newest first and paged by rev, however many digits that has', async () => {
      while (known.rev < 112) await save([ticked('assess', `${known.rev}`)]);
      assert.deepEqual(await revs(null, 3), [112, 111, 110]);
      assert.deepEqual(await revs(110, 3), [109, 108, 107]);
      assert.deepEqual(await revs(101, 3), [100, 99, 98]);
      assert.deepEqual(await revs(11, 3), [10, 9, 8]);
      assert.deepEqual(await revs(3, 3), [2, 1]);
      assert.deepEqual(await revs(1, 3), []);
      assert.deepEqual(await revs(1000, 1), [112]);
      assert.equal((await revs(null, 1000)).length, 112);
    });

    it('holds every event as it was: each kind of change, command and surface', async () => {
      const events = [
        await save(Object.values(CHANGES), { reason: 'why', undoes: 1 }),
        await save([]),
        await save(Object.values(MARK_STATES).map((state) => ticked('enable', state, { state }))),
        await save(Object.values(LIVES).map((after) => ({ slot: 'life', before: { state: 'open' }, after }))),
        await save(
          Object.values(PHASE_STATUSES).map((state) => ({
            ...CHANGES.phase,
            after: { state, by: 'a', at: subject.at() },
          })),
        ),
      ];
      for (const command of Object.values(COMMANDS)) events.push(await save([], { command }));
      for (const surface of Object.values(SURFACES)) events.push(await save([], { surface }));
      assert.deepEqual(await engagements.history(PARTNER, ENGAGEMENT, null, events.length), [...events].reverse());
      for (const event of events) assert.deepEqual(await engagements.event(PARTNER, ENGAGEMENT, event.rev), event);
      assert.deepEqual(await engagements.read(PARTNER, ENGAGEMENT), known);
    });

    it('tells of no event that never was', async () => {
      assert.equal(await engagements.event(PARTNER, ENGAGEMENT, 2), undefined);
      assert.equal(await engagements.event(PARTNER, 'other', 1), undefined);
      assert.equal(await engagements.event('other', ENGAGEMENT, 1), undefined);
    });

    async function save(changes: readonly Change[], own: Partial<HistoryEvent> = {}): Promise<HistoryEvent> {
      const step = next(known, ...changes);
      const event = { ...step.event, ...own };
      const after = { ...step.engagement, rev: event.rev };
      await engagements.save(after, known.rev, event, SUMMARY);
      known = after;
      return event;
    }

    async function revs(before: number | null, limit: number): Promise<readonly number[]> {
      return (await engagements.history(PARTNER, ENGAGEMENT, before, limit)).map(({ rev }) => rev);
    }
  });
}
