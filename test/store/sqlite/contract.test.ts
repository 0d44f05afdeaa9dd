// SQLite keeps the store's contract, in a file and in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { storeContract } from '../contract.ts';

storeContract('SQLite in a file', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-store-'));
  const file = join(folder, 'lotse.db');
  const store = openSqlite(file, { now });
  return {
    store,
    another: async () => openSqlite(file, { now }),
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

storeContract('SQLite in memory', async (now) => {
  const store = openSqlite(':memory:', { now });
  return { store, dispose: () => store.close() };
});
