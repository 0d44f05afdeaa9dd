// `npm run bench:reminders`: 3,000 people of five tenants are reminded over a channel that fails, by processes that are killed.
// SEED=<number> draws the same faults and kills again.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { account, type Day } from './reminders/account.ts';
import { type Bots, startBots } from './reminders/bots.ts';
import { randomFrom } from './reminders/faults.ts';
import { reminded, tenantId } from './reminders/people.ts';
import { type Rate, ratesOf } from './reminders/rates.ts';
import { faultsOf, print, type Report } from './reminders/report.ts';
import { seed } from './reminders/seed.ts';
import type { Arrived, TeamsOptions, TeamsReport } from './reminders/teams.ts';
import { tokensIn } from './reminders/tokens.ts';

/** The digests' hour of a Tuesday in Berlin, and twenty minutes later, when the bot comes back after an outage. */
const DIGESTS = '2026-03-03T07:00:00.000Z';
const BEGIN = '2026-03-03T07:20:00.000Z';
const NEXT_DAY = '2026-03-04T07:20:00.000Z';
const PER_SECOND = 20;
const KILLS = 3;
/** Seconds between a take-over and the next kill: while there is work left for everybody. */
const LEADS_FOR = { least: 4, more: 6 };
/** One whole tenant is told to wait, while the others go on: under the last leader, when all still have work for so long. */
const HOLD = { tenant: tenantId(4), afterCalls: 620, seconds: 10 };
const WORK_LEFT_MS = 7_000;
/** Who is to be looked at so soon is waited for. */
const SOON_MS = 5_000;
const DONE_WITHIN_MS = 120_000;

const began = Date.now();
const number = Number(process.env.SEED ?? began % 1_000_000);
const random = randomFrom(number);
const people = reminded();
const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
const file = join(folder, 'lotse.db');
const teams = fork(new URL('./reminders/teams-process.ts', import.meta.url));
const stores: Store[] = [];
const running: Bots[] = [];

try {
  const options: TeamsOptions = { people, seed: Math.floor(random() * 2 ** 31), hold: HOLD };
  await seed(file, people, await ask<string>(teams, options), BEGIN, DIGESTS);
  const store = openSqlite(file, { now: () => new Date(BEGIN) });
  stores.push(store);
  const seeded = Date.now();

  const first = startDay(BEGIN);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await first.bots.leader();
    await pause((LEADS_FOR.least + random() * LEADS_FOR.more) * 1000);
    await first.bots.killLeader();
  }
  await first.bots.leader();
  await untilDone(store, first.now);
  await first.bots.close();
  const evening = await ask<TeamsReport>(teams, 'report');
  const firstDay = await dayOf(store, evening.arrived, DIGESTS);
  const firstEnd = Date.now();

  // Nothing fails any more: what nobody knows of comes again, with all the rest that nobody has answered.
  teams.send('heal');
  const second = startDay(NEXT_DAY);
  await second.bots.leader();
  await untilDone(store, second.now);
  await second.bots.close();
  const end = await ask<TeamsReport>(teams, 'report');
  const nextDay = await dayOf(store, end.arrived.slice(evening.arrived.length), NEXT_DAY);

  const unknown = firstDay.slots
    .filter(({ state }) => state.is === 'unknown' || state.is === 'sending')
    .filter(({ user }) => !nextDay.unreachable.has(user))
    .flatMap(({ reminders }) => tokensIn(reminders.join(' ')));
  const came = new Set(nextDay.arrived.flatMap(({ tokens }) => tokens));
  const report: Report = {
    seed: number,
    people: people.length,
    kills: KILLS,
    seconds: {
      seeding: (seeded - began) / 1000,
      firstDay: (firstEnd - seeded) / 1000,
      nextDay: (Date.now() - firstEnd) / 1000,
      all: (Date.now() - began) / 1000,
    },
    firstDay: account(people, firstDay),
    nextDay: account(people, nextDay),
    unknown: { reminders: unknown.length, cameNextDay: unknown.filter((token) => came.has(token)).length },
    updates: end.updates,
    violations: end.violations,
    faults: end.faults,
    most: end.most,
    meanwhile: Math.min(...meanwhile(evening).map(({ perSecond }) => perSecond / PER_SECOND)),
    rates: [first, second].flatMap(({ bots }, index) =>
      ratesOf(index === 0 ? evening : end, bots.led).map((rate) => ({
        ...rate,
        day: index + 1,
        share: rate.perSecond / PER_SECOND,
      })),
    ),
  };
  print(report);
  mkdirSync('coverage', { recursive: true });
  writeFileSync('coverage/bench-reminders.json', `${JSON.stringify(report, null, 2)}\n`);
  for (const fault of faultsOf(report)) {
    console.error(`NOT AS PROMISED: ${fault}`);
    process.exitCode = 1;
  }
} finally {
  for (const bots of running) await bots.close();
  for (const store of stores) await store.close();
  teams.disconnect();
  rmSync(folder, { recursive: true });
}

function startDay(begin: string): { readonly bots: Bots; readonly now: () => number } {
  const offset = Date.parse(begin) - Date.now();
  const bots = startBots([join(import.meta.dirname, '../../playbook'), folder, file, String(offset)]);
  running.push(bots);
  return { bots, now: () => Date.now() + offset };
}

/** Until nobody is to be looked at, now or soon, or was put off by the channel. */
async function untilDone(store: Store, now: () => number): Promise<void> {
  const deadline = Date.now() + DONE_WITHIN_MS;
  const isLeft = async () =>
    (await store.wakes.due(new Date(now() + SOON_MS).toISOString(), 1)).length > 0 ||
    (await dayOf(store, [], DIGESTS)).slots.some(({ state }) => state.is === 'retry');
  while (await isLeft()) {
    if (Date.now() > deadline) return console.error('Not everybody was looked at in time.');
    await pause(500);
  }
}

/** The rates of the others while a tenant waits. */
function meanwhile({ calls, holds }: TeamsReport): readonly Rate[] {
  const others = Object.fromEntries(Object.entries(calls).filter(([tenant]) => tenant !== HOLD.tenant));
  const windows = holds.map(({ from }) => ({ from, until: from + WORK_LEFT_MS }));
  return ratesOf({ calls: others, holds: [] }, windows);
}

/** What Teams and the store know of a day that began at `since` (ISO instant). */
async function dayOf(store: Store, arrived: readonly Arrived[], since: string): Promise<Day> {
  const read = people.map(async ({ tenant, user }) => ({
    user,
    person: (await store.people.read(tenant, user))?.value,
    slots: await store.slots.recent(tenant, user, since, 100),
  }));
  const all = await Promise.all(read);
  const unreachable = all.filter(({ person }) => person?.unreachable !== undefined).map(({ user }) => user);
  return { arrived, slots: all.flatMap(({ slots }) => slots), unreachable: new Set(unreachable) };
}

async function ask<T>(child: ChildProcess, question: TeamsOptions | 'report'): Promise<T> {
  child.send(question);
  const [answer] = await once(child, 'message');
  return answer as T;
}
