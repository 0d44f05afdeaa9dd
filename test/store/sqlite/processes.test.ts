// Several processes on one SQLite file, and processes that die in the middle of a write.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { applyEvent } from '../../../src/engagements/apply-event.ts';
import type { Engagement } from '../../../src/engagements/engagement.ts';
import type { HistoryEvent } from '../../../src/engagements/history.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { began, ENGAGEMENT, SUMMARY, engagement as sample } from '../contract/engagement-samples.ts';
import { PARTNER } from '../contract/samples.ts';
import type { Input } from './process.ts';

const PROCESSES = ['a', 'b', 'c', 'd'];
const AT = '2026-03-02T09:00:00.000Z';
const STALE_SECONDS = 60;
const BEGUN = sample();

type OwnInput = Omit<Input, 'name' | 'at' | 'staleSeconds'>;

describe('several processes on one SQLite file', () => {
  let folder: string;
  let children: ChildProcess[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-processes-'));
    children = [];
  });
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('create it together: each has what it wrote', async () => {
    const files = Array.from({ length: 10 }, (_, index) => join(folder, `new folder ${index}`, 'lotse.db'));
    await together('create', { files });
    for (const file of files) {
      const store = open(file);
      for (const name of PROCESSES) assert.ok(await store.people.read('p', name), `${name} in ${file}`);
      await store.close();
    }
  });

  it('bring an old schema up to date together: every step is done once', async () => {
    const migrations = [
      'CREATE TABLE steps (step INTEGER)',
      'INSERT INTO steps VALUES (2)',
      'INSERT INTO steps VALUES (3)',
    ];
    const files = Array.from({ length: 10 }, (_, index) => join(folder, `${index}.db`));
    for (const file of files) withDatabase(file, (database) => migrate(database, file, migrations.slice(0, 1)));
    await together('migrate', { files, migrations });
    for (const file of files) {
      withDatabase(file, (database) => {
        const steps = database.prepare('SELECT step FROM steps ORDER BY rowid').all();
        assert.deepEqual(
          steps.map(({ step }) => step),
          [2, 3],
        );
      });
    }
  });

  it('claim the same activities: each is new for one of them', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `activity ${index}`);
    const states = (await together('claim', { files: [file()], ids })) as string[][];
    for (const [index, id] of ids.entries()) {
      const found = states.map((own) => own[index]).sort();
      assert.deepEqual(found, ['new', 'started', 'started', 'started'], id);
    }
  });

  it('claim the same slots, new ones and ones to be retried: each is sent by one of them', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `slot ${index}`);
    const store = open(file());
    for (const round of ['new', 'retry']) {
      const claimed = (await together('send', { files: [file()], ids })) as boolean[][];
      for (const [index, id] of ids.entries()) {
        assert.equal(claimed.filter((own) => own[index]).length, 1, `${round} ${id}`);
        await store.slots.settle({ partner: 'p', user: 'u', id }, { state: { is: 'retry', after: AT } });
      }
    }
    await store.close();
  });

  it('take over the same leases from one who died: each goes to one of them', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `lease ${index}`);
    const store = open(file());
    const before = new Date(Date.parse(AT) - STALE_SECONDS * 1000).toISOString();
    for (const id of ids) await store.leases.hold(id, 'the dead', before, STALE_SECONDS);
    const held = (await together('lead', { files: [file()], ids })) as boolean[][];
    for (const [index, id] of ids.entries()) {
      const winners = PROCESSES.filter((_, process) => held[process]?.[index]);
      assert.equal(winners.length, 1, id);
      for (const name of PROCESSES) {
        assert.equal(await store.leases.hold(id, name, AT, STALE_SECONDS), name === winners[0], id);
      }
    }
    await store.close();
  });

  it('pull and move the same wakes: whoever was changed is looked at after that, or will be', async () => {
    const ids = ['user 1', 'user 2', 'user 3'];
    const seen = (await together('wake', { files: [file()], ids })) as Record<string, number>[];
    const store = open(file());
    const waiting = await store.wakes.due(AT, 10);
    for (const id of ids) {
      const last = Math.max(...seen.map((own) => own[id] ?? 0));
      assert.ok(last === 100 || waiting.some(({ user }) => user === id), `${id} was last seen at ${last}`);
    }
    await store.close();
  });

  it('save over the same versions: one of them wins, and the form is its own', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `user ${index}`);
    const store = open(file());
    const versions: string[] = [];
    for (const user of ids) versions.push(await store.people.save({ partner: 'p', user, references: {} }, null));
    const saved = (await together('save', { files: [file()], ids, versions })) as boolean[][];
    for (const [index, user] of ids.entries()) {
      const winners = PROCESSES.filter((_, process) => saved[process]?.[index]);
      assert.equal(winners.length, 1, user);
      assert.equal((await store.people.read('p', user))?.value.zone, winners[0]);
      assert.equal((await store.people.form('p', user, 'the form'))?.outcome, winners[0]);
    }
    await store.close();
  });

  it('count together: nothing is lost', async () => {
    await together('count', { files: [file()] });
    const store = open(file());
    assert.equal((await store.people.read('p', 'counter'))?.value.zone, String(PROCESSES.length * 100));
    await store.close();
  });

  it('tick in one engagement: nothing is lost, and nobody reads it half written', async () => {
    const store = open(file());
    await store.engagements.save(BEGUN, null, began(BEGUN), SUMMARY);
    await together('tick', { files: [file()] });
    const found = await store.engagements.read(PARTNER, ENGAGEMENT);
    assert.equal(found?.rev, 161);
    assert.equal(Object.keys(found.phases.assess?.marks ?? {}).length, 160);
    assert.deepEqual(found, retold(await store.engagements.history(PARTNER, ENGAGEMENT, null, 1000)));
    await store.close();
  });

  it('may be killed in the middle of writes: what was acknowledged is there, nothing is torn, the claim comes back', async () => {
    const acknowledged = new Set<number>();
    let known = 0;
    const prepared = open(file());
    await prepared.engagements.save(BEGUN, null, began(BEGUN), SUMMARY);
    await prepared.close();
    for (const [round, lifetime] of [3, 11, 24, 38, 60].entries()) {
      const child = await launch('write', `claim ${round}`, { files: [file()] });
      child.on('message', (count: number) => {
        acknowledged.add(count);
        if (count - known === lifetime) child.kill('SIGKILL');
      });
      child.send('go');
      const [, signal] = await once(child, 'close');
      assert.equal(signal, 'SIGKILL');

      withDatabase(file(), (database) => {
        assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
      });
      const store = open(file());
      known = Number((await store.people.read('p', 'writer'))?.value.zone);
      assert.ok(known >= Math.max(...acknowledged), `${known} kept`);
      for (let count = 1; count <= known; count += 1) {
        assert.equal((await store.people.form('p', 'writer', `form ${count}`))?.outcome.length, 20_000);
      }
      for (const count of acknowledged) assert.ok(await store.questions.read('p', 'writer', `question ${count}`));
      assert.equal(await store.people.form('p', 'writer', `form ${known + 1}`), undefined);
      const engagement = await store.engagements.read(PARTNER, ENGAGEMENT);
      assert.ok(engagement);
      for (const count of acknowledged) assert.ok(engagement.phases.assess?.marks[count]);
      assert.deepEqual(engagement.phases.assess, engagement.phases.enable);
      assert.deepEqual(engagement, retold(await store.engagements.history(PARTNER, ENGAGEMENT, null, 1000)));

      const claim = { partner: 'p', conversation: 'c', activity: `claim ${round}` };
      const soon = new Date(Date.parse(AT) + STALE_SECONDS * 1000).toISOString();
      const later = new Date(Date.parse(AT) + STALE_SECONDS * 1000 + 1).toISOString();
      assert.deepEqual(await store.activities.start(claim, soon, STALE_SECONDS), { state: 'started' });
      assert.deepEqual(await store.activities.start(claim, later, STALE_SECONDS), { state: 'new' });
      await store.close();
    }
  });

  /** The engagement as its history tells it. */
  function retold(newestFirst: readonly HistoryEvent[]): Engagement | undefined {
    return newestFirst.reduceRight<Engagement | undefined>(applyEvent, undefined);
  }

  function open(path: string): Store {
    return openSqlite(path, { now: () => new Date(AT) });
  }

  function file(): string {
    return join(folder, 'lotse.db');
  }

  /** Starts the job in all processes at the same moment; their results. */
  async function together(job: string, input: OwnInput): Promise<unknown[]> {
    const ready = await Promise.all(PROCESSES.map((name) => launch(job, name, input)));
    const results = ready.map(async (child) => {
      const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      assert.ok(typeof message === 'object' && message !== null, `a process ended without a result (${message})`);
      return message.result;
    });
    for (const child of ready) child.send('go');
    return Promise.all(results);
  }

  async function launch(job: string, name: string, own: OwnInput): Promise<ChildProcess> {
    const input: Input = { ...own, name, at: AT, staleSeconds: STALE_SECONDS };
    const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), [job, JSON.stringify(input)]);
    children.push(child);
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    assert.equal(message, 'ready');
    return child;
  }

  function withDatabase(path: string, work: (database: DatabaseSync) => void): void {
    const database = new DatabaseSync(path, { timeout: 5000 });
    try {
      work(database);
    } finally {
      database.close();
    }
  }
});
