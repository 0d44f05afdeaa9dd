// `lotse due` beside the bot: what it lists on the bot's own store is what the bot sends at that instant.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { text } from '../../src/language/text.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type FakeConnector, type Message, startFakeConnector } from '../support/fake-connector.ts';
import { type Chat, openChat, type Person, TENANT } from '../support/teams-client.ts';
import { act, startCustomer } from './start-customer.ts';
import { wordsOf } from './start-world.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** In Berlin: Monday at ten; Tuesday at eight, the hour of the digest; that afternoon at three. */
const MONDAY = '2026-03-02T09:00:00.000Z';
const DIGEST = '2026-03-03T07:00:00.000Z';
const AFTERNOON = '2026-03-03T14:00:00.000Z';

const linesSchema = z.array(
  z.strictObject({
    reminderId: z.string(),
    user: z.string(),
    engagement: z.string().nullable(),
    rule: z.string(),
    dueAt: z.string(),
    delivery: z.enum(['digest', 'single']),
    why: z.string(),
  }),
);
type Line = z.infer<typeof linesSchema>[number];

describe('lotse due on a store that the bot made', () => {
  let folder: string;
  let store: string;
  let connector: FakeConnector;
  let engagement: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-due-'));
    store = `sqlite:${join(folder, 'lotse.db')}`;
    connector = await startFakeConnector();
    await during(MONDAY, '0', async (chat) => {
      const anna = chat({ name: 'Anna', locale: 'de-DE' });
      await anna.say('neuer kunde');
      const typed = {
        name: 'Woodgrove',
        motion: 'rfa',
        services: ['exchange'],
        assignedOn: '2026-02-24',
        country: 'DE',
      };
      await anna.press(anna.last(), 'customer.create', typed);
      engagement = /"engagementId":"([^"]+)"/.exec(JSON.stringify(anna.last().card))?.[1] ?? '';
      await anna.say('erinnere mich morgen um 15 Uhr an Woodgrove: Lizenzen');
      await anna.press(anna.last(), 'reminder.confirm');
      const bert = chat({ name: 'Bert', locale: 'ja-JP' });
      await act(bert, 'note.new', { engagementId: await startCustomer(bert, '新規顧客', 'Contoso'), kind: 'overall' });
      await bert.press(bert.last(), 'note.save', { text: 'x', nextAction: '電話', nextActionOn: '2026-03-03' });
    });
  });
  after(async () => {
    await connector.close();
    await rm(folder, { recursive: true });
  });

  it('lists nothing before the hour of the digest', async () => {
    assert.deepEqual(await listed('2026-03-03T06:59:00Z'), []);
  });

  it('lists what is due, field by field, each in the words of whom it is for', async () => {
    const [contact, call, ...more] = (await listed(DIGEST)).toSorted((a, b) => a.user.localeCompare(b.user));
    assert.deepEqual(contact, {
      reminderId: `${engagement}.T-01.-.2026-02-26`,
      user: 'entra-anna',
      engagement,
      rule: 'T-01',
      dueAt: '2026-02-26T07:00:00.000Z',
      delivery: 'digest',
      why: text('de', 'reminder.why.T-01', { assigned: '24.02.2026' }),
    });
    assert.deepEqual(
      [call?.user, call?.rule, call?.dueAt, call?.delivery],
      ['entra-bert', 'next-action', DIGEST, 'digest'],
    );
    assert.match(call?.why ?? '', /電話/);
    assert.deepEqual(more, []);
  });

  it('lists what the bot then sends, and nothing once it was sent', async () => {
    await sendsWhatIsListed(DIGEST, 2);
    assert.deepEqual(await listed(DIGEST), []);
  });

  it('lists a reminder that comes alone', async () => {
    const [own, ...more] = await listed(AFTERNOON);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [own?.user, own?.engagement, own?.rule, own?.dueAt, own?.delivery, own?.why],
      ['entra-anna', engagement, 'own', AFTERNOON, 'single', text('de', 'reminder.why.own')],
    );
    await sendsWhatIsListed(AFTERNOON, 1);
    assert.deepEqual(await listed(AFTERNOON), []);
  });

  /** Message for message: to whom, how, which reminders, and why in the same words. */
  async function sendsWhatIsListed(at: string, messages: number): Promise<void> {
    const lines = Map.groupBy(await listed(at), ({ user }) => user);
    assert.equal(lines.size, messages);
    const before = new Map([...lines.keys()].map((user) => [user, arrived(user).length]));
    await during(at, '1', async () => {
      const opened = await openStore(store, { now: () => new Date(at) });
      while ((await opened.wakes.due(at, 1)).length > 0) await wait(20);
      for (const [user, of] of lines) {
        const slots = await opened.slots.recent(TENANT, user, at, 10);
        assert.deepEqual(
          slots.map(({ id, state, reminders }) => ({ delivery: id.split('.')[0], is: state.is, reminders })),
          [{ delivery: of[0]?.delivery, is: 'sent', reminders: of.map(({ reminderId }) => reminderId) }],
        );
        const [message, ...more] = arrived(user).slice(before.get(user));
        assert.deepEqual(more, []);
        for (const { why } of of) assert.ok(wordsOf(message?.card).replaceAll('\\', '').includes(why), why);
      }
      await opened.close();
    });
  }

  function arrived(user: string): readonly Message[] {
    return connector.posted(`a:${user.replace('entra-', '')}`);
  }

  /** The bot runs from this instant on for as long as `run` takes. */
  async function during(now: string, scanSeconds: string, run: (chat: (person: Person) => Chat) => Promise<void>) {
    const env = { PORT: '0', STORE: store, LOG_LEVEL: 'silent', LOTSE_NOW: now, REMINDER_SCAN_SECONDS: scanSeconds };
    const bot = await startBot({ ...readConfig(env), port: 0 }, join(folder, 'cache'));
    try {
      await bot.ready;
      await run((person) => openChat({ botUrl: bot.url, connector }, person));
    } finally {
      await bot.close(10_000);
    }
  }

  async function listed(at: string): Promise<readonly Line[]> {
    const env = { ...process.env, STORE: store };
    const child = spawn(process.execPath, [CLI, 'due', '--at', at, '--json'], { stdio: 'pipe', env });
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
    assert.deepEqual([await exited, stderr], [0, '']);
    return linesSchema.parse(JSON.parse(stdout));
  }
});
