// What each thing that a user does costs in requests to Cosmos DB: each is a round trip that they wait for, and is billed.
import assert from 'node:assert/strict';
import { openCosmosDocuments } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Client, shown, type World } from '../../support/conversation.ts';
import { type CosmosRecorder, createCosmosRecorder } from '../../support/cosmos-recorder.ts';
import { INTERNAL_PREP, KICKOFF, newCustomer, of, startCustomers } from '../../support/customers.ts';
import { FILLED, formOf, openForm } from '../../support/notes.ts';
import { startSending } from '../../support/sending.ts';
import { DATABASE, KEY, type StrictCosmos, startStrictCosmos } from '../../support/strict-cosmos.ts';

/** Monday at nine in Berlin, as in the conversation; a digest's hour the day after. */
const NOW = '2026-03-02T08:00:00.000Z';
const NEXT_DAY = '2026-03-03T07:00:00.000Z';

/** At most so many requests. */
const MOST: Readonly<Record<string, number>> = {
  'asks a question': 6,
  'opens a customer': 6,
  'ticks a task': 15,
  'opens the form of a note': 6,
  'saves a note': 16,
  'creates a customer': 22,
  'lists ten customers': 14,
  'portfolio page of a member': 14,
  'portfolio page': 7,
  'gets a digest of ten customers': 40,
};

describe('requests to Cosmos DB', () => {
  let server: StrictCosmos;
  let recorder: CosmosRecorder;
  let store: Store;
  let world: World;
  let anna: Client;

  beforeEach(async () => {
    recorder = createCosmosRecorder();
    server = await startStrictCosmos({ onRequest: recorder.onRequest });
    const place = { endpoint: server.endpoint, database: DATABASE, key: KEY };
    store = documentStore(openCosmosDocuments(place, { now: () => new Date(NOW) }));
    world = await startCustomers((deps) => ({ ...deps, store }));
    anna = world.person('anna', { zone: 'Europe/Berlin' });
    await anna.says('help');
  });
  afterEach(async () => {
    assert.deepEqual(world.failures, []);
    await world.store.close();
    await store.close();
    await server.close();
  });

  it('asks a question', async () => {
    recorder.take();
    await anna.says('How often is the governance meeting?');
    atMost('asks a question');
  });

  it('opens a customer, ticks a task, saves a note', async () => {
    const contoso = await newCustomer(anna, 'Contoso');
    recorder.take();
    shown(await anna.presses('customer.show', of(contoso)), 'engagement');
    atMost('opens a customer');

    const tick = { ...of(contoso), process: KICKOFF, page: 1, shown: [INTERNAL_PREP], ticked: [] };
    shown(await anna.presses('tasks.save', tick, { done: INTERNAL_PREP ?? '' }), 'process');
    atMost('ticks a task');

    const form = await openForm(anna, contoso, 'overall');
    atMost('opens the form of a note');
    shown(await anna.presses('note.save', formOf(form), FILLED.overall), 'note');
    atMost('saves a note');
  });

  it('creates a customer', async () => {
    const { form } = shown(await anna.says('new customer'), 'customer-form');
    recorder.take();
    const typed = { name: 'Contoso', motion: 'rfa', services: 'exchange,teams' };
    shown(await anna.presses('customer.create', { form }, typed), 'engagement');
    atMost('creates a customer');
  });

  it('lists ten customers and gets a digest of them', async () => {
    for (let count = 0; count < 10; count += 1)
      await newCustomer(anna, `Customer ${count}`, { assignedOn: '2026-02-26' });
    recorder.take();
    shown(await anna.says('customers'), 'customer-list');
    atMost('lists ten customers');
    shown(await anna.says('portfolio'), 'portfolio');
    atMost('portfolio page of a member');

    const sending = await startSending(NEXT_DAY, { store });
    recorder.take();
    assert.deepEqual(await sending.scan(), ['anna']);
    assert.equal(sending.posted.length, 1);
    atMost('gets a digest of ten customers');
  });

  it('shows the portfolio of a partner', async () => {
    for (let count = 0; count < 10; count += 1) await newCustomer(anna, `Customer ${count}`);
    const lead = world.person('lead');
    await lead.says('help');
    recorder.take();
    assert.equal(shown(await lead.says('portfolio'), 'portfolio').total, 10);
    // However many customers there are: another query for every 250 of the 500 that are looked at.
    atMost('portfolio page');
  });

  function atMost(action: string): void {
    const requests = recorder.take();
    const counts = Object.entries(Object.groupBy(requests, (request) => request));
    const told = counts.map(([request, all = []]) => `${all.length} ${request}`).join(', ');
    assert.ok(requests.length <= (MOST[action] ?? 0), `${action}: ${requests.length} requests (${told})`);
  }
});
