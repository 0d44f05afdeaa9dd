// A process of its own on the same SQLite files, for the tests that race processes and kill them:
// `process.ts <job> <JSON input>`; says `ready`, waits for a message, does its job and sends the result.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../../src/app-error.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import type { Person, Store } from '../../../src/store/store.ts';
import { ENGAGEMENT, next, SUMMARY, ticked } from '../contract/engagement-samples.ts';
import { PARTNER } from '../contract/samples.ts';

export interface Input {
  readonly files: readonly string[];
  /** Tells the processes apart. */
  readonly name: string;
  /** The instant at which everything happens. */
  readonly at: string;
  readonly staleSeconds: number;
  /** Ids of activities or slots, names of leases, or users with their versions. */
  readonly ids?: readonly string[];
  readonly versions?: readonly string[];
  readonly migrations?: readonly string[];
}

const JOBS: Readonly<Record<string, (input: Input, store: Store) => Promise<unknown>>> = {
  /** Opens files that are not there yet, and keeps something in each. */
  async create({ files, name, at }) {
    for (const file of files) {
      const store = openSqlite(file, { now: () => new Date(at) });
      await store.people.save(person(name), null);
      await store.close();
    }
  },

  async migrate({ files, migrations = [] }) {
    for (const file of files) {
      const database = new DatabaseSync(file, { timeout: 5000 });
      migrate(database, file, migrations);
      database.close();
    }
  },

  /** The state that each activity was found in. */
  async claim({ at, staleSeconds, ids = [] }, store) {
    const states: string[] = [];
    for (const activity of ids) {
      states.push(
        (await store.activities.start({ partner: 'p', conversation: 'c', activity }, at, staleSeconds)).state,
      );
    }
    return states;
  },

  /** Whether each slot was claimed. */
  async send({ at, staleSeconds, ids = [] }, store) {
    const claimed: boolean[] = [];
    for (const id of ids) {
      claimed.push(await store.slots.claim({ partner: 'p', user: 'u', id, at, reminders: [] }, staleSeconds));
    }
    return claimed;
  },

  /** Whether each lease was taken. */
  async lead({ name, at, staleSeconds, ids = [] }, store) {
    const held: boolean[] = [];
    for (const lease of ids) held.push(await store.leases.hold(lease, name, at, staleSeconds));
    return held;
  },

  /**
   * Two change each person fifty times and ask that they be looked at; two look, until all is done: how many changes they had seen
   * of each person when they moved the row last.
   */
  async wake({ name, at, ids = [] }, store) {
    if (name === 'a' || name === 'b') {
      for (let round = 0; round < 50; round += 1) {
        for (const user of ids) {
          while (!(await addOne(store, user)));
          await store.wakes.pull('p', user, at);
        }
      }
      return {};
    }
    const seen: Record<string, number> = {};
    for (let isLast = false; !isLast; ) {
      const changes = await Promise.all(ids.map((user) => counted(store, user)));
      isLast = changes.every((count) => count === 100);
      for (const wake of await store.wakes.due(at, 10)) {
        const count = await counted(store, wake.user);
        if (await store.wakes.move(wake, null)) seen[wake.user] = count;
      }
    }
    return seen;
  },

  /** Whether each save with the version that all processes know got through. */
  async save({ name, at, ids = [], versions = [] }, store) {
    const saved: boolean[] = [];
    for (const [index, user] of ids.entries()) {
      const form = { nonce: 'the form', at, outcome: name };
      saved.push(await gotThrough(store.people.save({ ...person(user), zone: name }, versions[index] ?? null, form)));
    }
    return saved;
  },

  /** Adds one a hundred times to a number that all processes add to. */
  async count(_input, store) {
    for (let done = 0; done < 100; ) if (await addOne(store, 'counter')) done += 1;
  },

  /** Ticks forty items of an engagement that all processes tick in, each time in two phases at once. */
  async tick({ name }, store) {
    for (let done = 0; done < 40; ) {
      if (await gotThrough(tickTwice(store, `${name} ${done}`))) done += 1;
    }
  },

  /** Writes until it is killed and says what was acknowledged; leaves a claim behind. */
  async write({ name, at, staleSeconds }, store) {
    await store.activities.start({ partner: 'p', conversation: 'c', activity: name }, at, staleSeconds);
    for (;;) {
      const found = await store.people.read('p', 'writer');
      const count = Number(found?.value.zone ?? 0) + 1;
      const form = { nonce: `form ${count}`, at, outcome: 'x'.repeat(20_000) };
      await store.people.save({ ...person('writer'), zone: String(count) }, found?.version ?? null, form);
      await store.questions.save(question(`question ${count}`, at));
      await tickTwice(store, `${count}`);
      process.send?.(count);
      // Lets the message out.
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
};

function person(user: string): Person {
  return { partner: 'p', user, references: {} };
}

function question(id: string, at: string) {
  const sources = [{ page: 'p', slug: 's', sectionId: 'i', section: 'h' }];
  const asked = { partner: 'p', user: 'writer', conversation: 'c', at, text: 'Was?', language: 'de' } as const;
  return { id, ...asked, answered: true, kind: 'passage', answer: 'x'.repeat(20_000), sources };
}

async function addOne(store: Store, user: string): Promise<boolean> {
  const found = await store.people.read('p', user);
  const zone = String(Number(found?.value.zone ?? 0) + 1);
  return gotThrough(store.people.save({ ...person(user), zone }, found?.version ?? null));
}

async function counted(store: Store, user: string): Promise<number> {
  return Number((await store.people.read('p', user))?.value.zone ?? 0);
}

/** In two phases at once, which therefore are alike whenever somebody reads them. */
async function tickTwice(store: Store, item: string): Promise<void> {
  const known = await store.engagements.read(PARTNER, ENGAGEMENT);
  assert.ok(known);
  assert.deepEqual(known.phases.assess, known.phases.enable);
  const { engagement, event } = next(known, ticked('assess', item), ticked('enable', item));
  await store.engagements.save(engagement, known.rev, event, SUMMARY);
}

async function gotThrough(saving: Promise<unknown>): Promise<boolean> {
  try {
    await saving;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'conflict') return false;
    throw error;
  }
}

const [name = '', json = ''] = process.argv.slice(2);
const input = JSON.parse(json) as Input;
// The jobs that open the files themselves leave this one alone.
const file = name === 'create' || name === 'migrate' ? ':memory:' : (input.files[0] ?? ':memory:');
const store = openSqlite(file, { now: () => new Date(input.at) });
process.send?.('ready');
await once(process, 'message');
process.send?.({ result: await JOBS[name]?.(input, store) });
process.disconnect();
