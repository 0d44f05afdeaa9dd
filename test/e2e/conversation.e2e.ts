// A partner's first conversation, as they see it: `npm start`, a browser, the playbook we ship.
import assert from 'node:assert/strict';
import net from 'node:net';
import os from 'node:os';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { text } from '../../src/language/text.ts';
import { openContext, startChromium } from '../support/chromium.ts';
import { type Playground, startPlayground } from '../support/playground.ts';
import { type Chat, openChat } from './chat.ts';

describe('a conversation in the browser', () => {
  let playground: Playground;
  let browser: Browser;
  let context: BrowserContext;
  let chat: Chat;

  before(async () => {
    [playground, browser] = await Promise.all([startPlayground(), startChromium()]);
    context = await openContext(browser, { width: 1280, height: 1000 });
    chat = await openChat(await context.newPage(), playground.chat.url);
  });

  after(async () => {
    await browser?.close();
    await playground?.stop();
  });

  it('begins with a welcome that offers things to try', async () => {
    const welcome = chat.cards.first();
    await says(welcome, /Lotse/);
    await chat.picture('welcome');
  });

  it('answers what the welcome offers to try', async () => {
    const welcome = chat.cards.first();
    for (const example of ['welcome.example1', 'welcome.example2', 'welcome.example3'] as const) {
      const next = chat.cards.nth(await chat.cards.count());
      await chat.press(welcome, text('en', example));
      await says(next, /Source:/);
    }
  });

  it('does not welcome twice when the page is loaded anew', async () => {
    await chat.reload();
    const help = await chat.say('help');
    await says(help, /settings/);
    assert.equal(await chat.cards.count(), 1, 'only the help');
    await chat.picture('help');
  });

  let answer: Locator;

  it('answers a German question in German, with the source', async () => {
    answer = await chat.say('Bis wann muss ich einen RFA-Kunden nach der Zuweisung kontaktieren?');
    await says(answer, /2 Werktagen/);
    await says(answer, /Quelle:/);
    await chat.picture('answer-de');
  });

  it('takes a thumbs-up and says so without touching the card', async () => {
    const before = await answer.textContent();
    await chat.press(answer, 'Hilfreich');
    await says(chat.toast(answer), /Vielen Dank/);
    assert.equal(await answer.textContent(), before);
    await chat.picture('helpful');
  });

  it('opens the section that an answer came from', async () => {
    const next = chat.cards.nth(await chat.cards.count());
    await chat.press(answer, 'Planen und Durchführen des Kick-off-Meetings');
    await says(next, /2 Werktagen/);
    await chat.picture('section');
  });

  it('answers an English question in English', async () => {
    const card = await chat.say('What comes after the technical assessment?');
    await says(card, /Source:/);
    await chat.picture('answer-en');
  });

  it('reads a follow-up with the question before it', async () => {
    const card = await chat.say('and before it?');
    await says(card, /assessment/i);
    await chat.picture('follow-up');
  });

  it('says honestly what the playbook does not hold', async () => {
    const card = await chat.say('Wie wird morgen das Wetter in Berlin?');
    await says(card, /Nicht im Playbook/);
    assert.doesNotMatch((await card.textContent()) ?? '', /Quelle:/);
    await chat.picture('not-found');
  });

  it('keeps a language once it is chosen in the settings', async () => {
    const settings = await chat.say('einstellungen');
    await says(settings, /Sprache meiner Antworten/);
    await chat.picture('settings');
    await chat.choose(settings, 'Sprache meiner Antworten', 'Español');
    await chat.press(settings, 'Speichern');
    await says(chat.cards.last(), /Guardado/);
    await chat.picture('settings-saved');
    await says(await chat.say('What does blocked mean as a status?'), /Fuente \(en inglés\)/);
    await chat.picture('answer-after-settings');
  });

  it('is reachable on this machine only', async () => {
    const outside = Object.values(os.networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside)
      for (const { port } of [playground.bot, playground.chat])
        assert.equal(await connects(address, port), false, `${address}:${port}`);
  });

  it('frees both ports when it is stopped', async () => {
    await browser.close();
    await playground.stop();
    for (const { port } of [playground.bot, playground.chat]) assert.equal(await connects('127.0.0.1', port), false);
  });
});

/** Waits for words on a card; what it says instead stands in the failure. */
async function says(card: Locator, words: RegExp): Promise<void> {
  const isSaid = card.filter({ hasText: words }).waitFor({ timeout: 10_000 });
  await isSaid.catch(async () => assert.match((await card.textContent()) ?? '', words));
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
