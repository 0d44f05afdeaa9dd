// The wire server refuses what Azure would refuse: each strictness that the store's tests rest on.
import assert from 'node:assert/strict';
import { type Container, CosmosClient, type JSONObject, type OperationInput, type SqlQuerySpec } from '@azure/cosmos';
import { CONTAINER_DEFINITIONS } from '../../../src/store/cosmos/containers.ts';
import { quietHttpClient } from '../../../src/store/cosmos/http-client.ts';
import { partnerQuery } from '../../../src/store/cosmos/list-query.ts';
import { DATABASE, KEY, type StrictCosmos, startStrictCosmos } from '../../support/strict-cosmos.ts';

const OF_PARTNER = 'SELECT * FROM c WHERE c.partner = "p"';
const A = ['p', 'a'];
const B = ['p', 'b'];

describe('the wire server', () => {
  let server: StrictCosmos;
  let client: CosmosClient;
  let container: Container;

  beforeEach(async () => {
    server = await startStrictCosmos({ acrossPartitions: [OF_PARTNER] });
    client = connect();
    container = client.database(DATABASE).container('people');
  });
  afterEach(async () => {
    client.dispose();
    await server.close();
  });

  it('answers a query from the partition that the request names, whatever the query says', async () => {
    for (const owner of ['a', 'b']) await container.items.create(item(owner, 'x'));
    await container.items.create({ id: 'x', partner: 'q', owner: 'a' });
    await container.items.create({ id: 'y', partner: 'q', owner: 'a' });
    for (const [partition, found] of [
      [A, ['a']],
      [
        ['q', 'a'],
        ['a', 'a'],
      ],
      [['p', 'c'], []],
    ] as const) {
      assert.deepEqual(await owners('SELECT * FROM c', [...partition]), found);
    }
    assert.deepEqual(await owners(OF_PARTNER, ['q', 'a']), []);
  });

  it('answers across partitions, all or those of a prefix, only what was named before', async () => {
    for (const owner of ['a', 'b']) await container.items.create(item(owner, 'x'));
    assert.deepEqual(await owners(OF_PARTNER, undefined), ['a', 'b']);
    assert.deepEqual(await owners(OF_PARTNER, ['p']), ['a', 'b']);
    assert.deepEqual(await owners(OF_PARTNER, ['q']), []);
    for (const partition of [undefined, ['p']]) await fails(owners('SELECT * FROM c', partition), 400);
  });

  it('answers the one question about a partner to the beginning of their key, and to nobody without it', async () => {
    for (const owner of ['a', 'b'])
      await container.items.create({ ...item(owner, 'x'), list: 'partner:open', at: owner });
    const own = partnerQuery('p', 'partner:open', {}, undefined, 10, 0);
    const ask = async (query: SqlQuerySpec, partitionKey?: string[]) =>
      (await container.items.query<{ owner: string }>(query, partitionKey ? { partitionKey } : {}).fetchAll())
        .resources;
    assert.deepEqual(
      (await ask(own, ['p'])).map(({ owner }) => owner),
      ['a', 'b'],
    );
    assert.deepEqual(await ask(own, ['q']), []);
    await fails(ask(own), 400);
    const { query, parameters = [] } = own;
    for (const another of [query.replace('c.partner', 'c.owner'), query.replace('c.list = @list AND ', '')])
      await fails(ask({ query: another, parameters }, ['p']), 400);
  });

  it('keeps documents of one id apart by every level of the key', async () => {
    for (const owner of ['a', 'b']) await container.items.create({ ...item(owner, 'x'), text: owner });
    await fails(container.items.create(item('a', 'x')), 409);
    await container.item('x', A).replace({ ...item('a', 'x'), text: 'new' });
    await container.item('x', B).delete();
    assert.equal((await container.item('x', A).read()).resource?.text, 'new');
    assert.equal((await container.item('x', B).read()).statusCode, 404);
  });

  it('wants the whole key for a document', async () => {
    await container.items.create(item('a', 'x'));
    await fails(container.item('x', ['p']).read(), 400);
    await fails(container.item('x', ['p']).delete(), 400);
  });

  it('takes no document for another partition than the request names', async () => {
    const { code, result } = await batch([create(item('b', 'x'))]);
    assert.deepEqual([code, result?.[0]?.statusCode], [207, 400]);
    assert.equal((await container.item('x', B).read()).statusCode, 404);
  });

  it('applies a batch as a whole or not at all', async () => {
    const there = await container.items.create({ ...item('a', 'there'), text: 'old' });
    const { code, result } = await batch([
      create(item('a', 'new')),
      { operationType: 'Replace', id: 'there', resourceBody: { ...item('a', 'there'), text: 'new' } },
      create(item('a', 'there')),
      create(item('a', 'never')),
    ]);
    assert.equal(code, 207);
    assert.deepEqual(
      result?.map(({ statusCode }) => statusCode),
      [424, 424, 409, 424],
    );
    assert.equal((await container.item('there', A).read()).resource?.text, 'old');
    assert.equal((await container.item('there', A).read()).etag, there.etag);
    for (const id of ['new', 'never']) assert.equal((await container.item(id, A).read()).statusCode, 404);
    assert.deepEqual(await owners(OF_PARTNER, A), ['a']);
  });

  it('looks at the versions that the operations of a batch name', async () => {
    const { etag } = await container.items.create(item('a', 'x'));
    const replace = { operationType: 'Replace', id: 'x', resourceBody: item('a', 'x') } as const;
    assert.equal((await batch([{ ...replace, ifMatch: 'another' }])).result?.[0]?.statusCode, 412);
    const { code, result } = await batch([{ ...replace, ifMatch: etag }]);
    assert.equal(code, 200);
    const stale = { operationType: 'Delete', id: 'x', ifMatch: etag } as const;
    assert.equal((await batch([stale])).result?.[0]?.statusCode, 412);
    const fresh = { operationType: 'Delete', id: 'x', ifMatch: result?.[0]?.eTag ?? '' } as const;
    assert.equal((await batch([fresh])).code, 200);
  });

  it('lets nobody see what has expired by its own clock', async () => {
    await container.items.create({ ...item('a', 'x'), ttl: 60 });
    await container.items.create(item('a', 'stays'));
    server.later(59);
    assert.equal((await container.item('x', A).read()).statusCode, 200);
    server.later(2);
    assert.deepEqual(
      (await query(OF_PARTNER, A)).map(({ id }) => id),
      ['stays'],
    );
    assert.equal((await container.item('x', A).read()).statusCode, 404);
    await container.items.create({ ...item('a', 'x'), ttl: 60 });
    server.later(59);
    await container.item('x', A).replace({ ...item('a', 'x'), ttl: 60 });
    server.later(59);
    assert.equal((await container.item('x', A).read()).statusCode, 200, 'counted from the last write');
  });

  it('lets nothing expire where the container does not know of it', async () => {
    const { container: other } = await client
      .database(DATABASE)
      .containers.create({ id: 'other', partitionKey: { paths: ['/partner', '/owner'] } });
    await other.items.create({ ...item('a', 'x'), ttl: 60 });
    server.later(61);
    assert.equal((await other.item('x', ['p', 'a']).read()).statusCode, 200);
  });

  it('gives a document once to one who has it', async () => {
    const { etag } = await container.items.create(item('a', 'x'));
    const unchanged = { accessCondition: { type: 'IfNoneMatch', condition: etag } };
    assert.equal((await container.item('x', A).read(unchanged)).statusCode, 304);
    await container.item('x', A).replace(item('a', 'x'));
    assert.equal((await container.item('x', A).read(unchanged)).statusCode, 200);
  });

  it('knows nobody without the key', async () => {
    const stranger = connect(Buffer.from('another').toString('base64'));
    await fails(stranger.database(DATABASE).container('people').item('x', A).read(), 401);
    stranger.dispose();
  });

  it('takes 2 MB and no more', async () => {
    const text = 'x'.repeat(2 * 1024 * 1024 - 200);
    await container.items.create({ ...item('a', 'x'), text });
    await fails(container.items.create({ ...item('a', 'y'), text: `${text}${'x'.repeat(200)}` }), 413);
  });

  it('says that a container is missing, not the document', async () => {
    const { statusCode, substatus } = await client.database(DATABASE).container('none').item('x', A).read();
    assert.deepEqual([statusCode, substatus], [404, 1003]);
  });

  for (const clause of ['OFFSET 0 LIMIT 1', 'GROUP BY c.owner']) {
    it(`takes no ${clause}`, () => fails(query(`SELECT * FROM c ${clause}`, A), 400));
  }
  for (const condition of ['c.owner LIKE "a%"', 'c._ts < GetCurrentTimestamp()']) {
    it(`takes no ${condition}`, () => fails(query(`SELECT * FROM c WHERE ${condition}`, A), 400));
  }
  it('takes no DISTINCT', () => fails(query('SELECT DISTINCT c.owner FROM c', A), 400));

  it('sorts by two places only where an index does, from either end', async () => {
    for (const at of ['1', '2']) await container.items.create({ ...item('a', at), list: 'l', at });
    const sorted = async (order: string) => (await query(`SELECT * FROM c ORDER BY ${order}`, A)).map(({ id }) => id);
    assert.deepEqual(await sorted('c.list ASC, c.at ASC'), ['1', '2']);
    assert.deepEqual(await sorted('c.list DESC, c.at DESC'), ['2', '1']);
    await fails(sorted('c.list ASC, c.at DESC'), 400);
    await fails(sorted('c.at ASC, c.id ASC'), 400);
  });

  it('keeps the containers as they were defined', async () => {
    for (const definition of CONTAINER_DEFINITIONS) {
      const { resource } = await client.database(DATABASE).container(definition.id).read();
      assert.deepEqual(resource?.partitionKey?.paths, ['/partner', '/owner']);
      assert.equal(resource?.defaultTtl, -1);
    }
  });

  function connect(key = KEY): CosmosClient {
    return new CosmosClient({
      endpoint: server.endpoint,
      key,
      httpClient: quietHttpClient(),
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  }

  async function query(text: string, partitionKey: string[] | undefined) {
    const { resources } = await container.items
      .query<{ readonly id: string; readonly owner: string }>(text, partitionKey ? { partitionKey } : {})
      .fetchAll();
    return resources;
  }

  async function owners(text: string, partitionKey: string[] | undefined): Promise<readonly string[]> {
    return (await query(text, partitionKey)).map(({ owner }) => owner).sort();
  }

  async function batch(operations: OperationInput[]) {
    return container.items.batch(operations, A);
  }
});

function item(owner: string, id: string) {
  return { id, partner: 'p', owner };
}

function create(resourceBody: JSONObject): OperationInput {
  return { operationType: 'Create', resourceBody };
}

async function fails(call: Promise<unknown>, code: number): Promise<void> {
  await assert.rejects(call, { code });
}
