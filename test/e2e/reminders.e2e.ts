// Reminders as a consultant gets them: the bot is started again on later days while their chat stays open. In German.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Bot, startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { type TextArguments, type TextKey, text } from '../../src/language/text.ts';
import type { Child } from '../../src/start/child.ts';
import { startChat } from '../../src/start/start-chat.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openContext, startChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { type Chat, openChat } from './chat.ts';
import { says } from './says.ts';

// The Playground's clients are in UTC, where the digest comes at eight.
const MONDAY = '2026-03-02T09:00:00Z';
const WEDNESDAY = '2026-03-04T09:00:00Z';
const THURSDAY = '2026-03-05T09:00:00Z';
const FRIDAY = '2026-03-06T08:30:00Z';
const FRIDAY_AT_NINE = '2026-03-06T09:00:00Z';
const de = (key: TextKey, args: TextArguments = {}): string => text('de', key, args);

describe('reminders in the browser', () => {
  let folder: string;
  let ports: { readonly bot: number; readonly chat: number };
  let playground: Child;
  let bot: Bot | undefined;
  let browser: Browser;
  let page: Page;
  let chat: Chat;
  let card: Locator;
  let digest: Locator;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lotse-reminders-'));
    ports = { bot: await freePort(), chat: await freePort() };
    [playground, browser] = await Promise.all([startChat(ports, folder), startChromium()]);
    await startAt(MONDAY);
    const url = `http://127.0.0.1:${ports.chat}`;
    await playground.answers(url, 60_000);
    page = await (await openContext(browser, { width: 1280, height: 1600 })).newPage();
    // Dates are picked from the calendar of these days.
    await page.clock.setFixedTime(MONDAY);
    chat = await openChat(page, url);
  });
  after(async () => {
    await browser?.close();
    await bot?.close(5000);
    await playground?.stop(5000);
    await rm(folder, { recursive: true, force: true });
  });

  /** The bot on the same file, at another time. */
  async function startAt(now: string): Promise<void> {
    await bot?.close(5000);
    const env = {
      PORT: String(ports.bot),
      STORE: `sqlite:${path.join(folder, 'lotse.db')}`,
      LOG_LEVEL: 'silent',
      LOTSE_NOW: now,
      REMINDER_SCAN_SECONDS: '1',
    };
    bot = await startBot(readConfig(env), path.join(folder, 'cache'));
    await bot.ready;
  }

  /** Everybody who was due at the instant has been looked at. */
  async function looked(at: string): Promise<void> {
    const store = await openStore(`sqlite:${path.join(folder, 'lotse.db')}`);
    while ((await store.wakes.due(at, 1)).length > 0) await wait(20);
    await store.close();
  }

  /** The card that comes unasked. */
  async function arrivesAt(now: string): Promise<Locator> {
    const next = chat.cards.nth(await chat.cards.count());
    await startAt(now);
    await next.waitFor({ timeout: 20_000 });
    return next;
  }

  /** The card that a press brings beside the pressed one. */
  async function opens(button: Locator): Promise<Locator> {
    const next = chat.cards.nth(await chat.cards.count());
    await button.click();
    await next.waitFor();
    return next;
  }

  const button = (key: TextKey): Locator => card.getByRole('button', { name: de(key), exact: true }).first();

  it('are set: language and zone', async () => {
    card = await chat.say('einstellungen');
    await chat.choose(card, de('settings.language'), 'Deutsch');
    await pictures('1-settings');
    await button('settings.save').click();
    await says(card, de('settings.saved'));
  });

  it('come of a customer under RFA', async () => {
    card = await chat.say('neuer kunde');
    await card.getByRole('textbox', { name: de('field.name') }).fill('Contoso');
    await chat.choose(card, de('field.motion'), 'RFA');
    await card.getByRole('combobox', { name: de('field.services') }).click();
    for (const service of ['Exchange', 'Teams']) await page.getByText(service, { exact: true }).last().click();
    await page.keyboard.press('Escape');
    await button('customer.more').click();
    await card.getByRole('combobox', { name: de('field.assignedOn') }).click();
    await page.getByRole('button', { name: '2, March, 2026', exact: true }).click();
    await button('customer.create').click();
    await says(card, de('notice.saved'));
  });

  it('come unasked on the day: a digest, from which one is opened', async () => {
    card = await arrivesAt(WEDNESDAY);
    await says(card, de('digest.title', { date: '04.03.2026' }));
    await says(card, de('reminder.urgency.today'));
    await pictures('2-digest');
    digest = chat.cards.nth((await chat.cards.count()) - 1);
    card = await opens(card.getByRole('button', { name: de('reminder.do.T-01') }).first());
    await says(card, de('reminder.how'));
    await pictures('3-reminder');
  });

  it('are put off', async () => {
    await button('reminder.snooze').click();
    await pictures('4-later');
    await button('reminder.snooze.save').click();
    await says(card, de('reminder.is.snoozed', { date: '05.03.2026' }));
    await pictures('5-put-off');
  });

  it('come again on the next day, and are done', async () => {
    card = await arrivesAt(THURSDAY);
    await says(digest, de('reminder.past.superseded'));
    await says(card, de('reminder.urgency.overdue', { days: 1 }));
    await pictures('6-again');
    card = await opens(card.getByRole('button', { name: de('reminder.do.T-01') }).first());
    await button('reminder.done').click();
    await says(card, de('reminder.is.done'));
    await pictures('7-done');
  });

  it('are one’s own, too, once it is confirmed what was understood', async () => {
    card = await chat.say('erinnere mich morgen um 9 an Contoso: Lizenzen');
    await says(card, de('own.asked'));
    await pictures('8-own');
    await button('own.confirm').click();
    await says(card, de('own.kept'));
    await pictures('9-own-kept');
  });

  it('stand in a list, and today shows what comes next', async () => {
    card = await chat.say('erinnerungen');
    await says(card, 'Lizenzen');
    await pictures('10-list');
    card = await chat.say('heute');
    await says(card, 'Contoso');
    await pictures('11-today');
  });

  it('stay away once they are done', async () => {
    const before = await chat.cards.count();
    await startAt(FRIDAY);
    await looked(FRIDAY);
    assert.equal(await chat.cards.count(), before);
  });

  it('come at their own hour alone', async () => {
    const before = await chat.cards.count();
    card = await arrivesAt(FRIDAY_AT_NINE);
    await says(card, 'Lizenzen');
    await says(card, de('reminder.why.own'));
    await pictures('12-single');
    await looked(FRIDAY_AT_NINE);
    assert.equal(await chat.cards.count(), before + 1);
  });

  const pictures = (name: string): Promise<void> => chat.pictures(card, `reminder-${name}`);
});
