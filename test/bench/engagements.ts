// `npm run bench:engagements`: what it costs to open, tick and list engagements when there are 1,000 and when there are 100,000.
import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { PARTNER } from '../store/contract/samples.ts';
import { fill, idOf } from './engagements/fill.ts';
import { OPERATIONS, type Operation } from './engagements/operations.ts';
import { percentile } from './turns/report.ts';

const COUNTS = [1000, 100_000] as const;
const TARGET = 1.3;
const ROUNDS = 10;
/** Of each operation in each round; the first round warms up and is not counted. */
const CALLS = 100;

interface Filled {
  readonly count: number;
  readonly store: Store;
  readonly setUpSeconds: number;
  readonly fileMb: number;
  /** Milliseconds, by operation. */
  readonly times: Map<string, number[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
const files: Filled[] = [];
try {
  for (const count of COUNTS) files.push(await prepare(count));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const operation of OPERATIONS) {
      // In turns, so that whatever else the machine does meets both; nobody always begins.
      for (const filled of round % 2 === 0 ? files : [...files].reverse()) await measure(filled, operation, round);
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
  await fill(file, count);
  const store = openSqlite(file);
  // As on a machine that has run for a while: the system has the file in memory.
  for (let index = 0; index < count; index += 1) await store.engagements.read(PARTNER, idOf(index));
  const setUpSeconds = (performance.now() - from) / 1000;
  return { count, store, setUpSeconds, fileMb: statSync(file).size / 1e6, times: new Map() };
}

async function measure({ count, store, times }: Filled, { name, needs, run }: Operation, round: number): Promise<void> {
  const known = times.get(name) ?? [];
  times.set(name, known);
  for (let call = 0; call < CALLS; call += 1) {
    // Anywhere: who works on them did not begin them one after the other.
    const ids = Array.from({ length: needs }, () => idOf(randomInt(count)));
    const from = performance.now();
    await run(store.engagements, ids);
    if (round > 0) known.push(performance.now() - from);
  }
}

function report(): void {
  const operations = OPERATIONS.map(({ name: operation }) => {
    const figures = files.map(({ count, times }) => {
      const measured = times.get(operation) ?? [];
      return { count, medianMs: percentile(measured, 0.5), p95Ms: percentile(measured, 0.95) };
    });
    const [few, many] = figures;
    const ratio = (many?.medianMs ?? Number.NaN) / (few?.medianMs ?? Number.NaN);
    return { operation, figures, ratio };
  });
  const setUp = files.map(({ count, setUpSeconds, fileMb }) => ({ count, setUpSeconds, fileMb }));
  console.table(
    Object.fromEntries(
      operations.map(({ operation, figures, ratio }) => [
        operation,
        {
          ...Object.fromEntries(
            figures.flatMap(({ count, medianMs, p95Ms }) => [
              [`${count}: median ms`, medianMs.toFixed(3)],
              [`${count}: p95 ms`, p95Ms.toFixed(3)],
            ]),
          ),
          ratio: ratio.toFixed(2),
          target: `≤ ${TARGET}`,
        },
      ]),
    ),
  );
  for (const { count, setUpSeconds, fileMb } of setUp)
    console.log(`${count} engagements: ${Math.round(fileMb)} MB, made in ${setUpSeconds.toFixed(1)} s`);
  mkdirSync('coverage', { recursive: true });
  writeFileSync(
    'coverage/bench-engagements.json',
    `${JSON.stringify({ callsEach: ROUNDS * CALLS, target: TARGET, setUp, operations }, null, 2)}\n`,
  );
}
