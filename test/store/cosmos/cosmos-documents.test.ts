// What only Cosmos DB can get wrong: documents of other releases, damaged and expired ones, what Azure is told to sweep, what is missing.
import assert from 'node:assert/strict';
import { type Container, CosmosClient, type JSONObject } from '@azure/cosmos';
import { AppError } from '../../../src/app-error.ts';
import { openCosmosDocuments } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import type { Documents, Partition, Write } from '../../../src/store/documents.ts';
import { DATABASE, KEY, type StrictCosmos, startStrictCosmos } from '../../support/strict-cosmos.ts';
import { began, ENGAGEMENT, engagement, next, SUMMARY, ticked } from '../contract/engagement-samples.ts';
import { PARTNER } from '../contract/samples.ts';
import { START } from '../contract/subject.ts';

const DAY_SECONDS = 86_400;
const PARTITION: Partition = { container: 'engagements', partner: PARTNER, owner: ENGAGEMENT };
const KEY_OF_PARTITION = [PARTNER, ENGAGEMENT];

describe('documents in Cosmos DB', () => {
  let server: StrictCosmos;
  let client: CosmosClient;
  let container: Container;
  let documents: Documents;
  let clock: number;

  beforeEach(async () => {
    clock = START;
    server = await startStrictCosmos();
    documents = open();
    client = new CosmosClient({
      endpoint: server.endpoint,
      key: KEY,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    container = client.database(DATABASE).container('engagements');
  });
  afterEach(async () => {
    await documents.close();
    client.dispose();
    await server.close();
  });

  it('lie there as the containers say, with what finds, keeps and guards them', async () => {
    const list = { name: 'notes', at: '2026-03-02T09:00:00.000Z' };
    await write(create('a', { text: 'x' }, { keepDays: 30, list }));
    const found = await raw('a');
    assert.deepEqual(
      { ...found, writes: found?.writes.length },
      {
        ...found,
        id: 'a',
        partner: PARTNER,
        owner: ENGAGEMENT,
        list: 'notes',
        at: list.at,
        expires: START + 30 * DAY_SECONDS * 1000,
        ttl: 31 * DAY_SECONDS,
        v: 1,
        writes: 1,
        body: { text: 'x' },
      },
    );
  });

  it('that stay are not swept, and those that go not before our clock says so', async () => {
    await write(create('stays', {}), create('goes', {}, { keepDays: 1 }));
    server.later(DAY_SECONDS);
    assert.ok(await documents.read(PARTITION, 'goes'), 'clocks differ');
    server.later(10 * DAY_SECONDS);
    assert.equal(await raw('goes'), undefined);
    assert.ok(await documents.read(PARTITION, 'stays'));
  });

  it('are given a time that Azure takes, whenever they go', async () => {
    const times = { past: START - 1, far: Date.parse('9999-12-31T00:00:00Z') };
    for (const [id, expiresAt] of Object.entries(times)) await write(create(id, {}, { expiresAt }));
    assert.equal((await raw('past'))?.ttl, DAY_SECONDS);
    assert.equal((await raw('far'))?.ttl, 2 ** 31 - 1);
  });

  it('that have expired and still lie there do not stand in the way, alone or with others', async () => {
    for (const id of ['a', 'b', 'c']) await write(create(id, { old: id }, { keepDays: 1 }));
    clock += DAY_SECONDS * 1000;
    assert.ok(await write(create('a', { new: 'a' })));
    assert.ok(await write(create('other', {}), create('b', { new: 'b' }), create('c', { new: 'c' })));
    for (const id of ['a', 'b', 'c']) assert.deepEqual((await documents.read(PARTITION, id))?.body, { new: id });
    assert.equal(await write(create('a', {})), undefined);
  });

  it('of an older release are read, and written as this one does', async () => {
    const store = documentStore(documents);
    const begun = engagement();
    await store.engagements.save(begun, null, began(begun), SUMMARY);
    // Before there were notes and reminders, and before documents had versions of their form.
    const { v, writes, body, ...rest } = (await raw('header')) ?? assert.fail();
    const { lastNotes, reminders, cadence, ...header } = body.header;
    await container.item('header', KEY_OF_PARTITION).replace({ ...rest, body: { ...body, header } });
    assert.deepEqual([v, writes.length, lastNotes, reminders, cadence], [1, 1, {}, {}, {}]);

    assert.deepEqual(await store.engagements.read(PARTNER, ENGAGEMENT), begun);
    const { engagement: after, event } = next(begun, ticked('assess', '1'));
    await store.engagements.save(after, 1, event, SUMMARY);
    const upgraded = (await raw('header')) ?? assert.fail();
    assert.equal(upgraded.v, 1);
    assert.deepEqual(upgraded.body.header.lastNotes, {});
  });

  it('of a newer release are not touched: who starts an old one is told', async () => {
    await write(create('a', {}, { list: { name: 'l', at: '1' } }));
    await container.item('a', KEY_OF_PARTITION).replace({ ...(await raw('a')), v: 2 });
    const newer = /was written by a newer release \(schema 2, this one knows 1\); start that release/;
    await fails(documents.read(PARTITION, 'a'), newer);
    await fails(documents.newest(PARTITION, 'l', {}, 10), newer);
    await fails(documents.all('engagements', undefined, 10), newer);
    await fails(write(create('a', {})), newer);
  });

  it('that are damaged say so', async () => {
    await container.items.create({ id: 'a', partner: PARTNER, owner: ENGAGEMENT, v: 'one' });
    await fails(documents.read(PARTITION, 'a'), /is damaged/);
  });

  it('are sent as they were given, also where they are changed meanwhile', async () => {
    const body = { text: 'given' };
    const written = write(create('a', body));
    body.text = 'changed';
    await written;
    assert.deepEqual((await documents.read(PARTITION, 'a'))?.body, { text: 'given' });
  });

  it('are not written over by a version that is none: nothing, anything', async () => {
    await write(create('a', { text: 'kept' }));
    for (const expected of ['', '*', ' x', '* x']) {
      assert.equal(await write({ ...create('a', {}), kind: 'replace', expected }), undefined, expected);
      assert.equal(await write({ kind: 'delete', id: 'a', expected }), undefined, expected);
      assert.equal(await write(create('b', {}), { kind: 'delete', id: 'a', expected }), undefined, expected);
    }
    assert.deepEqual((await documents.read(PARTITION, 'a'))?.body, { text: 'kept' });
  });

  it('are a hundred at once at most', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => create(`${index}`, {}));
    await assert.rejects(write(...many(101)), { name: 'AppError', kind: 'invalid-input' });
    assert.equal((await write(...many(100)))?.length, 100);
  });

  for (const [what, place, message] of [
    ['the database', { database: 'none' }, /lacks the database or a container; create them/],
    ['the right key', { key: Buffer.from('another').toString('base64') }, /refuses the key; correct COSMOS_KEY/],
  ] as const) {
    it(`are unavailable without ${what}, and the operator is told what to do`, async () => {
      const lost = open(place);
      const made = create('a', {});
      for (const call of [
        () => lost.read(PARTITION, 'a'),
        () => lost.newest(PARTITION, 'l', {}, 10),
        () => lost.write(PARTITION, [made]),
        () => lost.write(PARTITION, [made, create('b', {})]),
        () => lost.ping(),
      ]) {
        await fails(call(), message);
      }
      await lost.close();
    });
  }

  it('are unavailable where nobody listens', async () => {
    const lost = open({ endpoint: 'http://127.0.0.1:9' }, async () => {});
    await fails(lost.ping(), /cannot be used at present \(wire\)/);
    await lost.close();
  });

  function open(
    more: { endpoint?: string; database?: string; key?: string } = {},
    pause?: () => Promise<void>,
  ): Documents {
    const place = { endpoint: server.endpoint, database: DATABASE, key: KEY, ...more };
    return openCosmosDocuments(place, { now: () => new Date(clock), ...(pause && { patience: { pause } }) });
  }

  function write(...writes: readonly Write[]) {
    return documents.write(PARTITION, writes);
  }

  /** As it lies there. */
  async function raw(id: string) {
    const { resource } = await container.item(id, KEY_OF_PARTITION).read<RawItem>();
    return resource;
  }
});

interface RawItem extends JSONObject {
  readonly id: string;
  readonly v: number;
  readonly writes: string[];
  readonly body: { readonly header: JSONObject } & JSONObject;
}

function create(id: string, body: unknown, more: Partial<Extract<Write, { kind: 'create' }>['document']> = {}) {
  return { kind: 'create', document: { id, body, ...more } } as const;
}

async function fails(call: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof AppError, String(error));
    assert.equal(error.kind, 'unavailable');
    assert.match(error.message, message);
    return true;
  });
}
