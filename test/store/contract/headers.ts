// Headers of engagements: what list pages are drawn from.
import assert from 'node:assert/strict';
import type { Engagements } from '../../../src/store/store.ts';
import { began, engagement, FULL, next, PHASE_STATES, SUMMARY, ticked } from './engagement-samples.ts';
import { PARTNER } from './samples.ts';
import type { Subject } from './subject.ts';

export function headersContract(subject: Subject): void {
  describe('headers of engagements', () => {
    let engagements: Engagements;

    beforeEach(async () => {
      engagements = subject.store.engagements;
      for (const id of ['a', 'b', 'c']) await create(id);
    });

    it('come in the order in which they were asked for, without those that do not exist', async () => {
      assert.deepEqual(await ids(['c', 'nobody', 'a', 'b', 'a']), ['c', 'a', 'b', 'a']);
      assert.deepEqual(await ids([]), []);
    });

    it('of another partner do not exist', async () => {
      await create('d', 'other partner');
      assert.deepEqual(await ids(['d', 'a']), ['a']);
      assert.deepEqual(await engagements.headers('other partner', ['a', 'b']), []);
    });

    it('are the engagement without its phases, with the summary that was saved last', async () => {
      const full = { ...FULL, id: 'full' };
      await engagements.save(full, null, began(full), SUMMARY);
      const { phases: _, ...header } = full;
      assert.deepEqual(await engagements.headers(PARTNER, ['full']), [{ ...header, summary: SUMMARY }]);

      const done = { phases: [] };
      const { engagement: after, event } = next(full, ticked('assess', '1'));
      await engagements.save(after, full.rev, event, done);
      const { phases: __, ...newer } = after;
      assert.deepEqual(await engagements.headers(PARTNER, ['full']), [{ ...newer, summary: done }]);
    });

    it('hold phases in every state', async () => {
      const phases = Object.values(PHASE_STATES).map((state) => ({
        ...({ phase: 'enable', done: 0, total: 0, blocked: 0, mandatoryOpen: 0 } as const),
        state,
      }));
      const begun = engagement({ id: 'states' });
      await engagements.save(begun, null, began(begun), { phases });
      assert.deepEqual((await engagements.headers(PARTNER, ['states']))[0]?.summary, { phases });
    });

    it('are found for two hundred at once', async () => {
      const many = Array.from({ length: 200 }, (_, index) => `many ${index}`);
      for (const id of many) await create(id);
      assert.deepEqual(await ids(many), many);
    });

    async function create(id: string, partner = PARTNER): Promise<void> {
      const begun = engagement({ id, partner });
      await engagements.save(begun, null, began(begun), SUMMARY);
    }

    async function ids(asked: readonly string[]): Promise<readonly string[]> {
      return (await engagements.headers(PARTNER, asked)).map(({ id }) => id);
    }
  });
}
