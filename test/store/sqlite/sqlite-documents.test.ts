// What only SQLite can get wrong: damaged rows, a full disk, and rows that expired and must go.
import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../../src/app-error.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../../src/store/sqlite/sqlite-documents.ts';
import type { AskedQuestion, Store } from '../../../src/store/store.ts';

const START = Date.parse('2026-03-02T09:00:00.000Z');
const DAY_MS = 86_400_000;
const SECRET = 'Contoso GmbH';

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
        await store.people.save({ partner: 'p', user: 'u', references: {} }, null, form('n'));
        await store.questions.save(question('q'));
        await store.activities.start(key, at(), 60);
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
    const statements: string[] = [];
    const recording = openDatabase(':memory:');
    const prepare = recording.prepare.bind(recording);
    recording.prepare = (sql) => {
      statements.push(sql);
      return prepare(sql);
    };
    sqliteDocuments(recording, ':memory:', () => new Date(clock));
    for (const statement of statements.filter((sql) => /^(SELECT|UPDATE|DELETE)/.test(sql))) {
      const steps = prepare(`EXPLAIN QUERY PLAN ${statement}`).all();
      for (const { detail } of steps) assert.doesNotMatch(String(detail), /SCAN documents|TEMP B-TREE/, statement);
    }
    assert.ok(statements.length >= 6);
    recording.close();
  });

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
