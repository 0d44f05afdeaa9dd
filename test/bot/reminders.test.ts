// Reminders of the whole bot as it runs, over HTTP: unasked, after a restart, and by two instances on one file.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Bot, startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type FakeConnector, type Message, startFakeConnector } from '../support/fake-connector.ts';
import { type Chat, openChat, TENANT } from '../support/teams-client.ts';
import { wordsOf } from './start-world.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

describe('reminders of the running bot', () => {
  let folder: string;
  let connector: FakeConnector;
  let bots: Bot[];
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-reminders-'));
    file = `sqlite:${join(folder, 'lotse.db')}`;
    connector = await startFakeConnector();
    bots = [];
  });
  afterEach(async () => {
    await stop();
    await connector.close();
    await rm(folder, { recursive: true });
  });

  /** The bot on the same file, at another time. */
  async function start(at: string, env: Readonly<Record<string, string>> = {}): Promise<Bot> {
    const more = { PORT: '0', STORE: file, LOG_LEVEL: 'silent', LOTSE_NOW: at, REMINDER_SCAN_SECONDS: '1', ...env };
    const bot = await startBot({ ...readConfig(more), port: 0 }, join(tmpdir(), 'lotse-reminders-cache'));
    bots.push(bot);
    await bot.ready;
    return bot;
  }

  async function stop(): Promise<void> {
    await Promise.all(bots.splice(0).map((bot) => bot.close(10_000)));
  }

  async function restart(at: string): Promise<Chat> {
    await stop();
    return openChat({ botUrl: (await start(at)).url, connector }, { name: 'Anna' });
  }

  /** Until it is so; the test's own time limit ends it. */
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await wait(20);
  }

  /** Everybody who was due at the instant has been looked at. */
  async function looked(at: string): Promise<void> {
    const store = await openStore(file);
    await until(async () => (await store.wakes.due(at, 1)).length === 0);
    await store.close();
  }

  const unasked = (before: number): readonly Message[] => connector.messages('a:anna').slice(before);

  it('come unasked after a restart; put off, they come again; done, they stay away', async () => {
    // Monday at ten in Berlin.
    const first = openChat({ botUrl: (await start('2026-03-02T09:00:00Z')).url, connector }, { name: 'Anna' });
    await first.say('new customer');
    const typed = { name: 'Woodgrove', motion: 'rfa', services: ['exchange'], assignedOn: '2026-02-24', country: 'DE' };
    await first.press(first.last(), 'customer.create', typed);
    let before = connector.messages('a:anna').length;

    const tuesday = await restart('2026-03-03T09:00:00Z');
    await looked('2026-03-03T09:00:00Z');
    const [digest, ...more] = unasked(before);
    assert.deepEqual(more, []);
    assert.match(wordsOf(digest?.card), /Woodgrove/);
    assert.deepEqual(digest?.activity.channelData, { notification: { alert: true } });

    await tuesday.press(tuesday.last(), 'reminder.open');
    await tuesday.press(tuesday.last(), 'reminder.snooze', { until: 'tomorrow' });
    before = connector.messages('a:anna').length;

    const wednesday = await restart('2026-03-04T09:00:00Z');
    await looked('2026-03-04T09:00:00Z');
    assert.equal(unasked(before).length, 1);
    await wednesday.press(wednesday.last(), 'reminder.open');
    await wednesday.press(wednesday.last(), 'reminder.done');
    before = connector.messages('a:anna').length;

    await restart('2026-03-05T09:00:00Z');
    await looked('2026-03-05T09:00:00Z');
    assert.ok(unasked(before).every(({ card }) => !/RFA|assigned/i.test(wordsOf(card))));
  });

  /** People of the tenant who asked last week to be reminded of something. */
  async function people(store: Store, count: number): Promise<readonly string[]> {
    const users = Array.from({ length: count }, (_, index) => `user-${index}`);
    for (const user of users) {
      const conversationId = `a:${user}`;
      connector.open(conversationId);
      await store.people.save(
        {
          partner: TENANT,
          user,
          references: {
            personal: {
              serviceUrl: connector.serviceUrl,
              conversationId,
              channelId: 'msteams',
              botId: '28:bot',
              userId: `29:${user}`,
              partner: TENANT,
            },
          },
          ownReminders: [{ id: 'own', at: '2026-02-27T09:00:00.000Z', what: 'call', state: 'open' }],
        },
        null,
      );
      await store.wakes.pull(TENANT, user, '2026-03-02T07:00:00.000Z');
    }
    return users;
  }

  it('come to nobody twice from two instances on one file, whatever the channel does', async () => {
    const now = '2026-03-02T09:00:00Z';
    const store = await openStore(file, { now: () => new Date(now) });
    const users = await people(store, 40);
    for (const fault of [
      { status: 502, when: 'before' },
      { status: 502, when: 'after' },
      { reset: 'after' },
      { status: 412 },
      { status: 429, retryAfter: '1' },
      { status: 403, code: 'BotNotInConversationRoster' },
    ] as const)
      connector.fail(fault, { method: 'POST', times: 2 });
    await Promise.all([start(now), start(now)]);
    await until(async () => {
      const states = await Promise.all(
        users.map((user) => store.slots.recent(TENANT, user, '2026-01-01T00:00:00.000Z', 10)),
      );
      return states.every(([slot]) => slot !== undefined && slot.state.is !== 'sending');
    });
    await stop();
    const counts: Record<string, number> = {};
    for (const user of users) {
      const [slot, ...others] = await store.slots.recent(TENANT, user, '2026-01-01T00:00:00.000Z', 10);
      assert.ok(slot !== undefined && others.length === 0);
      const arrived = connector.posted(`a:${user}`).length;
      counts[`${slot.state.is} ${arrived}`] = (counts[`${slot.state.is} ${arrived}`] ?? 0) + 1;
    }
    await store.close();
    assert.deepEqual(counts, { 'unknown 0': 2, 'unknown 1': 4, 'unreachable 0': 2, 'sent 1': 32 });
  });

  it('are counted, and none are sent where the instance is to send none', async () => {
    const now = '2026-03-02T09:00:00Z';
    const store = await openStore(file, { now: () => new Date(now) });
    await people(store, 1);
    await start(now, { REMINDER_SCAN_SECONDS: '0' });
    const { url } = await start(now);
    await looked(now);
    await store.close();
    const text = await (await fetch(`${url}/metrics`)).text();
    assert.match(text, /lotse_reminders_total\{kind="digest",state="sent"\} 1/);
    assert.match(text, /lotse_reminders_due_total 1/);
    assert.match(text, /lotse_reminders_lag_seconds \d/);
    assert.equal(connector.posted('a:user-0').length, 1);
  });

  it('are said to be late in the details of readiness', async () => {
    const now = '2026-03-02T09:00:00Z';
    const store = await openStore(file, { now: () => new Date(now) });
    await people(store, 1);
    const { url } = await start(now, { REMINDER_SCAN_SECONDS: '60' });
    let body: unknown;
    await until(async () => {
      body = await (await fetch(`${url}/readyz`)).json();
      return JSON.stringify(body).includes('Reminders');
    });
    await store.close();
    assert.match(JSON.stringify(body), /"warnings":\["Reminders are 72\d\d seconds late\."\]/);
  });

  it('can be listed beforehand, as scripts do', async () => {
    const store = await openStore(file);
    await people(store, 1);
    await store.close();
    assert.deepEqual(await listed('2026-03-02T06:59:00Z'), []);
    assert.deepEqual(await listed('2026-03-02T08:00:00+01:00'), [
      {
        reminderId: '-.own.own.2026-02-27',
        user: 'user-0',
        engagement: null,
        rule: 'own',
        dueAt: '2026-02-27T09:00:00.000Z',
        delivery: 'digest',
        why: 'You asked me to remind you.',
      },
    ]);
    assert.deepEqual(connector.calls, []);
    const wrong = await lotse(['--at', 'tomorrow']);
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /--at is an instant/);
  });

  async function listed(at: string): Promise<unknown> {
    const { code, stdout, stderr } = await lotse(['--at', at, '--json']);
    assert.deepEqual([code, stderr], [0, '']);
    return JSON.parse(stdout);
  }

  async function lotse(args: readonly string[]) {
    const env = { ...process.env, STORE: file };
    const child = spawn(process.execPath, [CLI, 'due', ...args], { stdio: 'pipe', env });
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
    return { code: await exited, stdout, stderr };
  }
});
