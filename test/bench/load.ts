// `npm run bench:load`: two hundred people at a hundred turns a second, for `--minutes` (10): beside an echo, then with a store and a
// channel that fail now and then, then with a bot that is killed. SEED=<number> draws the same faults again; CPU_PROFILE=<folder>
// says where the bot's time goes; `--only steady` (failing, killing) leaves the others out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accountOf } from './load/account.ts';
import type { Ledger } from './load/change.ts';
import { failingLoad } from './load/failing.ts';
import { killingLoad } from './load/killing.ts';
import { brokenPromises, missedTargets, print, type Report } from './load/report.ts';
import { steadyLoad } from './load/steady.ts';
import { randomFrom } from './reminders/faults.ts';

const PER_SECOND = 100;
/** Of calls that fail. */
const FAULTS = 0.05;
const KILLS = 10;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, only: { type: 'string' } } });
const minutes = Number(values.minutes);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
const isWanted = (part: string): boolean => values.only === undefined || values.only === part;

try {
  const report: Report = {
    seed,
    ...(isWanted('steady') && {
      steady: await counted('steady', (file, ledger) => steadyLoad(file, ledger, PER_SECOND, minutes, random)),
    }),
    ...(isWanted('failing') && {
      failing: await counted('failing', (file, ledger) =>
        failingLoad(file, ledger, PER_SECOND, minutes * 12, FAULTS, random),
      ),
    }),
    ...(isWanted('killing') && {
      killing: await counted('killing', (file, ledger) => killingLoad(file, ledger, KILLS, random)),
    }),
  };
  print(report);
  mkdirSync('coverage', { recursive: true });
  writeFileSync('coverage/bench-load.json', `${JSON.stringify(report, null, 2)}\n`);
  for (const missed of missedTargets(report)) console.error(`SHORT OF ITS TARGET: ${missed}`);
  for (const broken of brokenPromises(report)) {
    console.error(`NOT AS PROMISED: ${broken}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** A run on a file of its own, and what the file has afterwards beside what the people were told. */
async function counted<T>(name: string, run: (file: string, ledger: Ledger) => Promise<T>) {
  const ledger: Ledger = { acknowledged: [], doubtful: [] };
  const file = join(folder, `${name}.db`);
  const result = await run(file, ledger);
  return { ...result, account: await accountOf(file, ledger) };
}
