// Who is looked at for reminders, by whom and when: a store, two instances, and a clock that moves when it is told to.
import assert from 'node:assert/strict';
import { createReminderScan, type ReminderScan } from '../../src/reminder-scan.ts';
import type { Wake } from '../../src/store/reminder-records.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';

const START = Date.parse('2026-03-02T07:00:00.000Z');
const MINUTE = 60_000;

describe('the scan for reminders', () => {
  let store: Store;
  let time: number;
  let looked: string[];
  let warned: string[];
  let lags: number[];
  /** Looks that do not end before they are told to. */
  let hanging: (() => void)[];
  let hangs: ReadonlySet<string>;
  let held: ReadonlySet<string>;

  beforeEach(() => {
    time = START;
    looked = [];
    warned = [];
    lags = [];
    hanging = [];
    hangs = new Set();
    held = new Set();
    store = openSqlite(':memory:', { now: () => new Date(time) });
  });
  afterEach(() => store.close());

  function instance(name: string, look: (wake: Wake) => Promise<void> = lookAt(name)): ReminderScan {
    return createReminderScan({
      store,
      instance: name,
      scanSeconds: 60,
      now: () => new Date(time),
      clock: () => time,
      look,
      isHeld: (partner) => held.has(partner),
      lag: (seconds) => lags.push(seconds),
      warn: (_details, message) => warned.push(message),
    });
  }

  /** As a look does: the row goes on to another day. */
  const lookAt = (name: string) => async (wake: Wake) => {
    looked.push(`${name} ${wake.user}`);
    if (hangs.has(wake.partner)) await new Promise<void>((resolve) => hanging.push(resolve));
    await store.wakes.move(wake, new Date(START + 1440 * MINUTE).toISOString());
  };

  const due = (user: string, at = START, partner = 'p'): Promise<void> =>
    store.wakes.pull(partner, user, new Date(at).toISOString());

  async function beat(scan: ReminderScan): Promise<void> {
    await scan.beat();
    await scan.idle();
  }

  it('looks at whoever is due, once, and at nobody else', async () => {
    await due('anna');
    await due('bert', START + 1);
    const scan = instance('one');
    await beat(scan);
    assert.deepEqual(looked, ['one anna']);
    time += MINUTE;
    await beat(scan);
    assert.deepEqual(looked, ['one anna', 'one bert']);
  });

  it('looks no oftener than it was told, however often it beats', async () => {
    const scan = instance('one');
    await beat(scan);
    await due('anna');
    time += 10_000;
    await beat(scan);
    assert.deepEqual(looked, []);
    time += 50_000;
    await beat(scan);
    assert.deepEqual(looked, ['one anna']);
  });

  it('leaves it to one instance, and follows it within a minute when it dies', async () => {
    const [one, two] = [instance('one'), instance('two')];
    await beat(one);
    await beat(two);
    await due('anna');
    // One is dead from here on; two beats every ten seconds.
    while (looked.length === 0 && time <= START + MINUTE) {
      time += 10_000;
      await beat(two);
    }
    assert.deepEqual(looked, ['two anna']);
    assert.ok(time <= START + MINUTE);
  });

  it('hands over at once when it is closed', async () => {
    const [one, two] = [instance('one'), instance('two')];
    await beat(one);
    await beat(two);
    await one.close();
    await due('anna');
    await beat(two);
    assert.deepEqual(looked, ['two anna']);
  });

  it('looks at nobody any more when its lease is over, and gives back what it had taken', async () => {
    for (let n = 0; n < 60; n += 1) await due(`u${n}`);
    hangs = new Set(['p']);
    const scan = instance('one');
    await scan.beat();
    const before = looked.length;
    assert.ok(before < 60);
    time += 31_000;
    hangs = new Set();
    for (const end of hanging) end();
    await scan.idle();
    assert.equal(looked.length, before);
    time += 30_000;
    await beat(instance('two'));
    assert.equal(new Set(looked.map((each) => each.split(' ')[1])).size, 60);
  });

  it('waits for whom it is looking at when it is closed, and takes up nobody else', async () => {
    for (let n = 0; n < 60; n += 1) await due(`u${n}`);
    hangs = new Set(['p']);
    const scan = instance('one');
    await scan.beat();
    const before = looked.length;
    let closed = false;
    const closing = scan.close().then(() => {
      closed = true;
    });
    await new Promise(setImmediate);
    assert.equal(closed, false);
    for (const end of hanging) end();
    await closing;
    assert.equal(looked.length, before);
  });

  it('does not look at somebody twice who takes longer than a scan', async () => {
    await due('anna');
    hangs = new Set(['p']);
    const scan = instance('one');
    await scan.beat();
    time += MINUTE;
    await scan.beat();
    assert.deepEqual(looked, ['one anna']);
    for (const end of hanging) end();
    await scan.idle();
  });

  it('does not let one partner hold up another', async () => {
    for (let n = 0; n < 200; n += 1) await due(`u${n}`, START - 20 * MINUTE, 'slow');
    await due('anna', START, 'quick');
    hangs = new Set(['slow']);
    const scan = instance('one');
    await scan.beat();
    assert.ok(looked.includes('one anna'));
    assert.ok(looked.length < 200);
    for (; hanging.length > 0; await new Promise(setImmediate)) hanging.pop()?.();
    await scan.idle();
    assert.equal(looked.length, 201);
  });

  it('leaves alone whom the channel told us to wait with', async () => {
    await due('anna', START, 'held');
    await due('bert');
    held = new Set(['held']);
    const scan = instance('one');
    await beat(scan);
    assert.deepEqual(looked, ['one bert']);
    held = new Set();
    time += MINUTE;
    await beat(scan);
    assert.deepEqual(looked, ['one bert', 'one anna']);
  });

  it('goes on after somebody who cannot be looked at, and after a store that cannot be read', async () => {
    await due('anna');
    await due('bert');
    const scan = instance('one', async (wake) => {
      if (wake.user === 'anna') throw new Error('damaged');
      await lookAt('one')(wake);
    });
    await beat(scan);
    assert.deepEqual(looked, ['one bert']);
    assert.deepEqual(warned, ['somebody could not be sent their reminders']);

    const { due: read } = store.wakes;
    const broken = { ...store, wakes: { ...store.wakes, due: async () => assert.fail('a damaged row') } };
    let isBroken = true;
    store = { ...broken, wakes: { ...store.wakes, due: (...of) => (isBroken ? broken.wakes.due() : read(...of)) } };
    const other = instance('one');
    time += MINUTE;
    await beat(other);
    assert.deepEqual(warned.slice(1), ['reminders could not be looked for']);
    isBroken = false;
    time += MINUTE;
    await beat(other);
    assert.deepEqual(looked, ['one bert', 'one anna']);
  });

  it('spreads a crowd of one partner over ten minutes, each in their own', async () => {
    for (let n = 0; n < 400; n += 1) await due(`u${n}`);
    await due('anna', START, 'small');
    const scan = instance('one');
    const counts: number[] = [];
    for (let minute = 0; minute <= 10; minute += 1) {
      await beat(scan);
      counts.push(looked.length);
      time += MINUTE;
    }
    assert.equal(counts.at(-1), 401);
    assert.ok(looked.includes('one anna'));
    // About forty a minute: never a hundred.
    assert.ok(counts.every((count, index) => count - (counts[index - 1] ?? 0) < 100));
    assert.ok(lags.every((seconds) => seconds <= 60));
  });

  it('says when reminders are late, and when no longer', async () => {
    await due('anna', START - 301_000);
    const scan = instance('one');
    await beat(scan);
    assert.deepEqual(scan.warnings(), ['Reminders are 301 seconds late.']);
    assert.deepEqual(warned, ['reminders are late']);
    time += MINUTE;
    await beat(scan);
    assert.deepEqual(scan.warnings(), []);
    assert.deepEqual(lags, [301, 0]);
  });
});
