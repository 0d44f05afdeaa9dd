// A consultant walks a customer through its first phase in German, as they see it, on a desktop and as wide as a phone.
import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { type TextArguments, type TextKey, text } from '../../src/language/text.ts';
import { openContext, startChromium } from '../support/chromium.ts';
import { type Playground, startPlayground } from '../support/playground.ts';
import { type Chat, openChat } from './chat.ts';
import { says } from './says.ts';

const de = (key: TextKey, args: TextArguments = {}): string => text('de', key, args);

describe('a customer in the browser', () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  let chat: Chat;
  let card: Locator;

  before(async () => {
    [playground, browser] = await Promise.all([startPlayground(), startChromium()]);
    page = await (await openContext(browser, { width: 1280, height: 1600 })).newPage();
    chat = await openChat(page, playground.chat.url);
    const settings = await chat.say('einstellungen');
    await chat.choose(settings, de('settings.language'), 'Deutsch');
    await chat.press(settings, de('settings.save'));
    await says(settings, de('settings.saved'));
  });
  after(async () => {
    await browser?.close();
    await playground?.stop();
  });

  it('is started with three fields, and told what is missing', async () => {
    card = await chat.say('neuer kunde');
    await says(card, de('customer.new'));
    await press('customer.create');
    await says(card, de('problem.required'));
    await card.getByRole('textbox', { name: de('field.name') }).fill('Contoso');
    await chat.choose(card, de('field.motion'), 'RFA');
    await card.getByRole('combobox', { name: de('field.services') }).click();
    for (const service of ['Exchange', 'Teams']) await page.getByText(service, { exact: true }).last().click();
    await page.keyboard.press('Escape');
    await pictures('1-form');
    await press('customer.create');
    await says(card, de('notice.saved'));
    await says(card, 'Contoso');
    await pictures('2-customer');
  });

  it('has its kickoff ticked in one go', async () => {
    await press('next.openProcess');
    await says(card, de('process.tick'));
    for (const task of [/\b994 /, /\b3979 /]) await card.getByRole('checkbox', { name: task }).check();
    await pictures('3-process');
    await press('process.save');
    await says(card, de('notice.saved'));
    for (const task of [/\b994 /, /\b3979 /]) assert.ok(await card.getByRole('checkbox', { name: task }).isChecked());
    await pictures('4-ticked');
  });

  it('has a task blocked, with a reason', async () => {
    await press('process.openItem');
    await card
      .getByRole('button', { name: /^3616 / })
      .first()
      .click();
    await says(card, de('task.why'));
    await press('task.set');
    await card.getByRole('textbox', { name: de('task.blockedBy') }).fill('IT des Kunden');
    await press('task.block');
    await says(card, de('problem.required'));
    await pictures('5-task');
    await card.getByRole('textbox', { name: de('reason.label') }).fill('Kein Administratorkonto');
    await press('task.block');
    await says(card, 'Kein Administratorkonto');
    await says(card, de('state.blocked'));
    await pictures('6-blocked');
  });

  it('does not pass its gate without a reason, but with one', async () => {
    await press('back');
    await says(card, de('process.tick'));
    await press('back');
    await press('phase.completeIt');
    await says(card, de('gate.needsReason'));
    await press('phase.completeIt');
    await says(card, de('problem.required'));
    await pictures('7-gate');
    await card.getByRole('textbox', { name: de('reason.label') }).fill('Der Kunde will beginnen');
    await press('phase.completeIt');
    await says(card, 'Der Kunde will beginnen');
    await says(card, de('phase.complete'));
    await pictures('8-passed');
  });

  it('takes it back and shows all of it in the history', async () => {
    await press('undo');
    await says(card, de('notice.undone'));
    await pictures('9-undone');
    await press('engagement.more');
    await press('engagement.history');
    for (const key of ['undo', 'phase.complete', 'task.block', 'tasks.save', 'customer.create'] as const)
      await says(card, de(`history.${key}`));
    await says(card, 'Der Kunde will beginnen');
    await pictures('10-history');
  });

  it('is found in the list and by its name when the page is loaded anew', async () => {
    await chat.reload();
    card = await chat.say('kunden');
    await says(card, 'Contoso');
    await pictures('11-list');
    card = await chat.say('öffne contoso');
    await says(card, de('next.blocked-gate'));
    await pictures('12-opened');
  });

  /** By the words on the button. */
  async function press(key: TextKey): Promise<void> {
    await card
      .getByRole('button', { name: de(key), exact: true })
      .first()
      .click();
  }

  const pictures = (name: string): Promise<void> => chat.pictures(card, `customer-${name}`);
});
