// Under each fault: no acknowledged change is lost, none is applied twice, none half; and nobody waits for ever.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/app-error.ts';
import { openCosmosDocuments } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import type { Documents, Partition, Write } from '../../../src/store/documents.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { DATABASE, KEY, type StrictCosmos, startStrictCosmos } from '../../support/strict-cosmos.ts';
import { FAULTS, SHORT_MS } from './faults.ts';

const PARTITION: Partition = { container: 'engagements', partner: 'p', owner: 'e' };
const NOW = new Date('2026-03-02T09:00:00Z');
/** Where answers come a request may take its time. */
const LONG_MS = 60_000;
const WORKERS = 4;
const CHANGES = 60;
const RUNS = 4;
const SLOW_RUNS = 2;

/** A change as somebody asked for it: `tick` changes a document and adds an event, `set` a document alone, `claim` makes one. */
type Kind = 'tick' | 'set' | 'claim' | 'drop';
type Told = 'acknowledged' | 'refused' | 'unavailable';

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly told: Told;
}

describe('Cosmos DB under faults', () => {
  let server: StrictCosmos;
  let proxy: FaultProxy;
  let documents: Documents;
  let pauses: number[];

  beforeEach(async () => {
    server = await startStrictCosmos();
    proxy = await startFaultProxy(server.endpoint);
    pauses = [];
    documents = open();
  });
  afterEach(async () => {
    await documents.close();
    await proxy.close();
    await server.close();
  });

  for (const [name, fault] of Object.entries(FAULTS)) {
    it(`loses nothing, applies nothing twice and nothing half: ${name}`, async function slow() {
      this.timeout(60_000);
      const isTooLate = fault.kind === 'late' && fault.milliseconds > SHORT_MS;
      const isSlow = fault.kind === 'hang' || isTooLate;
      // A creation may arrive after its document has been deleted again. What is created alone and deleted (claims, leases, wakes)
      // bears that; for all else there is the version.
      const kinds = ['tick', 'tick', 'set', 'claim', isTooLate ? 'set' : 'drop'] as const;
      if (isSlow) {
        await documents.close();
        documents = open({ requestTimeoutMs: SHORT_MS });
      }
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat(99)), async (dice) => {
          const partition = { ...PARTITION, owner: `${proxy.requests}` };
          const roll = () => Number(dice.next().value);
          await create(partition, 'shared', []);
          proxy.plan(() => (roll() < (isSlow ? 6 : 25) ? fault : undefined));
          const entries = await work(partition, kinds, roll);
          proxy.plan(() => undefined);
          await check(partition, entries);
        }),
        { numRuns: isSlow ? SLOW_RUNS : RUNS },
      );
    });
  }

  const ENDLESS: readonly (readonly [string, Fault, number])[] = [
    ['503', { kind: 'status', status: 503 }, 5],
    ['429 without a time to come back', { kind: 'status', status: 429 }, 5],
    ['resets', { kind: 'reset', applied: false }, 5],
  ];
  for (const [name, fault, atLeast] of ENDLESS) {
    it(`says unavailable in the end: ${name}`, async () => {
      proxy.plan(() => fault);
      for (const call of calls()) {
        const before = proxy.requests;
        await unavailable(call());
        assert.ok(proxy.requests - before >= atLeast);
      }
    });
  }

  it('says unavailable at the deadline where nothing answers, however patient the request', async () => {
    const hurried = open({ deadlineMs: 60 });
    proxy.plan(() => ({ kind: 'hang', applied: false }));
    for (const call of calls(hurried)) await unavailable(call());
    await hurried.close();
  });

  it('comes back when Azure says, and not at all where that is after the deadline', async () => {
    proxy.plan(({ number }) => (number < 2 ? { kind: 'status', status: 429, retryAfterMs: 700 } : undefined));
    await create(PARTITION, 'a', {});
    assert.deepEqual(pauses, [700, 700]);
    proxy.plan(() => ({ kind: 'status', status: 429, retryAfterMs: 60_000 }));
    await unavailable(documents.read(PARTITION, 'a'));
    assert.deepEqual(pauses, [700, 700]);
  });

  it('waits longer each time, by chance and up to two seconds', async () => {
    proxy.plan(({ number }) => (number < 7 ? { kind: 'status', status: 429 } : undefined));
    await create(PARTITION, 'a', {});
    assert.deepEqual(pauses, [25, 50, 100, 200, 400, 800, 1000]);
  });

  for (const status of [400, 401, 403]) {
    it(`does not try again what will not pass: ${status}`, async () => {
      proxy.plan(() => ({ kind: 'status', status }));
      for (const call of calls()) {
        const before = proxy.requests;
        await unavailable(call());
        assert.equal(proxy.requests - before, 1);
      }
    });
  }

  it('asks for no plan: a list is one request', async () => {
    await documents.newest(PARTITION, 'l', {}, 10);
    assert.equal(proxy.requests, 1);
    await documents.ofPartner({ container: 'engagements', partner: 'p', list: 'partner:open' }, {}, undefined, 10);
    assert.equal(proxy.requests, 2);
  });

  /** Several at once, each reading, deciding and writing. */
  async function work(partition: Partition, kinds: readonly Kind[], roll: () => number): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    const worker = async (name: string) => {
      for (let count = 0; count < CHANGES / WORKERS; count += 1) {
        const kind = kinds[roll() % kinds.length] ?? 'tick';
        const entry = { name: `${name}${count}`, kind };
        entries.push({ ...entry, told: await attempt(partition, entry) });
      }
    };
    await Promise.all(['a', 'b', 'c', 'd'].slice(0, WORKERS).map(worker));
    return entries;
  }

  async function attempt(partition: Partition, { name, kind }: Omit<Entry, 'told'>): Promise<Told> {
    try {
      return (await documents.write(partition, await writesOf(partition, name, kind))) ? 'acknowledged' : 'refused';
    } catch (error) {
      assert.ok(error instanceof AppError && error.kind === 'unavailable', String(error));
      return 'unavailable';
    }
  }

  async function writesOf(partition: Partition, name: string, kind: Kind): Promise<readonly Write[]> {
    const made = { kind: 'create', document: { id: name, body: {} } } as const;
    if (kind === 'claim') return [made];
    if (kind === 'drop') {
      const [expected = ''] = (await documents.write(partition, [made])) ?? [];
      return [{ kind: 'delete', id: name, expected }];
    }
    const found = await documents.read(partition, 'shared');
    assert.ok(found);
    const body = [...(found.body as readonly string[]), name];
    const changed = { kind: 'replace', document: { id: 'shared', body }, expected: found.version } as const;
    return kind === 'tick' ? [changed, made] : [changed];
  }

  async function check(partition: Partition, entries: readonly Entry[]): Promise<void> {
    const shared = (await documents.read(partition, 'shared'))?.body as readonly string[];
    assert.equal(new Set(shared).size, shared.length, 'twice');
    for (const { name, kind, told } of entries) {
      const isListed = shared.includes(name);
      const isMade = (await documents.read(partition, name)) !== undefined;
      const what = `${kind} ${name} was ${told}`;
      if (kind === 'tick') assert.equal(isMade, isListed, `${what}, and applied by half`);
      if (told === 'unavailable') continue;
      const isApplied = { tick: isListed, set: isListed, claim: isMade, drop: !isMade }[kind];
      assert.equal(isApplied, told === 'acknowledged', what);
    }
    assert.ok(entries.some(({ told }) => told === 'acknowledged'));
  }

  function calls(on = documents): readonly (() => Promise<unknown>)[] {
    const made = (id: string) => ({ kind: 'create', document: { id, body: {} } }) as const;
    return [
      () => on.read(PARTITION, 'a'),
      () => on.newest(PARTITION, 'l', {}, 10),
      () => on.all('people', undefined, 10),
      () => on.ofPartner({ container: 'engagements', partner: 'p', list: 'partner:open' }, {}, undefined, 10),
      () => on.write(PARTITION, [made('a')]),
      () => on.write(PARTITION, [{ ...made('a'), kind: 'replace', expected: 'x' }]),
      () => on.write(PARTITION, [{ kind: 'delete', id: 'a', expected: 'x' }]),
      () => on.write(PARTITION, [made('a'), made('b')]),
      () => on.ping(),
    ];
  }

  function open({ deadlineMs, requestTimeoutMs = LONG_MS }: { deadlineMs?: number; requestTimeoutMs?: number } = {}) {
    return openCosmosDocuments(
      { endpoint: proxy.endpoint, database: DATABASE, key: KEY },
      {
        now: () => NOW,
        requestTimeoutMs,
        patience: {
          ...(deadlineMs !== undefined && { deadlineMs }),
          random: () => 0.5,
          pause: async (milliseconds) => {
            pauses.push(milliseconds);
          },
        },
      },
    );
  }

  async function create(partition: Partition, id: string, body: unknown): Promise<void> {
    assert.ok(await documents.write(partition, [{ kind: 'create', document: { id, body } }]));
  }
});

async function unavailable(call: Promise<unknown>): Promise<void> {
  await assert.rejects(call, (error) => error instanceof AppError && error.kind === 'unavailable');
}
