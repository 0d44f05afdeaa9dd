// Playbooks in memory: what was read is not asked for again, and not all of it is kept for ever.
import assert from 'node:assert/strict';
import type { Documents } from '../../src/store/documents.ts';
import { playbooks } from '../../src/store/playbooks.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';

describe('playbooks in memory', () => {
  let documents: Documents;
  const asked: string[] = [];

  beforeEach(() => {
    asked.length = 0;
    const real = sqliteDocuments(openDatabase(':memory:'), ':memory:', () => new Date());
    documents = {
      ...real,
      read: (partition, id) => {
        asked.push(`read ${partition.owner}`);
        return real.read(partition, id);
      },
      write: (partition, writes) => {
        asked.push(`write ${partition.owner}`);
        return real.write(partition, writes);
      },
    };
  });
  afterEach(() => documents.close());

  it('are written once and read once', async () => {
    const mine = playbooks(documents);
    await mine.save('v1', []);
    await mine.save('v1', []);
    await mine.read('v1');
    await mine.read('v1');
    await mine.save('v1', []);
    assert.deepEqual(asked, ['read v1', 'write v1', 'read v1', 'read v1']);
  });

  it('make room for others: the one that nobody asked for the longest goes first', async () => {
    const mine = playbooks(documents);
    const versions = Array.from({ length: 9 }, (_, index) => `v${index}`);
    for (const version of versions) await mine.save(version, []);
    for (const version of versions.slice(0, 8)) await mine.read(version);
    await mine.read('v0');
    await mine.read('v8');
    asked.length = 0;
    for (const version of ['v0', 'v2', 'v7', 'v8', 'v1']) await mine.read(version);
    assert.deepEqual(asked, ['read v1']);
  });
});
