// Moving 10,000 engagements from one SQLite file to another by the commands, once without a pause and once killed in the middle:
// how long, how much memory, and whether the export of the new store is the same.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../../src/cli/lines.ts';
import { documentStore } from '../../src/store/document-store.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';
import { fillStore } from '../store/archive/fill-store.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** Says at the end of a process how much memory it took at most. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error(Math.round(process.resourceUsage().maxRSS / 1024) + ' MB'))",
)}`;
const ENGAGEMENTS = Number(process.argv[2] ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), 'lotse-move-'));
const file = (name: string) => join(folder, name);
try {
  await fill(file('old.db'));
  const moved = file('moved.jsonl');
  await timed('export', file('old.db'), ['export', moved]);
  console.log(`  ${(statSync(moved).size / 1e6).toFixed(0)} MB`);
  await timed('import', file('new.db'), ['import', moved]);
  await timed('import again', file('new.db'), ['import', moved]);
  await timed('export again', file('new.db'), ['export', file('again.jsonl')]);
  await timed('import, killed', file('killed.db'), ['import', moved], ENGAGEMENTS * 4);
  await timed('import, started again', file('killed.db'), ['import', moved]);
  await timed('export of that', file('killed.db'), ['export', file('resumed.jsonl')]);
  const all = await contentOf(moved);
  for (const other of ['again.jsonl', 'resumed.jsonl']) {
    const isSame = JSON.stringify(await contentOf(file(other))) === JSON.stringify(all);
    console.log(`${other}: ${isSame ? 'equal' : 'NOT EQUAL'}`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function fill(path: string): Promise<void> {
  const database = openDatabase(path);
  database.exec('PRAGMA synchronous = OFF');
  const store = documentStore(sqliteDocuments(database, path, () => new Date()));
  await fillStore(store, ENGAGEMENTS);
  await store.close();
}

/** Killed as soon as it says that it has moved `killAfter` documents. */
async function timed(what: string, store: string, args: readonly string[], killAfter?: number): Promise<void> {
  const began = performance.now();
  const env = { ...process.env, STORE: `sqlite:${store}` };
  const child = spawn(process.execPath, ['--import', PEAK, CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env });
  child.stderr.on('data', (chunk) => {
    const [, count] = /Imported (\d+) documents …/.exec(String(chunk)) ?? [];
    if (killAfter !== undefined && Number(count) >= killAfter) child.kill('SIGKILL');
  });
  const said = await readAll(child.stderr);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const last = said.trimEnd().split('\n').slice(-2).join(' | ');
  console.log(`${what}: ${seconds} s; ${last}`);
}

/** How many lines, and a hash of all documents, whatever their order. */
async function contentOf(path: string): Promise<readonly unknown[]> {
  let count = 0;
  let sum = 0n;
  for await (const line of linesOf(createReadStream(path))) {
    if (!line.startsWith('{"container":')) continue;
    count += 1;
    sum += BigInt(`0x${createHash('sha256').update(line).digest('hex')}`);
  }
  return [count, sum.toString(16)];
}
