// What was committed reaches the disk before anybody is told, and few waits serve many.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type DiskSync, diskSync } from '../../../src/store/sqlite/disk-sync.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';

describe('waiting for the disk', () => {
  let folder: string;
  let database: DatabaseSync;
  let disk: DiskSync;
  /** Ends the oldest flush that was begun. */
  let ends: ((error: Error | null) => void)[];
  let begun: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-disk-'));
    database = openDatabase(join(folder, 'lotse.db'));
    database.exec('CREATE TABLE words (word TEXT)');
    ends = [];
    begun = 0;
    disk = diskSync(database.location(), (_, done) => {
      begun += 1;
      ends.push(done);
    });
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('flushes the log that SQLite writes', async () => {
    await diskSync(database.location()).done();
  });

  it('is shared by all who come while another runs, which may have begun too early for them', async () => {
    const told: string[] = [];
    const waits = ['a', 'b', 'c'].map((name) => disk.done().then(() => told.push(name)));
    assert.equal(begun, 1);
    ends.shift()?.(null);
    await waits[0];
    await new Promise(setImmediate);
    assert.deepEqual([told, begun], [['a'], 2]);
    ends.shift()?.(null);
    await Promise.all(waits);
    assert.deepEqual([told, begun], [['a', 'b', 'c'], 2]);
  });

  it('says that what was written may be lost, to those whose it is, and goes on', async () => {
    const [first, second] = [disk.done(), disk.done()];
    ends.shift()?.(new Error('EIO'));
    await assert.rejects(first, { kind: 'unavailable', message: /lotse\.db may not have reached the disk/ });
    await new Promise(setImmediate);
    ends.shift()?.(null);
    await second;
  });

  it('is waited for before the log is closed', async () => {
    let closed = false;
    const done = disk.done();
    const closing = disk.close().then(() => {
      closed = true;
    });
    await new Promise(setImmediate);
    assert.equal(closed, false);
    ends.shift()?.(null);
    await Promise.all([done, closing]);
  });

  it('is nothing where all is in memory', async () => {
    const nowhere = diskSync(null, () => assert.fail());
    await nowhere.done();
    await nowhere.close();
  });
});
