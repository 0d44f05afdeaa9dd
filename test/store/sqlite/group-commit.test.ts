// Writes of one pass share a commit, and nothing else.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Survives } from '../../../src/store/documents.ts';
import { type DiskSync, diskSync } from '../../../src/store/sqlite/disk-sync.ts';
import { type GroupCommit, groupCommit } from '../../../src/store/sqlite/group-commit.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';

describe('a group of writes', () => {
  let folder: string;
  let file: string;
  let database: DatabaseSync;
  /** As another process sees the file. */
  let other: DatabaseSync;
  let commits: number;
  let disk: DiskSync;
  /** Where a test decides when the disk has it. */
  let held: Promise<void> | undefined;
  let group: GroupCommit;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-group-'));
    file = join(folder, 'lotse.db');
    database = openDatabase(file);
    database.exec('CREATE TABLE words (word TEXT PRIMARY KEY)');
    database.exec('CREATE TABLE owed (word TEXT REFERENCES words DEFERRABLE INITIALLY DEFERRED)');
    database.exec('PRAGMA busy_timeout = 0');
    other = new DatabaseSync(file);
    commits = 0;
    const prepare = database.prepare.bind(database);
    database.prepare = (sql) => {
      const statement = prepare(sql);
      if (sql !== 'COMMIT') return statement;
      const run = statement.run.bind(statement);
      statement.run = () => {
        commits += 1;
        return run();
      };
      return statement;
    };
    disk = diskSync(file);
    group = groupCommit(database, { ...disk, done: () => held ?? disk.done() });
    held = undefined;
  });
  afterEach(async () => {
    await disk.close();
    database.close();
    other.close();
    rmSync(folder, { recursive: true });
  });

  const holdDisk = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    held = promise;
    return { resolve, reject };
  };
  const write = (word: string) => {
    database.prepare('INSERT INTO words VALUES (?)').run(word);
    return word;
  };
  const kept = (from = other) =>
    from
      .prepare('SELECT word FROM words ORDER BY rowid')
      .all()
      .map(({ word }) => word);
  /** What became of each: its result, or the message of its error. */
  const outcomes = async (...works: readonly (() => string | undefined)[]) => {
    const ended = await Promise.allSettled(works.map((work) => group.add(work)));
    return ended.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message));
  };

  it('waits for the disk once', async () => {
    assert.deepEqual(await outcomes(...['a', 'b', 'c'].map((word) => () => write(word))), ['a', 'b', 'c']);
    assert.deepEqual(kept(), ['a', 'b', 'c']);
    assert.equal(commits, 1);
    await group.add(() => write('d'));
    assert.equal(commits, 2);
  });

  it('tells whoever must survive a power failure when the disk has it, and others at once', async () => {
    const told: string[] = [];
    const add = (word: string, survives?: Survives) =>
      group
        .add(() => write(word), survives)
        .then(
          () => told.push(word),
          (error: Error) => told.push(error.message),
        );
    const disk = holdDisk();
    const both = [add('a', 'crash'), add('b'), add('b')];
    await group.ahead();
    await both[0];
    assert.deepEqual(
      [told, kept()],
      [
        ['a', 'UNIQUE constraint failed: words.word'],
        ['a', 'b'],
      ],
    );
    disk.resolve();
    await Promise.all(both);
    assert.equal(told.at(-1), 'b');
    const failing = holdDisk();
    const late = [add('c'), add('d', 'crash')];
    failing.reject(new Error('The disk is gone.'));
    await Promise.all(late);
    assert.deepEqual(told.slice(3), ['d', 'The disk is gone.']);
  });

  it('shows nothing before it is committed, and is committed before anybody is told', async () => {
    const writing = group.add(() => write('a')).then(() => kept());
    assert.deepEqual(kept(database), [], 'not even to ourselves');
    await new Promise((resolve) => process.nextTick(resolve));
    assert.deepEqual(kept(), []);
    assert.deepEqual(await writing, ['a']);
  });

  it('does one after the other: each sees what those before it wrote', async () => {
    const works = [() => write('a'), () => kept(database).join(), () => write('b'), () => kept(database).join()];
    assert.deepEqual(await outcomes(...works), ['a', 'a', 'b', 'a,b']);
  });

  it('undoes all of a work that is not to be, and it alone', async () => {
    const halfway = () => {
      write('x');
      write('y');
      return undefined;
    };
    assert.deepEqual(
      await outcomes(
        () => write('a'),
        halfway,
        () => write('b'),
      ),
      ['a', undefined, 'b'],
    );
    assert.deepEqual(kept(), ['a', 'b']);
  });

  it('undoes all of a work that failed, and it alone', async () => {
    const twice = () => {
      write('x');
      return write('a');
    };
    const thrown = () => {
      write('y');
      throw new TypeError('a mistake of ours');
    };
    assert.deepEqual(
      await outcomes(
        () => write('a'),
        twice,
        thrown,
        () => write('b'),
      ),
      ['a', 'UNIQUE constraint failed: words.word', 'a mistake of ours', 'b'],
    );
    assert.deepEqual(kept(), ['a', 'b']);
  });

  it('fails as a whole when it cannot be committed, and the next one does not', async () => {
    const owe = () => {
      database.exec("INSERT INTO owed VALUES ('never written')");
      return 'owed';
    };
    const failed = 'FOREIGN KEY constraint failed';
    assert.deepEqual(
      await outcomes(
        () => write('a'),
        owe,
        () => undefined,
      ),
      [failed, failed, failed],
    );
    assert.deepEqual(kept(), []);
    assert.deepEqual(await outcomes(() => write('b')), ['b']);
    assert.deepEqual(kept(), ['b']);
  });

  it('fails as a whole when the disk is full, for then SQLite keeps nothing of it', async () => {
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const full = 'database or disk is full';
    const works = [() => write('a'), () => write('x'.repeat(100_000)), () => write('b')];
    assert.deepEqual(await outcomes(...works), [full, full, full]);
    assert.deepEqual(kept(), []);
    assert.deepEqual(await outcomes(() => write('c')), ['c']);
  });

  it('fails as a whole while another process writes, and waits for it no longer than allowed', async () => {
    other.exec("BEGIN IMMEDIATE; INSERT INTO words VALUES ('theirs')");
    assert.deepEqual(
      await outcomes(
        () => write('a'),
        () => write('b'),
      ),
      ['database is locked', 'database is locked'],
    );
    other.exec('COMMIT');
    assert.deepEqual(await outcomes(() => write('c')), ['c']);
    assert.deepEqual(kept(), ['theirs', 'c']);
  });

  it('is ahead of whoever reads after it was asked for, and holds up nobody else', async () => {
    assert.equal(group.ahead(), undefined);
    const told: string[] = [];
    group.add(() => write('a')).then((word) => told.push(word ?? ''));
    group.add(() => write('a')).catch(() => told.push('failed'));
    await group.ahead();
    assert.deepEqual([told, kept()], [['failed'], ['a']]);
    assert.equal(group.ahead(), undefined);
  });

  it('is committed also while somebody reads without a pause', async () => {
    const store = openSqlite(file);
    const saving = store.people.save({ partner: 'p', user: 'u', references: {} }, null);
    let found: unknown;
    for (let reads = 0; found === undefined && reads < 1000; reads += 1) found = await store.people.read('p', 'u');
    assert.ok(found);
    await saving;
    await store.close();
  });

  it('is written before its store closes, not after', async () => {
    const store = openSqlite(file);
    const saving = store.people.save({ partner: 'p', user: 'u', references: {} }, null);
    await store.close();
    const version = await saving;
    const again = openSqlite(file);
    assert.equal((await again.people.read('p', 'u'))?.version, version);
    await again.close();
  });
});
