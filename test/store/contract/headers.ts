// Headers of engagements: what list pages are drawn from.
import assert from 'node:assert/strict';
import type { Attributes } from '../../../src/engagements/attributes.ts';
import type { Life } from '../../../src/engagements/engagement.ts';
import type { Engagements, PartnerHeaders } from '../../../src/store/store.ts';
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

    describe('of a whole partner', () => {
      const PARTNERS_OWN = 'a partner of many';
      const NAMES = ['Woodgrove Bank', 'contoso', 'Contoso GmbH', 'Änderung AG', '家具の北', 'Zürich', 'Adatum', '🧭'];
      const SORTED = ['🧭', 'Adatum', 'Änderung AG', 'contoso', 'Contoso GmbH', 'Woodgrove Bank', 'Zürich', '家具の北'];

      beforeEach(async () => {
        for (const name of NAMES) await named(name);
        await named('Contoso', { partner: 'another' });
      });

      it('come by name, whatever the size of a page, and of no other partner', async () => {
        for (const limit of [1, 3, 100]) assert.deepEqual(await names({ life: 'open' }, limit), SORTED);
        assert.deepEqual(await names({ life: 'closed' }), []);
        const { headers } = await engagements.headersOf('another', { life: 'open' }, undefined, 10);
        assert.equal(headers[0]?.attributes.name, 'Contoso');
        assert.deepEqual(headers[0]?.summary, SUMMARY);
        assert.deepEqual(await engagements.headersOf('nobody', { life: 'open' }, undefined, 10), { headers: [] });
      });

      it('are found by how a name begins, as people type it', async () => {
        for (const [name, found] of [
          ['CONTOSO', ['contoso', 'Contoso GmbH']],
          ['contoso g', ['Contoso GmbH']],
          ['zuerich', ['Zürich']],
          ['Zurich', ['Zürich']],
          ['家', ['家具の北']],
          ['ontoso', []],
          ['x', []],
          ['', SORTED],
        ] as const)
          assert.deepEqual(await names({ life: 'open', name }), found, name);
      });

      it('of one name are each there', async () => {
        const long = 'Long '.repeat(100);
        for (const id of ['1', '2', '3']) await named(long, { id });
        await named(`${long}er`, { id: '4' });
        assert.equal((await names({ life: 'open', name: long }, 1)).length, 4, 'beyond 60 letters all are alike');
      });

      it('follow the customer: renamed, closed, reopened, deleted', async () => {
        let known = await named('Fabrikam');
        const now = async (attributes: Attributes, life: Life) => {
          const { attributes: before, life: was } = known;
          const { engagement: after, event } = next(
            known,
            { slot: 'attributes', before, after: attributes },
            { slot: 'life', before: was, after: life },
          );
          await engagements.save(after, known.rev, event, SUMMARY);
          known = after;
          return [await names({ life: 'open', name: 'F' }), await names({ life: 'closed', name: 'F' })];
        };
        const { attributes } = known;
        const renamed = { ...attributes, name: 'Fourth Coffee' };
        assert.deepEqual(await now(renamed, { state: 'open' }), [['Fourth Coffee'], []]);
        const paused = { state: 'paused', until: '2026-05-01', reason: 'r' } as const;
        assert.deepEqual(await now(renamed, paused), [['Fourth Coffee'], []]);
        assert.deepEqual(await now(attributes, { state: 'closed', reason: 'r' }), [[], ['Fabrikam']]);
        assert.deepEqual(await now(attributes, { state: 'open' }), [['Fabrikam'], []]);
        assert.deepEqual(await now(attributes, { state: 'deleted', reason: 'r' }), [[], []]);
      });

      async function named(name: string, { partner = PARTNERS_OWN, id = name } = {}) {
        const begun = engagement({ id, partner, attributes: { name, motion: 'rfa', services: ['Teams'] } });
        await engagements.save(begun, null, began(begun), SUMMARY);
        return begun;
      }

      async function names(of: PartnerHeaders, limit = 10): Promise<readonly string[]> {
        const found: string[] = [];
        for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
          const page = await engagements.headersOf(PARTNERS_OWN, of, next, limit);
          assert.ok(page.headers.length <= limit);
          found.push(...page.headers.map(({ attributes }) => attributes.name));
          next = page.next;
        }
        return found;
      }
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
