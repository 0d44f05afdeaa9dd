// What only SQLite can get wrong: damaged rows, a full disk, and rows that expired and must go.
import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../../src/app-error.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import type { AskedQuestion } from '../../../src/store/question-records.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../../src/store/sqlite/sqlite-documents.ts';
import type { Store } from '../../../src/store/store.ts';
import { began, engagement, next, SUMMARY, ticked } from '../contract/engagement-samples.ts';

const START = Date.parse('2026-03-02T09:00:00.000Z');
const DAY_MS = 86_400_000;
const SECRET = 'Contoso GmbH';

const BEGUN = engagement({ partner: 'p', id: 'e' });
const FIRST_TICK = next(BEGUN, ticked('assess', '4017'));
const TICKED = FIRST_TICK.engagement;

describe('documents in SQLite', () => {
  let clock: number;
  let database: DatabaseSync;
  let store: Store;

  beforeEach(() => {
    clock = START;
    database = openDatabase(':memory:');
    store = documentStore(sqliteDocuments(database, ':memory:', () => new Date(clock)));
  });
  afterEach(() => store.close());

  describe('a damaged row', () => {
    const DAMAGE: readonly (readonly [what: string, body: string])[] = [
      ['no JSON', `{"partner":"p","text":"${SECRET}`],
      ['empty', ''],
      ['not an object', 'null'],
      ['a field missing', `{"partner":"p","text":"${SECRET}"}`],
      [
        'a field of another type',
        '{"partner":"p","user":"u","references":{"personal":"gone"},"sources":[1],"nonce":1}',
      ],
    ];

    for (const [what, body] of DAMAGE) {
      it(`says so, without what it holds: ${what}`, async () => {
        const key = { partner: 'p', conversation: 'c', activity: 'a' };
        const slot = { partner: 'p', user: 'u', id: 's', at: at(), reminders: [SECRET] };
        await store.people.save({ partner: 'p', user: 'u', references: {} }, null, form('n'));
        await store.questions.save(question('q'));
        await store.activities.start(key, at(), 60);
        await keepEngagement();
        await store.customers.save({ partner: 'p', key: 'name:c', engagements: [] }, null);
        await store.playbooks.save('v1', []);
        await store.wakes.pull('p', 'u', at());
        await store.slots.claim(slot, 60);
        await store.leases.hold('l', 'me', at(), 60);
        database.prepare('UPDATE documents SET body = ?').run(body);
        const calls: readonly (() => Promise<unknown>)[] = [
          () => store.people.read('p', 'u'),
          () => store.people.form('p', 'u', 'n'),
          () => store.questions.read('p', 'u', 'q'),
          () => store.questions.recent('p', 'u', 'c', at(), 10),
          () => store.questions.rate('p', 'u', 'q', { helpful: true, at: at() }),
          () => store.questions.save(question('q')),
          () => store.activities.start(key, at(), 60),
          () => store.activities.release(key),
          () => store.engagements.read('p', 'e'),
          () => store.engagements.headers('p', ['e']),
          () => store.engagements.headersOf('p', { life: 'open' }, undefined, 10),
          () => store.engagements.save(next(TICKED).engagement, 2, next(TICKED).event, SUMMARY),
          () => store.engagements.form('p', 'e', 'n'),
          () => store.engagements.history('p', 'e', null, 10),
          () => store.engagements.event('p', 'e', 1),
          () => store.customers.read('p', 'name:c'),
          () => store.playbooks.read('v1'),
          () => store.wakes.pull('p', 'u', at()),
          () => store.wakes.due(at(), 10),
          () => store.slots.claim(slot, 60),
          () => store.slots.settle(slot, { closed: true }),
          () => store.slots.recent('p', 'u', at(), 10),
          () => store.leases.hold('l', 'me', at(), 60),
          () => store.leases.release('l', 'me'),
        ];
        for (const call of calls) {
          await assert.rejects(call, (error) => {
            assert.ok(error instanceof AppError, String(error));
            assert.equal(error.kind, 'unavailable');
            const [, version = ''] = /with version (\S+) is damaged/.exec(error.message) ?? [];
            assert.equal(count(`WHERE version = '${version}'`), 1, 'the operator can find it');
            assert.ok(!`${error.message} ${String(error.cause)}`.includes(SECRET));
            return true;
          });
        }
      });
    }
  });

  it('reads an engagement whose list entry alone is of another form, and leaves that out', async () => {
    await keepEngagement();
    database.prepare(`UPDATE documents SET body = json_set(body, '$.summary', 'another') WHERE id = 'header'`).run();
    assert.deepEqual(await store.engagements.read('p', 'e'), TICKED);
    const [header] = await store.engagements.headers('p', ['e']);
    assert.equal(header?.rev, 2);
    assert.ok(!('summary' in header));
  });

  it('says so where one phase alone is damaged or lost, and lists the engagement all the same', async () => {
    await keepEngagement();
    for (const damage of [`UPDATE documents SET body = '{"rev":2}'`, 'DELETE FROM documents']) {
      database.prepare(`${damage} WHERE id = 'phase:assess'`).run();
      await assert.rejects(
        store.engagements.read('p', 'e'),
        (error) => error instanceof AppError && error.kind === 'unavailable' && /with version \S+/.test(error.message),
      );
      assert.equal((await store.engagements.headers('p', ['e'])).length, 1);
      assert.equal((await store.engagements.history('p', 'e', null, 10)).length, 2);
    }
  });

  it('is told of a wake that is damaged, and looks at everybody else', async () => {
    for (const user of ['a', 'b', 'c']) await store.wakes.pull('p', user, at());
    database.prepare('UPDATE documents SET body = \'null\' WHERE body LIKE \'%"user":"b"%\'').run();
    const damaged: string[] = [];
    const due = await store.wakes.due(at(), 10, ({ message }) => damaged.push(message));
    assert.deepEqual(due.map(({ user }) => user).sort(), ['a', 'c']);
    assert.equal(damaged.length, 1);
    assert.match(damaged[0] ?? '', /is damaged/);
  });

  it('keeps what a newer release wrote into an engagement', async () => {
    await keepEngagement();
    for (const [id, path] of [
      ['header', '$.header.newer'],
      ['header', '$.header.attributes.newer'],
      ['phase:assess', '$.progress.newer'],
      ['phase:assess', '$.progress.marks.4017.newer'],
    ]) {
      database.prepare(`UPDATE documents SET body = json_set(body, ?, 'kept') WHERE id = ?`).run(path ?? '', id ?? '');
    }
    const known = await store.engagements.read('p', 'e');
    assert.ok(known);
    const { engagement: after, event } = next(known, ticked('assess', '4018'));
    await store.engagements.save(after, 2, event, SUMMARY);
    const bodies = database.prepare(`SELECT body FROM documents WHERE id IN ('header', 'phase:assess')`).all();
    assert.equal(JSON.stringify(bodies).split('newer').length - 1, 4);
  });

  it('writes of an engagement the header, what changed, and nothing else', async () => {
    await keepEngagement();
    const before = versions();
    const { engagement: after, event } = next(TICKED, ticked('initiate', '1'));
    await store.engagements.save(after, 2, event, SUMMARY, form('n2'));
    const written = [...versions()].filter(([id, version]) => before.get(id) !== version).map(([id]) => id);
    assert.deepEqual(written.sort(), ['event:0000000003', 'form:n2', 'header', 'phase:initiate']);
    const paused = next(after, { slot: 'life', before: after.life, after: { state: 'closed', reason: 'done' } });
    const beforePause = versions();
    await store.engagements.save(paused.engagement, 3, paused.event, SUMMARY);
    const last = [...versions()].filter(([id, version]) => beforePause.get(id) !== version).map(([id]) => id);
    assert.deepEqual(last.sort(), ['event:0000000004', 'header']);
  });

  it('undoes a write that the disk has no room for, and goes on when there is', async () => {
    const version = await store.people.save({ partner: 'p', user: 'u', references: {} }, null);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 5}`);
    const large = { ...form('n'), outcome: 'x'.repeat(100_000) };
    const changed = { partner: 'p', user: 'u', zone: 'Europe/Rome', references: {} };
    await assert.rejects(
      store.people.save(changed, version, large),
      (error) => error instanceof AppError && error.kind === 'unavailable' && /disk is full/.test(error.message),
    );
    assert.equal((await store.people.read('p', 'u'))?.version, version);
    database.exec(`PRAGMA max_page_count = ${pages + 500}`);
    await store.people.save(changed, version, large);
    assert.equal((await store.people.form('p', 'u', 'n'))?.outcome, large.outcome);
  });

  it('deletes what expired little by little, and faster than it comes', async () => {
    for (let index = 0; index < 1000; index += 1) await store.questions.save(question(`old ${index}`));
    clock += 400 * DAY_MS;
    let before = count();
    let writes = 0;
    while (count('WHERE expires <= $now', { now: clock }) > 0) {
      await store.questions.save(question(`new ${writes}`));
      writes += 1;
      const after = count();
      assert.ok(before - after < 10, `one write deleted ${before - after} rows`);
      before = after;
      assert.ok(writes < 300, `${writes} writes and not rid of 1000 rows`);
    }
    assert.equal(count(), writes);
  });

  it('never sweeps what has not expired', async () => {
    const version = await store.people.save({ partner: 'p', user: 'u', references: {} }, null, form('n'));
    for (let index = 0; index < 100; index += 1) await store.questions.save(question(`${index}`));
    clock += 30 * DAY_MS;
    for (let index = 100; index < 200; index += 1) await store.questions.save(question(`${index}`));
    assert.equal(count(), 201, 'the form alone is gone');
    assert.equal((await store.people.read('p', 'u'))?.version, version);
  });

  it('finds its rows by index alone, however many there are', () => {
    const { statements, plan, close } = recording();
    for (const statement of statements.filter((sql) => /^(SELECT|UPDATE|DELETE)/.test(sql))) {
      for (const step of plan(statement)) assert.doesNotMatch(step, /SCAN documents|TEMP B-TREE/, statement);
    }
    assert.ok(statements.length >= 6);
    close();
  });

  it('looks for who is to be reminded by one query, which an index answers in order', async () => {
    const { documents, ran, plan, close } = recording();
    const { wakes } = documentStore(documents);
    for (const [user, hour] of [
      ['early', '08'],
      ['late', '10'],
    ] as const) {
      await wakes.pull('p', user, `2026-03-02T${hour}:00:00Z`);
    }
    for (const [now, users] of [
      ['2026-03-02T07:00:00Z', []],
      ['2026-03-02T09:00:00Z', ['early']],
    ] as const) {
      ran.length = 0;
      const found = await wakes.due(now, 10);
      assert.deepEqual(
        found.map(({ user }) => user),
        users,
      );
      assert.equal(ran.length, 1);
      assert.deepEqual(plan(ran[0] ?? ''), [
        'SEARCH documents USING INDEX documents_by_list (container=? AND partner=? AND owner=? AND list=? AND at>? AND at<?)',
      ]);
    }
    close();
  });

  it('lists the customers of a partner by one query, which an index of only those lists answers in order', async () => {
    const { documents, ran, plan, close } = recording();
    const { engagements } = documentStore(documents);
    await engagements.save(BEGUN, null, began(BEGUN), SUMMARY);
    ran.length = 0;
    assert.equal((await engagements.headersOf('p', { life: 'open', name: 'con' }, undefined, 10)).headers.length, 1);
    assert.equal(ran.length, 1);
    assert.deepEqual(plan(ran[0] ?? ''), [
      'SEARCH documents USING INDEX documents_of_partner (container=? AND partner=? AND list=? AND at>? AND at<?)',
    ]);
    close();
  });

  /** A database that notes the statements that were prepared for it and the reading ones that ran. */
  function recording() {
    const recorded = openDatabase(':memory:');
    const prepare = recorded.prepare.bind(recorded);
    const statements: string[] = [];
    const ran: string[] = [];
    recorded.prepare = (sql) => {
      statements.push(sql);
      const statement = prepare(sql);
      for (const way of ['get', 'all'] as const) {
        const run = statement[way];
        const noted = (...values: readonly unknown[]) => {
          ran.push(sql);
          return Reflect.apply(run, statement, values);
        };
        Object.assign(statement, { [way]: noted });
      }
      return statement;
    };
    return {
      documents: sqliteDocuments(recorded, ':memory:', () => new Date(clock)),
      statements,
      ran,
      plan: (sql: string) =>
        prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all()
          .map(({ detail }) => String(detail)),
      close: () => recorded.close(),
    };
  }

  /** One that was begun and ticked in one phase. */
  async function keepEngagement(): Promise<void> {
    await store.engagements.save(BEGUN, null, began(BEGUN), SUMMARY, form('n'));
    await store.engagements.save(TICKED, 1, FIRST_TICK.event, SUMMARY);
  }

  /** By id of the document. */
  function versions(): ReadonlyMap<unknown, unknown> {
    return new Map(
      database
        .prepare('SELECT id, version FROM documents')
        .all()
        .map(({ id, version }) => [id, version]),
    );
  }

  function at(): string {
    return new Date(clock).toISOString();
  }

  function count(where = '', values: Record<string, number> = {}): number {
    return Number(database.prepare(`SELECT count(*) AS rows FROM documents ${where}`).get(values)?.rows);
  }

  function form(nonce: string) {
    return { nonce, at: at(), outcome: SECRET };
  }

  function question(id: string): AskedQuestion {
    const place = { id, partner: 'p', user: 'u', conversation: 'c', at: at(), language: 'de' } as const;
    return { ...place, text: SECRET, answered: true, kind: 'passage', answer: 'x', sources: [] };
  }
});
