// `lotse export` and `lotse import` as operators call them: processes with files, an environment, exit codes, and an end at any moment.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { archiveFileLines } from '../../../src/cli/archive-file.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { rejects } from '../contract/rejects.ts';
import { fillStore } from './fill-store.ts';
import { CLI, documentsOf, ended, runLotse } from './run-lotse.ts';

describe('moving a store by commands', function moving() {
  this.timeout(120_000);
  let folder: string;
  let old: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-move-'));
    old = `sqlite:${join(folder, 'old.db')}`;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('brings all of it, and again nothing, and the export of the new store is the same', async () => {
    await fill(30);
    const moved = file('moved.jsonl');
    const all = 30 * 12 + 3 * 4 + 8;
    assert.deepEqual(await lotse(['export', moved], old), ended(0, `Exported ${all} documents.`));
    assert.equal(statSync(moved).mode & 0o777, 0o600);
    const to = `sqlite:${file('new.db')}`;
    const nothing = `Nothing was written. ${all} documents to be imported, 0 there already, 0 expired.`;
    assert.deepEqual(await lotse(['import', moved, '--dry-run'], to), ended(0, nothing));
    for (const [imported, there] of [
      [all, 0],
      [0, all],
    ]) {
      const says = `${imported} documents imported, 0 replaced, ${there} there already, 0 expired; all were read back.`;
      assert.deepEqual(await lotse(['import', moved], to), ended(0, says));
    }
    const again = await lotse(['export'], to);
    assert.deepEqual(documentsOf(again.stdout), documentsOf(readFileSync(moved, 'utf8')));
    assert.deepEqual(documentsOf((await lotse(['export', '-'], to)).stdout), documentsOf(again.stdout));
  });

  it('says what has another content and ends with 1, until it is told to replace it', async () => {
    await fill(1);
    const moved = file('moved.jsonl');
    await lotse(['export', moved], old);
    change(`UPDATE documents SET body = '{"mine":1}' WHERE id = 'person' OR container = 'customers'`);
    const named = await lotse(['import', moved], old);
    assert.equal(named.code, 1);
    assert.match(named.stderr, /^people\/\S+\/person was there with another content and stays\.$/m);
    assert.match(named.stderr, /; 2 have another content, 0 are missing\.\n$/);
    assert.equal((await lotse(['import', moved, '--dry-run'], old)).code, 1);
    const would = await lotse(['import', moved, '--dry-run', '--overwrite'], old);
    assert.equal(would.code, 0);
    assert.match(would.stderr, /0 documents to be imported, 2 to be replaced, 22 there already/);
    const replaced = await lotse(['import', moved, '--overwrite'], old);
    assert.deepEqual(
      replaced,
      ended(0, '0 documents imported, 2 replaced, 22 there already, 0 expired; all were read back.'),
    );
  });

  it('killed in the middle of an import and started again, ends with all of it', async () => {
    await fill(500);
    const moved = file('moved.jsonl');
    assert.equal((await lotse(['export', moved], old)).code, 0);
    const to = `sqlite:${file('new.db')}`;
    const killed = await lotse(['import', moved], to, /Imported 2000/);
    assert.equal(killed.signal, 'SIGKILL');
    const all = documentsOf(readFileSync(moved, 'utf8'));
    const kept = documentsOf((await lotse(['export'], to)).stdout);
    assert.ok(kept.length >= 2000 && kept.length < all.length, `${kept.length} of ${all.length} were written`);
    const { code, stderr } = await lotse(['import', moved], to);
    assert.equal(code, 0, stderr);
    const [, imported, there] = /^(\d+) documents imported, 0 replaced, (\d+) there already/m.exec(stderr) ?? [];
    assert.deepEqual([Number(imported), Number(there)], [all.length - kept.length, kept.length]);
    assert.deepEqual(documentsOf((await lotse(['export'], to)).stdout), all);
  });

  it('killed in the middle of an export, leaves the file of before; an export that fails does, too', async () => {
    await fill(600);
    const moved = file('moved.jsonl');
    writeFileSync(moved, 'the one of before');
    assert.equal((await lotse(['export', moved], old, /Exported 1000/)).signal, 'SIGKILL');
    assert.equal(readFileSync(moved, 'utf8'), 'the one of before');
    change(`UPDATE documents SET body = 'no JSON' WHERE container = 'reminders'`);
    const failed = await lotse(['export', moved], old);
    assert.equal(failed.code, 2);
    assert.match(failed.stderr, /damaged; restore it from a backup or delete it\.\n$/);
    assert.equal(readFileSync(moved, 'utf8'), 'the one of before');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('writes nothing of a file that is not whole, and does not even open the store for it', async () => {
    await fill(1);
    const whole = (await lotse(['export'], old)).stdout;
    const half = file('half.jsonl');
    writeFileSync(half, whole.slice(0, whole.lastIndexOf('\n{') + 1));
    const to = file('new.db');
    const { code, stderr } = await lotse(['import', half], `sqlite:${to}`);
    assert.equal(code, 2);
    assert.match(stderr, /^\S+half\.jsonl ends before its last line, so it is not complete; export again\.\n$/);
    assert.ok(!existsSync(to));
  });

  it('says in one line what is wrong with the call, the file, the store or the configuration', async () => {
    const table: readonly (readonly [args: readonly string[], store: string, says: RegExp])[] = [
      [['export', 'a', 'b'], old, /One file at a time\. Usage: lotse export/],
      [['export', '--all'], old, /Unknown option '--all'.* Usage: lotse export/],
      [['export', join(folder, 'no', 'folder')], old, /cannot be written; check its folder/],
      [['export', folder], old, /cannot be written/],
      [['export'], 'postgres:', /STORE: expected/],
      [['import'], old, /One file is imported\. Usage: lotse import FILE/],
      [['import', 'a', 'b'], old, /One file is imported/],
      [['import', join(folder, 'none')], old, /cannot be read; check its name/],
      [['import', folder], old, /cannot be read/],
      [['import', CLI], old, /is not an export; write one with lotse export/],
    ];
    const check = async (args: readonly string[], store: string, says: RegExp) => {
      const { code, stdout, stderr } = await lotse(args, store);
      assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, says);
    };
    await Promise.all(table.map((row) => check(...row)));
  });

  it('reads a file also where the line feed at its end was lost, and none whose lines never end', async () => {
    const lines = async (content: string) => {
      writeFileSync(file('lines'), content);
      const read: string[] = [];
      for await (const line of archiveFileLines(file('lines'))) read.push(line);
      return read;
    };
    assert.deepEqual(await lines('{}\n{"a":"\u2028"}\n'), ['{}', '{"a":"\u2028"}']);
    assert.deepEqual(await lines('{}\n{"a":1}'), ['{}', '{"a":1}']);
    assert.deepEqual(await lines(''), []);
    await rejects(lines(`{}\n${'x'.repeat(4_000_001)}`), 'invalid-input');
  });

  it('says that there was nothing to export', async () => {
    const { code, stdout, stderr } = await lotse(['export'], old);
    assert.deepEqual([code, stderr], [0, 'Nothing is in the store that STORE names.\n']);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
  });

  function lotse(args: readonly string[], store: string, killAt?: RegExp) {
    return runLotse(args, { STORE: store }, killAt);
  }

  function file(name: string): string {
    return join(folder, name);
  }

  async function fill(count: number): Promise<void> {
    const store = openSqlite(file('old.db'));
    await fillStore(store, count);
    await store.close();
  }

  function change(sql: string): void {
    const database = new DatabaseSync(file('old.db'));
    database.exec(sql);
    database.close();
  }
});
