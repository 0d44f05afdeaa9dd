// STORE names the store; what it cannot mean is said with what it can.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../src/app-error.ts';
import type { Observe } from '../../src/store/cosmos/observe.ts';
import { openStore } from '../../src/store/open-store.ts';
import { DATABASE, KEY, startStrictCosmos } from '../support/strict-cosmos.ts';

const NOBODY = { partner: 'p', user: 'u', references: {} };

describe('STORE', () => {
  it('sqlite::memory: is a store of its own each time', async () => {
    const [one, other] = [await openStore('sqlite::memory:'), await openStore('sqlite::memory:')];
    await one.people.save(NOBODY, null);
    assert.equal(await other.people.read('p', 'u'), undefined);
    await one.close();
    await other.close();
  });

  it('sqlite:<file> is that file, also the next time, and by its absolute path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotse-url-'));
    const before = process.cwd();
    try {
      process.chdir(folder);
      const relative = await openStore('sqlite:./data/lotse.db');
      await relative.people.save(NOBODY, null);
      await relative.close();
      assert.ok(existsSync(join(folder, 'data', 'lotse.db')));
      const absolute = await openStore(`sqlite:${join(folder, 'data', 'lotse.db')}`);
      assert.deepEqual((await absolute.people.read('p', 'u'))?.value, NOBODY);
      await absolute.close();
    } finally {
      process.chdir(before);
      rmSync(folder, { recursive: true });
    }
  });

  it('takes the clock that decides what has expired', async () => {
    let clock = Date.parse('2026-03-02T09:00:00.000Z');
    const store = await openStore('sqlite::memory:', { now: () => new Date(clock) });
    await store.people.save(NOBODY, null, { nonce: 'n', at: '2026-03-02T09:00:00.000Z', outcome: '' });
    assert.ok(await store.people.form('p', 'u', 'n'));
    clock += 31 * 86_400_000;
    assert.equal(await store.people.form('p', 'u', 'n'), undefined);
    await store.close();
  });

  it('cosmos is the database of the account that is named with it', async () => {
    const server = await startStrictCosmos();
    const cosmos = { endpoint: server.endpoint, database: DATABASE, key: KEY };
    const heard: Parameters<Observe>[0][] = [];
    const store = await openStore('cosmos', { cosmos, observe: (request) => heard.push(request) });
    await store.people.save(NOBODY, null);
    const ofPeople = heard.filter(({ container }) => container === 'people');
    assert.deepEqual(ofPeople, [{ operation: 'create', container: 'people', code: 201, charge: 1 }]);
    await store.close();
    const again = await openStore('cosmos', { cosmos });
    assert.deepEqual((await again.people.read('p', 'u'))?.value, NOBODY);
    await again.close();
    await server.close();
  });

  it('cosmos is refused where no account is named', async () => {
    await refuses('cosmos', /needs COSMOS_ENDPOINT/);
  });

  for (const url of [
    '',
    'sqlite',
    'sqlite:',
    'sqlite: ',
    'sqlite:a\0b',
    'SQLITE:x',
    'postgres://x',
    './data/lotse.db',
  ]) {
    it(`${JSON.stringify(url)} is refused with what is possible`, async () => {
      await refuses(url, /use sqlite:<file>, sqlite::memory: or cosmos/);
    });
  }

  async function refuses(url: string, message: RegExp): Promise<void> {
    await assert.rejects(openStore(url), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.kind, 'invalid-input');
      assert.match(error.message, message);
      return true;
    });
  }
});
