// `npm run bench:reminders-scan`: what it costs to look for who is to be reminded when 2,000 people wait and when 200,000 do.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentStore } from '../../src/store/document-store.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';
import type { Store } from '../../src/store/store.ts';
import { PARTNER } from '../store/contract/samples.ts';
import { percentile } from './turns/report.ts';

const COUNTS = [2000, 200_000] as const;
const TARGET = 1.3;
const ROUNDS = 20;
/** Of each scan in each round; the first round warms up and is not counted. */
const CALLS = 200;
const LIMIT = 100;
const AT_ONCE = 500;

/** People wait for some instant of the day after: 20 for its first second. */
const DAY = Date.parse('2026-03-03T00:00:00.000Z');
const SCANS = [
  { name: 'nothing due', now: instant(-1), finds: 0 },
  { name: '20 due', now: instant(0), finds: 20 },
] as const;

interface Filled {
  readonly count: number;
  readonly store: Store;
  readonly setUpSeconds: number;
  readonly fileMb: number;
  /** Milliseconds, by scan. */
  readonly times: Map<string, number[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
const files: Filled[] = [];
try {
  for (const count of COUNTS) files.push(await prepare(count));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const scan of SCANS) {
      // In turns, so that whatever else the machine does meets both; nobody always begins.
      for (const filled of round % 2 === 0 ? files : [...files].reverse()) await measure(filled, scan, round);
    }
  }
  report();
} finally {
  for (const { store } of files) await store.close();
  rmSync(folder, { recursive: true });
}

async function prepare(count: number): Promise<Filled> {
  const file = join(folder, `${count}.db`);
  const from = performance.now();
  const database = openDatabase(file);
  // Nothing is lost when this machine fails.
  database.exec('PRAGMA synchronous = OFF');
  const { wakes, close } = documentStore(sqliteDocuments(database, file, () => new Date()));
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, offset) => first + offset);
    await Promise.all(some.map((index) => wakes.pull(PARTNER, `user-${index}`, instant(index < 20 ? 0 : 1 + index))));
  }
  await close();
  const setUpSeconds = (performance.now() - from) / 1000;
  return { count, store: openSqlite(file), setUpSeconds, fileMb: statSync(file).size / 1e6, times: new Map() };
}

async function measure(
  { count, store, times }: Filled,
  { name, now, finds }: (typeof SCANS)[number],
  round: number,
): Promise<void> {
  const known = times.get(name) ?? [];
  times.set(name, known);
  for (let call = 0; call < CALLS; call += 1) {
    const from = performance.now();
    const found = await store.wakes.due(now, LIMIT);
    if (round > 0) known.push(performance.now() - from);
    if (found.length !== finds) throw new Error(`${found.length} of ${count} were due instead of ${finds}.`);
  }
}

function report(): void {
  const scans = SCANS.map(({ name: scan }) => {
    const figures = files.map(({ count, times }) => {
      const measured = times.get(scan) ?? [];
      return { count, medianMs: percentile(measured, 0.5), p95Ms: percentile(measured, 0.95) };
    });
    const [few, many] = figures;
    return { scan, figures, ratio: (many?.medianMs ?? Number.NaN) / (few?.medianMs ?? Number.NaN) };
  });
  const setUp = files.map(({ count, setUpSeconds, fileMb }) => ({ count, setUpSeconds, fileMb }));
  console.table(
    Object.fromEntries(
      scans.map(({ scan, figures, ratio }) => [
        scan,
        {
          ...Object.fromEntries(
            figures.flatMap(({ count, medianMs, p95Ms }) => [
              [`${count}: median ms`, medianMs.toFixed(4)],
              [`${count}: p95 ms`, p95Ms.toFixed(4)],
            ]),
          ),
          ratio: ratio.toFixed(2),
          target: `≤ ${TARGET}`,
        },
      ]),
    ),
  );
  for (const { count, setUpSeconds, fileMb } of setUp)
    console.log(`${count} people wait: ${fileMb.toFixed(1)} MB, made in ${setUpSeconds.toFixed(1)} s`);
  mkdirSync('coverage', { recursive: true });
  writeFileSync(
    'coverage/bench-reminders-scan.json',
    `${JSON.stringify({ callsEach: ROUNDS * CALLS, target: TARGET, setUp, scans }, null, 2)}\n`,
  );
}

function instant(seconds: number): string {
  return new Date(DAY + seconds * 1000).toISOString();
}
