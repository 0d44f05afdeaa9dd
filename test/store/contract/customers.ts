// Customers: which engagements they have had, by name and by tenant.
import assert from 'node:assert/strict';
import type { CustomerRecord, Customers } from '../../../src/store/store.ts';
import { race } from './race.ts';
import { rejects } from './rejects.ts';
import { PARTNER } from './samples.ts';
import type { Subject } from './subject.ts';

const KEY = 'name:contoso gmbh';

export function customersContract(subject: Subject): void {
  describe('customers', () => {
    let customers: Customers;

    beforeEach(() => {
      customers = subject.store.customers;
    });

    it('are none at first, then what was saved', async () => {
      assert.equal(await customers.read(PARTNER, KEY), undefined);
      const first = await customers.save(customer(['a']), null);
      assert.deepEqual(await customers.read(PARTNER, KEY), { value: customer(['a']), version: first });
      const second = await customers.save(customer(['a', 'b']), first);
      assert.deepEqual(await customers.read(PARTNER, KEY), { value: customer(['a', 'b']), version: second });
    });

    it('refuse a version that is not the newest, one that never was, and to be new twice', async () => {
      await rejects(customers.save(customer(['a']), 'no such version'), 'conflict');
      const old = await customers.save(customer(['a']), null);
      await customers.save(customer(['b']), old);
      for (const expected of [old, 'no such version', '', null]) {
        await rejects(customers.save(customer(['c']), expected), 'conflict');
      }
      assert.deepEqual((await customers.read(PARTNER, KEY))?.value, customer(['b']));
    });

    it('let one of twenty win, for a new one and for a known one', async () => {
      const first = await race(20, (index) => customers.save(customer([`${index}`]), null));
      assert.deepEqual((await customers.read(PARTNER, KEY))?.value, customer([`${first.winner}`]));
      const second = await race(20, (index) => customers.save(customer([`again ${index}`]), first.result));
      assert.deepEqual((await customers.read(PARTNER, KEY))?.value, customer([`again ${second.winner}`]));
    });

    it('are kept apart by partner and by key, name and tenant', async () => {
      const places = [
        [PARTNER, KEY],
        ['other', KEY],
        [PARTNER, 'tenant:contoso gmbh'],
        [PARTNER, 'name:Contoso GmbH'],
        [KEY, PARTNER],
        ['', 'customers'],
        ['customers', ''],
      ] as const;
      for (const [partner, key] of places) {
        assert.equal(await customers.read(partner, key), undefined);
        await customers.save({ ...customer([`${partner}|${key}`]), partner, key }, null);
      }
      for (const [partner, key] of places) {
        assert.equal((await customers.read(partner, key))?.value.engagements[0]?.id, `${partner}|${key}`);
      }
    });

    function customer(ids: readonly string[]): CustomerRecord {
      return { partner: PARTNER, key: KEY, engagements: ids.map((id) => ({ id, createdAt: subject.at() })) };
    }
  });
}
