// From a pilot on SQLite to production on Cosmos DB, by the commands: what is exported from there is what was there.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { DATABASE, KEY, startStrictCosmos } from '../../support/strict-cosmos.ts';
import { fillStore } from './fill-store.ts';
import { documentsOf, runLotse } from './run-lotse.ts';

const ENGAGEMENTS = 200;

describe('moving a store from SQLite to Cosmos DB', function moving() {
  this.timeout(240_000);

  it(`brings ${ENGAGEMENTS} engagements there, also after an end in the middle, and back`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotse-cosmos-'));
    const server = await startStrictCosmos();
    try {
      const moved = join(folder, 'moved.jsonl');
      const sqlite = { STORE: `sqlite:${join(folder, 'old.db')}` };
      const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: server.endpoint, COSMOS_DATABASE: DATABASE, COSMOS_KEY: KEY };
      const store = openSqlite(join(folder, 'old.db'));
      await fillStore(store, ENGAGEMENTS);
      await store.close();
      assert.equal((await runLotse(['export', moved], sqlite)).code, 0);
      const all = documentsOf(readFileSync(moved, 'utf8'));
      assert.ok(all.length > ENGAGEMENTS * 12);

      assert.equal((await runLotse(['import', moved], cosmos, /Imported 1000/)).signal, 'SIGKILL');
      const kept = documentsOf((await runLotse(['export'], cosmos)).stdout);
      assert.ok(kept.length >= 1000 && kept.length < all.length, `${kept.length} of ${all.length} were written`);
      const { code, stderr } = await runLotse(['import', moved], cosmos);
      assert.equal(code, 0, stderr);
      const says = `${all.length - kept.length} documents imported, 0 replaced, ${kept.length} there already, 0 expired; all were read back.`;
      assert.ok(stderr.endsWith(`${says}\n`), stderr);

      const there = join(folder, 'there.jsonl');
      assert.equal((await runLotse(['export', there], cosmos)).code, 0);
      assert.deepEqual(documentsOf(readFileSync(there, 'utf8')), all);

      const back = { STORE: `sqlite:${join(folder, 'back.db')}` };
      assert.equal((await runLotse(['import', there], back)).code, 0);
      assert.deepEqual(documentsOf((await runLotse(['export'], back)).stdout), all);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
