// Few against many: the same calls on a small and on a large SQLite file, in turns, with the ratio of what they cost.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/store.ts';
import { percentile } from './turns/report.ts';

export interface Comparison {
  /** Of the bench: `coverage/bench-<name>.json`. */
  readonly name: string;
  /** What is counted: "engagements". */
  readonly things: string;
  readonly counts: readonly [few: number, many: number];
  /** What the many may cost, in times of the few. */
  readonly target: number;
  readonly rounds: number;
  /** Of each operation in each round; the first round warms up and is not counted. */
  readonly calls: number;
  /** Fills a new file and opens it. */
  readonly prepare: (file: string, count: number) => Promise<Store>;
  readonly operations: readonly SizedOperation[];
}

export interface SizedOperation {
  readonly name: string;
  /** What is not to be measured is prepared before; the call itself comes back. */
  readonly draw: (store: Store, count: number) => () => Promise<unknown>;
}

interface Filled {
  readonly count: number;
  readonly store: Store;
  readonly setUpSeconds: number;
  readonly fileMb: number;
  /** Milliseconds, by operation. */
  readonly times: Map<string, number[]>;
}

/** Prints a table and keeps it as JSON. */
export async function compareSizes(comparison: Comparison): Promise<void> {
  const { counts, rounds, operations, prepare } = comparison;
  const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
  const files: Filled[] = [];
  try {
    for (const count of counts) {
      const file = join(folder, `${count}.db`);
      const from = performance.now();
      const store = await prepare(file, count);
      const setUpSeconds = (performance.now() - from) / 1000;
      files.push({ count, store, setUpSeconds, fileMb: statSync(file).size / 1e6, times: new Map() });
    }
    for (let round = 0; round <= rounds; round += 1) {
      for (const operation of operations) {
        // In turns, so that whatever else the machine does meets both; nobody always begins.
        for (const filled of round % 2 === 0 ? files : [...files].reverse())
          await measure(filled, operation, comparison.calls, round > 0);
      }
    }
    report(comparison, files);
  } finally {
    for (const { store } of files) await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  { count, store, times }: Filled,
  { name, draw }: SizedOperation,
  calls: number,
  counts: boolean,
): Promise<void> {
  const known = times.get(name) ?? [];
  times.set(name, known);
  for (let made = 0; made < calls; made += 1) {
    const call = draw(store, count);
    const from = performance.now();
    await call();
    if (counts) known.push(performance.now() - from);
  }
}

function report({ name, things, target, rounds, calls, operations }: Comparison, files: readonly Filled[]): void {
  const measured = operations.map(({ name: operation }) => {
    const figures = files.map(({ count, times }) => {
      const of = times.get(operation) ?? [];
      return { count, medianMs: percentile(of, 0.5), p95Ms: percentile(of, 0.95) };
    });
    const [few, many] = figures;
    return { operation, figures, ratio: (many?.medianMs ?? Number.NaN) / (few?.medianMs ?? Number.NaN) };
  });
  const setUp = files.map(({ count, setUpSeconds, fileMb }) => ({ count, setUpSeconds, fileMb }));
  console.table(
    Object.fromEntries(
      measured.map(({ operation, figures, ratio }) => [
        operation,
        {
          ...Object.fromEntries(
            figures.flatMap(({ count, medianMs, p95Ms }) => [
              [`${count}: median ms`, medianMs.toFixed(4)],
              [`${count}: p95 ms`, p95Ms.toFixed(4)],
            ]),
          ),
          ratio: ratio.toFixed(2),
          target: `≤ ${target}`,
        },
      ]),
    ),
  );
  for (const { count, setUpSeconds, fileMb } of setUp)
    console.log(`${count} ${things}: ${fileMb.toFixed(1)} MB, made in ${setUpSeconds.toFixed(1)} s`);
  mkdirSync('coverage', { recursive: true });
  writeFileSync(
    `coverage/bench-${name}.json`,
    `${JSON.stringify({ callsEach: rounds * calls, target, setUp, operations: measured }, null, 2)}\n`,
  );
}
