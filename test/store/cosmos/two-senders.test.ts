// Two instances on Cosmos DB that both send, over a network that fails: everybody gets their digest, and nobody gets it twice.
import assert from 'node:assert/strict';
import { openCosmosDocuments } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { referenceOf, type Sending, startSending } from '../../support/sending.ts';
import { DATABASE, KEY, type StrictCosmos, startStrictCosmos } from '../../support/strict-cosmos.ts';
import { FAULTS } from './faults.ts';

const MORNING = '2026-03-03T07:00:00.000Z';
const PEOPLE = Array.from({ length: 200 }, (_, index) => `user-${index}`);
/** One request in so many fails, each time in the next way. */
const ONE_IN = 20;

describe('two who send reminders from Cosmos DB', () => {
  let server: StrictCosmos;
  let proxy: FaultProxy;
  let stores: Store[];
  let senders: Sending[];

  beforeEach(async () => {
    server = await startStrictCosmos();
    proxy = await startFaultProxy(server.endpoint);
    stores = ['one', 'other'].map(() =>
      documentStore(
        openCosmosDocuments(
          { endpoint: proxy.endpoint, database: DATABASE, key: KEY },
          { now: () => new Date(MORNING), patience: { pause: async () => {} } },
        ),
      ),
    );
    senders = await Promise.all(stores.map((store) => startSending(MORNING, { store })));
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await proxy.close();
    await server.close();
  });

  it('tell each of two hundred people once', async () => {
    await Promise.all(PEOPLE.map(waiting));
    const faults = Object.values(FAULTS).filter(({ kind }) => kind !== 'hang' && kind !== 'late');
    proxy.plan(({ number }) => (number % ONE_IN === 0 ? faults[(number / ONE_IN) % faults.length] : undefined));
    // Both see the same people at the same time; what a fault kept one of them from doing, the next round does.
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(senders.map((sender) => sender.scan().catch(() => [])));
    }
    proxy.plan(() => undefined);
    await Promise.all(senders.map((sender) => sender.scan()));

    const told = senders.flatMap(({ posted }) => posted.map(({ to }) => to.userId));
    assert.deepEqual(told.sort(), PEOPLE.map((user) => referenceOf(user).userId).sort());
    assert.ok(
      senders.every(({ posted }) => posted.length > 0),
      'both have sent',
    );
    for (const user of PEOPLE.slice(0, 20)) {
      assert.deepEqual(
        (await senders[0]?.slots(user))?.map(({ state }) => state),
        [{ is: 'sent' }],
      );
    }
    assert.deepEqual(await stores[0]?.wakes.due(MORNING, 1000), [], 'nobody is due any more');
  }).timeout(120_000);

  async function waiting(user: string): Promise<void> {
    const [store] = stores;
    assert.ok(store);
    const reminder = { id: 'o1', at: '2026-03-02T09:00:00.000Z', what: 'Send the plan', state: 'open' } as const;
    const person = { partner: 'contoso', user, references: { personal: referenceOf(user) }, ownReminders: [reminder] };
    await store.people.save(person, null);
    await store.wakes.pull('contoso', user, MORNING);
  }
});
