// What the load has shown, as tables, and what of it is not as it was promised.
import type { Account } from './account.ts';
import type { Failing } from './failing.ts';
import type { Killing } from './killing.ts';
import type { Loaded, Steady } from './steady.ts';

interface Accounted {
  readonly account: Account;
}

export interface Report {
  readonly seed: number;
  readonly steady?: Steady & Accounted;
  readonly failing?: Failing & Accounted;
  readonly killing?: Killing & Accounted;
}

const SLOWER = 2;
const GROWTH = 0.1;

export function print({ seed, steady, failing, killing }: Report): void {
  console.log(`seed ${seed}`);
  if (steady !== undefined) {
    const { perSecond, minutes, cardBytes, bot, echo, kinds, machine } = steady;
    console.log(
      `\n${perSecond} turns a second for ${minutes} minutes, side by side; the echo's card: ${cardBytes} bytes`,
    );
    console.table(Object.fromEntries([bot, echo].map((server) => [server.name, row(server)])));
    console.log(`p95 of a turn: ${(bot.p95 / echo.p95).toFixed(2)} of the echo's; target ≤ ${SLOWER}`);
    const [ours, echoes, asking] = machine.used.map((cores) => cores.toFixed(2));
    console.log(
      `${machine.cores} cores, of which the bot used ${ours}, the echo ${echoes}, who asks them ${asking}; load of the machine ${machine.before} before, ${machine.after} after`,
    );
    console.table(
      Object.fromEntries(kinds.map(({ kind, turns, ...times }) => [kind, { turns, ...mapped(times, milliseconds) }])),
    );
  }
  if (failing !== undefined) {
    const { account: _, faults, ...counts } = failing;
    console.log('\nOne call of the store and of the channel in twenty fails');
    console.table(counts);
    console.table(faults);
  }
  if (killing !== undefined) {
    const { account: _, backMs, ...counts } = killing;
    console.log('\nKilled in the middle of load, and started again on the same file');
    console.table({ ...counts, 'back after ms': backMs.map(Math.round).join(' ') });
  }
  for (const [name, part] of Object.entries({ steady, failing, killing }))
    if (part !== undefined) console.log(`\nkept, ${name}: ${told(part.account)}`);
}

/** Time and memory, which the machine has a say in. */
export function missedTargets({ steady }: Report): readonly string[] {
  if (steady === undefined) return [];
  const { bot, echo } = steady;
  return [
    ...(bot.p95 <= SLOWER * echo.p95 ? [] : [`p95 of a turn is ${(bot.p95 / echo.p95).toFixed(2)} of the echo's`]),
    ...(bot.heapGrowth < GROWTH ? [] : [`the heap grows by ${percent(bot.heapGrowth)} in the second half`]),
  ];
}

export function brokenPromises({ steady, failing, killing }: Report): readonly string[] {
  const broken: string[] = [];
  const none = (what: string, count: number | undefined): void => {
    if (count !== undefined && count > 0) broken.push(`${what}: ${count}`);
  };
  none('turns without an answer under load', steady?.bot.unanswered);
  none('turns without an answer while calls fail', failing?.silent);
  none('turns that were answered twice', failing?.repeated);
  none('turns without an answer around kills', killing?.silent);
  for (const [name, part] of Object.entries({ steady, failing, killing })) {
    for (const wrong of ['lost', 'twice', 'half', 'unlisted'] as const) {
      const found = part?.account[wrong] ?? [];
      none(`${name}: ${wrong} (${found.slice(0, 3).join('; ')})`, found.length);
    }
  }
  return broken;
}

function row({ turns, p50, p95, p99, p95s, heapMb, heapGrowth, rssMb, cpuMs, unanswered }: Loaded) {
  return {
    turns,
    ...mapped({ 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99 }, milliseconds),
    'p95 by quarter': p95s.map(milliseconds).join(' '),
    'CPU ms a turn': cpuMs.toFixed(2),
    'heap MB by quarter': heapMb.map(milliseconds).join(' '),
    'heap, second half': percent(heapGrowth),
    'RSS MB': rssMb.toFixed(0),
    unanswered,
  };
}

function told({ acknowledged, doubtful, lost, twice, half, unlisted }: Account): string {
  const { customer, note, tick } = acknowledged;
  return [
    `${customer + note + tick} changes acknowledged (${customer} customers, ${note} notes, ${tick} ticks)`,
    `lost ${lost.length}, twice ${twice.length}, half ${half.length}, not in their list ${unlisted.length}`,
    `in doubt ${doubtful.all}, of which ${doubtful.there} are there`,
  ].join('; ');
}

function mapped<T extends object>(numbers: T, format: (number: number) => string) {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, format(Number(number))]));
}

function milliseconds(number: number): string {
  return number.toFixed(1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
