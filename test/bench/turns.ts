// `npm run bench:turns`: our bot beside two echo bots, in one run: time, throughput, processor and memory of a turn.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startConnector } from './turns/connector.ts';
import { atRate, type Closed, closedLoop } from './turns/load.ts';
import { QUESTIONS } from './turns/questions.ts';
import { type Figures, percentile, table } from './turns/report.ts';
import { type Server, startServer } from './turns/server.ts';
import { type Talk, ticking } from './turns/talk.ts';

const ROUNDS = 3;
const WARM_UP_TURNS = 300;
const RATE = 50;
const CONCURRENCIES = [8, 16] as const;
const RATE_SECONDS = 2;
const LOOP_SECONDS = 1.5;

const ROOT = path.resolve(import.meta.dirname, '../..');
const ECHO = new URL('./turns/echo-server.ts', import.meta.url);
const BOT = new URL('../../src/main.ts', import.meta.url);
const SHIPPED = path.join(ROOT, 'playbook');
const REAL = path.join(ROOT, '../shared/data/playbook');

interface Measured {
  readonly server: Server;
  /** Milliseconds at the fixed rate. */
  readonly times: number[];
  readonly closed: Record<(typeof CONCURRENCIES)[number], Closed[]>;
}

const folder = await mkdtemp(path.join(tmpdir(), 'lotse-bench-'));
const connector = await startConnector();
const servers: Server[] = [];

const start = async (name: string, script: URL, env: NodeJS.ProcessEnv, talk?: Talk): Promise<Server> => {
  const server = await startServer(name, script, env, folder, connector, talk);
  servers.push(server);
  return server;
};

try {
  const bot = (name: string, store: string, playbook: string) =>
    start(name, BOT, { STORE: store, PLAYBOOK_DIR: playbook });
  const onFile = await bot('lotse, file', `sqlite:${path.join(folder, 'shipped.db')}`, SHIPPED);
  const cardBytes = await medianCard(onFile);
  await start('echo, text', ECHO, {});
  await start('echo, card', ECHO, { CARD_BYTES: String(cardBytes) });
  await bot('lotse, memory', 'sqlite::memory:', SHIPPED);
  await start('lotse, memory, ticks', BOT, { STORE: 'sqlite::memory:', PLAYBOOK_DIR: SHIPPED }, ticking());
  if (existsSync(REAL)) await bot('lotse, file, large playbook', `sqlite:${path.join(folder, 'real.db')}`, REAL);
  for (const server of servers)
    for (let n = 0; n < WARM_UP_TURNS / 8; n++) await Promise.all(Array.from({ length: 8 }, () => server.turn()));

  const measured = servers.map((server): Measured => ({ server, times: [], closed: { 8: [], 16: [] } }));
  // In rounds, one server after the other, so that whatever else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever begins a round has the machine at its coolest: not always the same one.
    const order = [...measured.slice(round), ...measured.slice(0, round)];
    for (const { server, times, closed } of order) {
      times.push(...(await atRate(server, RATE, RATE_SECONDS)));
      for (const concurrency of CONCURRENCIES)
        closed[concurrency].push(await closedLoop(server, concurrency, LOOP_SECONDS));
    }
  }
  const report = {
    cardBytes,
    servers: await Promise.all(measured.map(figures)),
    playbooks: [SHIPPED, REAL]
      .filter((dir) => existsSync(dir))
      .map((dir) => ({ folder: path.relative(ROOT, dir), heapMb: playbookHeap(dir) })),
  };
  console.log(table(report));
  await mkdir(path.join(ROOT, 'coverage'), { recursive: true });
  await writeFile(path.join(ROOT, 'coverage/bench-turns.json'), `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  connector.close();
  await rm(folder, { recursive: true, force: true });
}

/** Bytes of JSON of the card in the middle, over all questions: what the echo's card has to weigh. */
async function medianCard(server: Server): Promise<number> {
  const sizes: number[] = [];
  for (let n = 0; n < QUESTIONS.length; n++) {
    const { attachments } = JSON.parse((await server.turn()).reply);
    sizes.push(Buffer.byteLength(JSON.stringify(attachments[0].content)));
  }
  return Math.round(percentile(sizes, 0.5));
}

async function figures({ server, times, closed }: Measured): Promise<Figures> {
  const all = CONCURRENCIES.flatMap((concurrency) => closed[concurrency]);
  const { heapMb, rssMb } = await server.usage('usage after collection');
  return {
    name: server.name,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    perSecond8: perSecond(closed[8]),
    perSecond16: perSecond(closed[16]),
    cpuMs: sum(all.map(({ cpuMs }) => cpuMs)) / sum(all.map(({ turns }) => turns)),
    heapMb,
    rssMb,
  };
}

function perSecond(rounds: readonly Closed[]): number {
  return sum(rounds.map(({ turns }) => turns)) / sum(rounds.map(({ seconds }) => seconds));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Megabytes that a playbook and its index take, in a process of their own. */
function playbookHeap(dir: string): number {
  const script = fileURLToPath(new URL('./turns/playbook-heap.ts', import.meta.url));
  return Number(execFileSync(process.execPath, ['--expose-gc', script, dir], { encoding: 'utf8' }));
}
