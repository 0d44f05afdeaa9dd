// Which files the SQLite store opens, and what it tells the operator about the others.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError, type AppErrorKind } from '../../../src/app-error.ts';
import { MIGRATIONS } from '../../../src/store/sqlite/migrations.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';

const SOMEBODY = { partner: 'p', user: 'u', references: {} };

describe('opening an SQLite file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-open-'));
    file = join(folder, 'lotse.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('creates file and folders where they are missing, for our own account alone', async () => {
    const deep = join(folder, 'not', 'there yet', 'lotse.db');
    const store = openSqlite(deep);
    await store.ping();
    await store.close();
    assert.ok(existsSync(deep));
    assert.equal(statSync(join(folder, 'not')).mode & 0o077, 0);
  });

  it('takes any path as a path', async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const name of ['file:x?mode=memory', 'a#b%20c', "o'neil", '🧭.db']) {
        for (const path of [name, join(folder, 'absolute', name)]) {
          const store = openSqlite(path);
          await store.people.save(SOMEBODY, null);
          await store.close();
          assert.ok(existsSync(path), path);
        }
      }
    } finally {
      process.chdir(before);
    }
  });

  it('is set to survive a crash, to leave waiting for the disk to its store, and to wait for other processes', async () => {
    const database = openDatabase(file);
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    assert.equal(pragma('journal_mode'), 'wal');
    assert.equal(pragma('synchronous'), 1, 'NORMAL');
    assert.equal(pragma('busy_timeout'), 5000);
    database.close();
    assert.ok(!existsSync(`${file}-wal`), 'closing leaves one file');
  });

  it('marks the file with the newest schema', async () => {
    await openSqlite(file).close();
    withDatabase((database) => {
      assert.deepEqual({ ...database.prepare('PRAGMA user_version').get() }, { user_version: MIGRATIONS.length });
    });
  });

  it('leaves what is not its own untouched', () => {
    const foreign: [string, AppErrorKind, RegExp, () => void][] = [
      ['a text', 'invalid-input', /not an SQLite database.*STORE/, () => writeFileSync(file, 'Grüße! '.repeat(500))],
      [
        "another program's database",
        'invalid-input',
        /another program.*STORE/,
        () => withDatabase((database) => database.exec('CREATE TABLE customers (name TEXT)')),
      ],
      [
        'an empty database that another program marked',
        'invalid-input',
        /another program.*STORE/,
        () => withDatabase((database) => database.exec('PRAGMA application_id = 7')),
      ],
      [
        "a newer release's file",
        'invalid-input',
        /newer release \(schema 99, this one knows \d+\); start that release/,
        () => {
          openSqlite(file).close();
          withDatabase((database) => database.exec('PRAGMA user_version = 99'));
        },
      ],
    ];
    for (const [what, kind, message, prepare] of foreign) {
      prepare();
      const before = readFileSync(file);
      refuses(kind, message);
      assert.deepEqual(readFileSync(file), before, what);
      rmSync(file);
    }
  });

  it('says what to do when the path leads nowhere', () => {
    mkdirSync(file);
    refuses('unavailable', /cannot be opened; check that it is a file/);
    rmSync(file, { recursive: true });
    writeFileSync(join(folder, 'a file'), '');
    refuses('unavailable', /folder .* cannot be created; check the path in STORE/, join(folder, 'a file', 'lotse.db'));
  });

  it('says what to do when it may not write', async () => {
    await openSqlite(file).close();
    chmodSync(file, 0o444);
    try {
      chmodSync(folder, 0o777);
      await asOrdinaryUser(async () => refuses('unavailable', /give the account that runs the bot the right/));
      chmodSync(folder, 0o555);
      await asOrdinaryUser(async () => {
        refuses('unavailable', /give the account that runs the bot the right/);
        refuses('unavailable', /folder .* cannot be created/, join(folder, 'new', 'lotse.db'));
        refuses('unavailable', /cannot be opened; check .* the rights on its folder/, join(folder, 'new.db'));
      });
    } finally {
      chmodSync(folder, 0o755);
    }
  });

  it('says that the file is damaged when it is', async () => {
    const store = openSqlite(file);
    for (let count = 0; count < 50; count += 1) await store.people.save({ ...SOMEBODY, user: `u${count}` }, null);
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096);
    writeFileSync(file, bytes);
    await assert.rejects(
      async () => openSqlite(file).people.read('p', 'u1'),
      (error) => isAppError(error, 'unavailable', /is damaged; restore it from a backup/),
    );
  });

  function refuses(kind: AppErrorKind, message: RegExp, path = file): void {
    assert.throws(
      () => openSqlite(path),
      (error) => isAppError(error, kind, message) && error.message.includes(path),
    );
  }

  function withDatabase(work: (database: DatabaseSync) => void): void {
    const database = new DatabaseSync(file);
    try {
      work(database);
    } finally {
      database.close();
    }
  }
});

function isAppError(error: unknown, kind: AppErrorKind, message: RegExp): error is AppError {
  assert.ok(error instanceof AppError, String(error));
  assert.equal(error.kind, kind);
  assert.match(error.message, message);
  return true;
}

/** Root may write everywhere; file rights are tried as nobody. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}
