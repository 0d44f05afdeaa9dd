// Step by step to the newest schema, all of it or nothing.
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../src/store/sqlite/migrate.ts';

const STEPS = ['CREATE TABLE steps (step INTEGER)', 'INSERT INTO steps VALUES (2)', 'INSERT INTO steps VALUES (3)'];

describe('migrating a schema', () => {
  let database: DatabaseSync;

  beforeEach(() => {
    database = new DatabaseSync(':memory:');
  });
  afterEach(() => database.close());

  for (const from of [0, 1, 2, 3]) {
    it(`does what is missing after ${from} of 3 steps, once`, () => {
      if (from > 0) migrate(database, 'lotse.db', STEPS.slice(0, from));
      migrate(database, 'lotse.db', STEPS);
      migrate(database, 'lotse.db', STEPS);
      assert.deepEqual(steps(), [2, 3]);
      assert.equal(version(), 3);
    });
  }

  it('undoes all steps when one fails, and can do them later', () => {
    migrate(database, 'lotse.db', STEPS.slice(0, 1));
    assert.throws(() => migrate(database, 'lotse.db', [...STEPS, 'INSERT INTO nowhere VALUES (4)']), /nowhere/);
    assert.equal(database.isTransaction, false);
    assert.deepEqual(steps(), []);
    assert.equal(version(), 1);
    migrate(database, 'lotse.db', STEPS);
    assert.deepEqual(steps(), [2, 3]);
  });

  function steps(): unknown[] {
    return database
      .prepare('SELECT step FROM steps ORDER BY rowid')
      .all()
      .map(({ step }) => step);
  }

  function version(): unknown {
    return database.prepare('PRAGMA user_version').get()?.user_version;
  }
});
