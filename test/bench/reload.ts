// `npm run bench:reload`: two hundred questions a second, first in quiet, then while the playbook's folder is replaced ten times, twice
// by a broken one: how long answers take, and that nobody goes without one.
import { appendFile, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from './load/bot.ts';
import { startChannel } from './load/channel.ts';
import { takeTurn } from './load/take-turn.ts';
import { QUESTIONS } from './turns/questions.ts';
import { percentile } from './turns/report.ts';

const PER_SECOND = 200;
const PEOPLE = 200;
const WARM_UP_SECONDS = 8;
const QUIET_SECONDS = 15;
const REPLACEMENTS = 10;
/** Which of them are broken, and how. */
const BROKEN: Readonly<Record<number, (folder: string) => Promise<void>>> = { 4: emptyPages, 7: noPages };
const DECIDED_WITHIN_MS = 60_000;
const MOST_RATIO = 3;

const SHIPPED = path.resolve(import.meta.dirname, '../../playbook');

interface Taken {
  readonly ms: number;
  readonly answered: boolean;
}

const root = await mkdtemp(path.join(os.tmpdir(), 'lotse-bench-'));
const folder = path.join(root, 'playbook');
await cp(SHIPPED, folder, { recursive: true });
const channel = await startChannel(() => undefined);
const env = { PLAYBOOK_DIR: folder, LOG_LEVEL: 'fatal' };
const bot = await startBot(path.join(root, 'lotse.db'), channel, { env });

try {
  await asked(() => pause(WARM_UP_SECONDS * 1000));
  const quiet = await asked(() => pause(QUIET_SECONDS * 1000));
  const outcomes: string[] = [];
  const during = await asked(async () => {
    for (let n = 1; n <= REPLACEMENTS; n += 1) outcomes.push(await replaced(n));
  });
  const report = {
    perSecond: PER_SECOND,
    quiet: figures(quiet),
    during: figures(during),
    ratio: figures(during).p99 / figures(quiet).p99,
    used: outcomes.filter((outcome) => outcome === 'used').length,
    refused: outcomes.filter((outcome) => outcome === 'refused').length,
    load: os.loadavg()[0],
    cores: os.availableParallelism(),
  };
  console.table({ quiet: report.quiet, during: report.during });
  console.log(
    `p99 ${report.ratio.toFixed(1)} times the quiet one; ${report.used} versions put in use, ${report.refused} refused; load ${report.load?.toFixed(1)} on ${report.cores} cores, which bot and askers share.`,
  );
  await mkdir('coverage', { recursive: true });
  await writeFile('coverage/bench-reload.json', `${JSON.stringify(report, null, 2)}\n`);
  if (report.ratio > MOST_RATIO) console.error(`SHORT OF ITS TARGET: p99 within ${MOST_RATIO} times the quiet one`);
  const expected = Object.keys(BROKEN).length;
  if (report.during.failed > 0 || report.refused !== expected || report.used !== REPLACEMENTS - expected) {
    console.error('NOT AS PROMISED: a turn failed, or what was put in use is not what was sound');
    process.exitCode = 1;
  }
} finally {
  await bot.stop();
  channel.close();
  await rm(root, { recursive: true, force: true });
}

/** What was asked, at equal distances, for as long as `meanwhile` takes. */
async function asked(meanwhile: () => Promise<unknown>): Promise<readonly Taken[]> {
  let isOver = false;
  const over = meanwhile().finally(() => {
    isOver = true;
  });
  const turns: Promise<Taken>[] = [];
  const began = performance.now();
  for (let n = 0; !isOver; n += 1) {
    await pause(Math.max(0, began + (n * 1000) / PER_SECOND - performance.now()));
    turns.push(question(n));
  }
  await over;
  return Promise.all(turns);
}

async function question(n: number): Promise<Taken> {
  const said = QUESTIONS[n % QUESTIONS.length] ?? { text: 'help' };
  // A person for each question that may be on its way: nobody asks two at once.
  const { ms, ended } = await takeTurn(bot.wire, n % (PEOPLE * 20), { said, isPress: false });
  return { ms, answered: ended === 'answered' };
}

/** The folder by another one, at once, as deployments do; what the bot made of it. */
async function replaced(n: number): Promise<string> {
  const before = await decisions();
  const next = path.join(root, `next-${n}`);
  await cp(SHIPPED, next, { recursive: true });
  await appendFile(path.join(next, 'en', 'index.md'), `\nChange ${n}.\n`);
  await BROKEN[n]?.(next);
  await rename(folder, path.join(root, `old-${n}`));
  await rename(next, folder);
  const deadline = performance.now() + DECIDED_WITHIN_MS;
  while (performance.now() < deadline) {
    await pause(100);
    const now = await decisions();
    const outcome = [...now.keys()].find((each) => now.get(each) !== before.get(each));
    if (outcome !== undefined) return outcome;
  }
  throw new Error('The bot does not see that the folder has changed.');
}

async function decisions(): Promise<ReadonlyMap<string, string>> {
  const metrics = await (await fetch(`http://127.0.0.1:${bot.wire.port}/metrics`)).text();
  const lines = metrics.matchAll(/lotse_playbook_reloads_total\{outcome="(\w+)"\} (\d+)/g);
  return new Map([...lines].map(([, outcome = '', count = '']) => [outcome, count]));
}

async function emptyPages(of: string): Promise<void> {
  const names = (await readdir(of, { recursive: true })).filter((name) => name.endsWith('.md'));
  await Promise.all(names.map((name) => writeFile(path.join(of, name), '')));
}

async function noPages(of: string): Promise<void> {
  await rm(of, { recursive: true });
  await mkdir(of);
}

function figures(taken: readonly Taken[]) {
  const times = taken.map(({ ms }) => ms);
  const at = (share: number): number => Math.round(percentile(times, share) * 10) / 10;
  const failed = taken.filter(({ answered }) => !answered).length;
  return { turns: times.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}
