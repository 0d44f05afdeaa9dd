// A consultant writes a status note in German with the coach beside it, as they see it, on a desktop and as wide as a phone.
import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { type TextArguments, type TextKey, text } from '../../src/language/text.ts';
import { noteTemplates } from '../../src/notes/templates.ts';
import { openContext, startChromium } from '../support/chromium.ts';
import { type Playground, startPlayground } from '../support/playground.ts';
import { type Chat, openChat } from './chat.ts';
import { says } from './says.ts';

const POOR = 'Rollout verschoben.';
const GREAT =
  'Kunde will Exchange einführen, ist aber blockiert: Das Archivsystem der Rechtsabteilung kann Postfächer in der Cloud bis zum Update im Juni nicht lesen.';

const de = (key: TextKey, args: TextArguments = {}): string => text('de', key, args);

describe('a status note in the browser', () => {
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
    card = await chat.say('neuer kunde');
    await card.getByRole('textbox', { name: de('field.name') }).fill('Contoso');
    await chat.choose(card, de('field.motion'), 'RFA');
    await card.getByRole('combobox', { name: de('field.services') }).click();
    for (const service of ['Exchange', 'Teams']) await page.getByText(service, { exact: true }).last().click();
    await page.keyboard.press('Escape');
    await press('customer.create');
    await says(card, de('notice.saved'));
  });
  after(async () => {
    await browser?.close();
    await playground?.stop();
  });

  it('is begun from the list of notes, of one of five kinds', async () => {
    card = await chat.say('notiz contoso');
    await says(card, de('notes.empty'));
    await press('notes.write');
    await pictures('1-list-empty');
    await press('note.kind.entitlement');
    await note().waitFor();
    card = chat.cards.last();
    await pictures('2-form');
  });

  it('that is poor is told why', async () => {
    await choose('note.field.service', 'Exchange');
    await choose('note.field.status', 'Blockiert');
    await note().fill(POOR);
    await press('note.check');
    await says(card, `${de('coach.title')}: ${de('coach.quality.poor')}`);
    await says(card, de('coach.rule.missing-reason'));
    assert.equal(await note().inputValue(), POOR);
    await pictures('3-poor');
  });

  it('is helped with a template', async () => {
    await note().fill('');
    await press('note.template');
    const [template = ''] = noteTemplates('blocked', 'de');
    await card.locator('textarea').filter({ hasText: template }).waitFor({ timeout: 10_000 });
    assert.equal(await note().inputValue(), template);
    await pictures('4-template');
  });

  it('is helped to its status, and comes back with everything kept', async () => {
    await note().fill(POOR);
    await press('note.guide');
    await says(card, de('guide.title'));
    await pictures('5-guide');
    await card.getByRole('textbox', { name: de('guide.described') }).fill('Fachanwendung läuft nicht mit der Cloud');
    await press('guide.ask');
    await says(card, de('guide.take'));
    await pictures('6-guide-found');
    await press('guide.take');
    await says(card, de('note.check'));
    assert.equal(await note().inputValue(), POOR);
    assert.equal(await card.getByRole('combobox', { name: de('note.field.service') }).inputValue(), 'Exchange');
    assert.match(await card.getByRole('combobox', { name: de('note.field.status') }).inputValue(), /^Blockiert \//);
    await pictures('7-taken');
  });

  it('becomes great and is saved', async () => {
    await note().fill(GREAT);
    await press('note.check');
    await says(card, `${de('coach.title')}: ${de('coach.quality.great')}`);
    await pictures('8-great');
    await press('form.save');
    await says(card, de('notice.saved'));
    await says(card, GREAT);
    await pictures('9-saved');
  });

  it('is revised', async () => {
    await press('note.revise');
    await note().waitFor();
    card = chat.cards.last();
    await says(card, de('note.revises'));
    assert.equal(await note().inputValue(), GREAT);
    await note().fill(GREAT.replace('Juni', 'Juli'));
    await press('form.save');
    await says(card, de('note.revision', { revision: 2 }));
    await pictures('10-revised');
  });

  it('is found in the list, opened and copied', async () => {
    card = await chat.say('notiz contoso');
    await says(card, de('coach.quality.great'));
    await pictures('11-list');
    await card
      .getByRole('button', { name: /^Exchange/ })
      .first()
      .click();
    await says(card, 'Juli');
    await press('note.copy');
    await page.getByText('[EXO]').last().waitFor();
    await chat.picture('note-12-copied');
  });

  /** There is one of them at a time. */
  const note = () => page.getByRole('textbox', { name: de('note.field.entitlement.text') });

  /** By the words on the button. */
  async function press(key: TextKey): Promise<void> {
    await card
      .getByRole('button', { name: de(key), exact: true })
      .first()
      .click();
  }

  async function choose(field: TextKey, option: string): Promise<void> {
    await chat.choose(card, de(field), option);
  }

  const pictures = (name: string): Promise<void> => chat.pictures(card, `note-${name}`);
});
