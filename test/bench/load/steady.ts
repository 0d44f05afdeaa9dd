// The bot and the echo that answers with a card, side by side at the same rate: time, heap and processor of both.
// Side by side, so that whatever else the machine does meets both at the same instant and each has its minutes without a break;
// a turn of the one begins in the middle between two of the other. Only for the collections, at each quarter, both stand still.
import os from 'node:os';
import path from 'node:path';
import type { Usage } from '../turns/measured.ts';
import { percentile } from '../turns/report.ts';
import { startProcess } from '../turns/server-process.ts';
import { type LoadedServer, served, startBot } from './bot.ts';
import type { Ledger } from './change.ts';
import { startChannel } from './channel.ts';
import { atRate, createCrowd, PEOPLE, type Work } from './crowd.ts';
import { type Act, type Kind, MIXES, type Person } from './person.ts';
import { type Turn, takeTurn } from './take-turn.ts';

export interface Times {
  readonly turns: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Loaded extends Times {
  readonly name: string;
  /** Milliseconds, of each quarter. */
  readonly p95s: readonly number[];
  /** Megabytes after collection: before the load and after each quarter. */
  readonly heapMb: readonly number[];
  /** What the second half added, as a share. */
  readonly heapGrowth: number;
  readonly rssMb: number;
  /** Of a turn. */
  readonly cpuMs: number;
  /** Turns that did not end with an answer. */
  readonly unanswered: number;
}

export interface Steady {
  readonly perSecond: number;
  readonly minutes: number;
  readonly cardBytes: number;
  readonly bot: Loaded;
  readonly echo: Loaded;
  readonly kinds: readonly (Times & { readonly kind: Kind })[];
  readonly machine: {
    readonly cores: number;
    /** Load over one minute: far above what the three processes of the bench use, the figures are somebody else's. */
    readonly before: number;
    readonly after: number;
    /** Cores that are kept busy by bot, echo, and whoever asks them. */
    readonly used: readonly [bot: number, echo: number, asking: number];
  };
}

const ECHO = new URL('../turns/echo-server.ts', import.meta.url);
const WARM_UP_SECONDS = 8;

interface Taken {
  readonly kind: Kind;
  readonly ms: number;
  readonly ended: Turn['ended'];
}

export async function steadyLoad(
  file: string,
  ledger: Ledger,
  perSecond: number,
  minutes: number,
  random: () => number,
): Promise<Steady> {
  const channels = [await startChannel(() => undefined), await startChannel(() => undefined)] as const;
  const profile = process.env.CPU_PROFILE;
  const node = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`];
  const bot = await startBot(file, channels[0], { node });
  let echo: LoadedServer | undefined;
  try {
    const crowd = createCrowd(random, ledger, MIXES.usual);
    const before = os.loadavg()[0] ?? 0;
    const cards: number[] = [];
    const warmUp = workOf(bot, crowd, (_, turn) => cards.push(...cardBytesOf(turn)));
    // Everybody has a customer before anything is measured.
    await atRate(warmUp, perSecond, PEOPLE / perSecond + WARM_UP_SECONDS);
    const cardBytes = Math.round(percentile(cards, 0.5));
    echo = served(await startProcess('echo', ECHO, { CARD_BYTES: String(cardBytes) }, path.dirname(file)), channels[1]);
    await atRate(workOf(echo, undefined), perSecond, WARM_UP_SECONDS);

    const quarters = { bot: [] as Taken[][], echo: [] as Taken[][] };
    const usages = { bot: [await collected(bot)], echo: [await collected(echo)] };
    const began = { at: performance.now(), cpu: process.cpuUsage() };
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const taken = { bot: [] as Taken[], echo: [] as Taken[] };
      const botWork = workOf(bot, crowd, ({ kind }, { ms, ended }) => taken.bot.push({ kind, ms, ended }));
      const echoWork = workOf(echo, undefined, ({ kind }, { ms, ended }) => taken.echo.push({ kind, ms, ended }));
      const seconds = (minutes * 60) / 4;
      await Promise.all([atRate(botWork, perSecond, seconds), atRate(echoWork, perSecond, seconds, 500 / perSecond)]);
      for (const who of ['bot', 'echo'] as const) quarters[who].push(taken[who]);
      usages.bot.push(await collected(bot));
      usages.echo.push(await collected(echo));
    }
    const ms = performance.now() - began.at;
    const { user, system } = process.cpuUsage(began.cpu);
    const used = [cpuMs(usages.bot) / ms, cpuMs(usages.echo) / ms, (user + system) / 1000 / ms] as const;
    const all = quarters.bot.flat();
    const kinds = [...new Set(all.map(({ kind }) => kind))].map((kind) => ({
      kind,
      ...timesOf(all.filter((taken) => taken.kind === kind)),
    }));
    return {
      perSecond,
      minutes,
      cardBytes,
      bot: loaded('lotse, file', quarters.bot, usages.bot),
      echo: loaded('echo, card', quarters.echo, usages.echo),
      kinds: kinds.toSorted((a, b) => b.turns - a.turns),
      machine: { cores: os.availableParallelism(), before, after: os.loadavg()[0] ?? 0, used },
    };
  } finally {
    await Promise.all([bot.stop(), echo?.stop()]);
    for (const channel of channels) channel.close();
  }
}

const ECHOED: Act = { kind: 'question', isPress: false, said: { locale: 'en-US', text: 'Say this back, please.' } };

/** `crowd`: absent for the echo, to which everybody says the same. */
function workOf(
  { wire }: LoadedServer,
  crowd: readonly Person[] | undefined,
  note: (act: Act, turn: Turn) => void = () => {},
): Work {
  return async (number) => {
    const person = crowd?.[number];
    const act = person?.next() ?? ECHOED;
    const turn = await takeTurn(wire, number, act);
    if (turn.ended === 'answered') person?.hear(act, turn.answer);
    note(act, turn);
  };
}

/** Of JSON of the card that a turn was answered with, if it was one. */
function cardBytesOf(turn: Turn): number[] {
  if (turn.ended !== 'answered') return [];
  const answer = JSON.parse(turn.answer) as { attachments?: { content: unknown }[]; value?: unknown };
  const card = answer.attachments?.[0]?.content ?? answer.value;
  return typeof card === 'object' ? [Buffer.byteLength(JSON.stringify(card))] : [];
}

function collected({ process }: LoadedServer): Promise<Usage> {
  return process.usage('usage after collection');
}

/** From the first to the last. */
function cpuMs(usages: readonly Usage[]): number {
  return (usages.at(-1)?.cpuMs ?? Number.NaN) - (usages[0]?.cpuMs ?? Number.NaN);
}

function timesOf(taken: readonly Taken[]): Times {
  const ms = taken.map((turn) => turn.ms);
  return { turns: ms.length, p50: percentile(ms, 0.5), p95: percentile(ms, 0.95), p99: percentile(ms, 0.99) };
}

function loaded(name: string, quarters: readonly (readonly Taken[])[], usages: readonly Usage[]): Loaded {
  const all = quarters.flat();
  const heapMb = usages.map((usage) => usage.heapMb);
  const [, , half, , last] = usages;
  return {
    name,
    ...timesOf(all),
    p95s: quarters.map((taken) => timesOf(taken).p95),
    heapMb,
    heapGrowth: (last?.heapMb ?? Number.NaN) / (half?.heapMb ?? Number.NaN) - 1,
    rssMb: last?.rssMb ?? Number.NaN,
    cpuMs: cpuMs(usages) / all.length,
    unanswered: all.filter(({ ended }) => ended !== 'answered').length,
  };
}
