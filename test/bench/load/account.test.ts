// The account of the load finds what it is there to find: a store that lost something, or has it twice, or by halves.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Engagement } from '../../../src/engagements/engagement.ts';
import type { Change as Slot } from '../../../src/engagements/history.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { began, engagement, next, SUMMARY, ticked } from '../../store/contract/engagement-samples.ts';
import { TENANT, userId } from '../turns/post-activity.ts';
import { accountOf } from './account.ts';
import type { Change } from './change.ts';

const PERSON = 7;
const TOKEN = '0b8a4a4e-0000-4000-8000-000000000001';
const AT = '2026-03-03T10:00:00.000Z';
const made = engagement({ partner: TENANT, attributes: { name: 'Customer 1', motion: 'rfa', services: ['Teams'] } });
const customer: Change = { is: 'customer', person: PERSON, name: 'Customer 1', engagementId: made.id };
const note: Change = { is: 'note', engagementId: made.id, token: TOKEN };
const tick: Change = { is: 'tick', engagementId: made.id, rev: 3 };

function noted(id: string): Slot {
  const by = userId(PERSON);
  const fields = { text: `Pilot until March (${TOKEN}).` };
  const common = { id, kind: 'overall', language: 'en', author: by, createdAt: AT, by, at: AT, revision: 1 } as const;
  return { slot: 'note', note: id, before: null, after: { ...common, fields } };
}

describe('the account of a load', () => {
  let folder: string;
  let file: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-account-'));
    file = join(folder, 'lotse.db');
    store = openSqlite(file);
    await store.engagements.save(made, null, began(made), SUMMARY);
    const person = { partner: TENANT, user: userId(PERSON), references: {} };
    await store.people.save({ ...person, engagements: [made.id] }, null);
    await change(await change(made, noted('n1')), ticked('assess', '3616'));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  async function change(before: Engagement, slot: Slot): Promise<Engagement> {
    const { engagement: after, event } = next(before, slot);
    const command = slot.slot === 'note' ? 'note.save' : 'task.done';
    await store.engagements.save(after, before.rev, { ...event, command }, SUMMARY);
    return after;
  }
  async function stored(): Promise<Engagement> {
    const found = await store.engagements.read(TENANT, made.id);
    assert.ok(found);
    return found;
  }
  const found = async (acknowledged: readonly Change[], doubtful: readonly Change[] = []) => {
    const account = await accountOf(file, { acknowledged: [...acknowledged], doubtful: [...doubtful] });
    const { lost, twice, half, unlisted } = account;
    return { lost: lost.length, twice: twice.length, half: half.length, unlisted: unlisted.length };
  };
  const fine = { lost: 0, twice: 0, half: 0, unlisted: 0 };

  it('has nothing to say where everything is as it was told', async () => {
    assert.deepEqual(await found([customer, note, tick]), fine);
  });

  it('leaves open what is in doubt: it may be there or not', async () => {
    const never: Change = { ...note, token: '0b8a4a4e-0000-4000-8000-00000000dead' };
    assert.deepEqual(await found([customer, tick], [note, never]), fine);
  });

  it('misses what was acknowledged and is not there', async () => {
    const missing: readonly Change[] = [
      { ...customer, name: 'Customer 2' },
      { ...note, token: '0b8a4a4e-0000-4000-8000-00000000dead' },
      { ...tick, rev: 4 },
    ];
    for (const each of missing) assert.equal((await found([customer, note, tick, each])).lost, 1, each.is);
  });

  it('sees what is there twice, and what nobody asked for', async () => {
    await change(await stored(), noted('n2'));
    // In the notes and in the history.
    assert.deepEqual(await found([customer, note, tick]), { ...fine, twice: 2 });
    await change(await stored(), ticked('assess', '994'));
    assert.deepEqual(await found([customer, note, tick]), { ...fine, twice: 3 });
  });

  it('sees one change that was acknowledged as two', async () => {
    assert.deepEqual(await found([customer, note, tick, tick]), { ...fine, twice: 1 });
  });

  it('sees an engagement that is not what its history tells', async () => {
    const database = new DatabaseSync(file);
    database.exec(`DELETE FROM documents WHERE container = 'engagements' AND id LIKE 'event:%2'`);
    database.close();
    assert.equal((await found([customer, note, tick])).half, 1);
  });

  it('sees a customer whom their owner does not find', async () => {
    const other: Change = { ...customer, person: 8 };
    assert.equal((await found([other, note, tick])).unlisted, 1);
  });
});
