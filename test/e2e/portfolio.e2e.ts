// A lead looks at the team's portfolio, as they see it: on a desktop and as wide as a phone.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { text } from '../../src/language/text.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { openContext, startChromium } from '../support/chromium.ts';
import { newCustomer, of, startCustomers } from '../support/customers.ts';
import { newNote } from '../support/notes.ts';
import { type Playground, startPlayground } from '../support/playground.ts';
import { type Chat, openChat } from './chat.ts';
import { says } from './says.ts';

/** As src/start/playground.yml has them. */
const [TENANT, LEAD] = ['5f0c1a52-0000-4000-8000-000000000000', '5f0c1a52-0000-4000-8000-000000000001'];
const NAMES = ['Adatum', 'Bellows College', 'Contoso', 'Datum', 'Fabrikam', 'Munson’s Pickles', 'Woodgrove Bank'];

describe('the portfolio in the browser', () => {
  let folder: string;
  let playground: Playground;
  let browser: Browser;
  let chat: Chat;
  let card: Locator;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lotse-e2e-'));
    const file = path.join(folder, 'lotse.db');
    await fill(file);
    const env = { STORE: `sqlite:${file}`, LEADS: LEAD, LOTSE_NOW: '2026-03-09T09:00:00Z' };
    [playground, browser] = await Promise.all([startPlayground(env), startChromium()]);
    const page = await (await openContext(browser, { width: 1280, height: 1900 })).newPage();
    chat = await openChat(page, playground.chat.url);
  });
  after(async () => {
    await browser?.close();
    await playground?.stop();
    await rm(folder, { recursive: true });
  });

  it('shows the team’s customers, the worst first', async () => {
    card = await chat.say('portfolio');
    await says(card, text('en', 'portfolio.scope.team'));
    await says(card, 'Contoso');
    await chat.pictures(card, 'portfolio-1-team');
  });

  it('is turned, narrowed and taken back', async () => {
    await chat.press(card, text('en', 'list.next'));
    await says(card, 'Page 2 of 2');
    await chat.press(card, text('en', 'portfolio.narrow'));
    await card.getByRole('textbox', { name: text('en', 'list.search.name') }).fill('munson');
    await chat.press(card, text('en', 'list.search'));
    await says(card, 'Munson');
    await says(card, '1 customer');
    await chat.pictures(card, 'portfolio-2-searched');
  });

  it('opens a customer by a press', async () => {
    const before = await chat.cards.count();
    await card.getByRole('button', { name: 'Munson’s Pickles' }).click();
    await chat.cards.nth(before).waitFor();
    await says(chat.cards.nth(before), text('en', 'engagement.owner', { name: 'Anna' }));
  });
});

/** Seven customers of Anna's, begun a week ago: some late, one blocked, one reported better than it is. */
async function fill(file: string): Promise<void> {
  const store = openSqlite(file, { now: () => new Date('2026-03-02T08:00:00Z') });
  const world = await startCustomers((deps) => ({ ...deps, store }));
  const anna = world.person('Anna', { partner: TENANT });
  for (const [index, name] of NAMES.entries()) {
    const reached = index % 3 === 0 ? {} : { reached: index % 2 === 0 ? 'assess' : 'enable' };
    const customer = await newCustomer(anna, name, { assignedOn: '2026-03-02', ...reached });
    const data = { ...of(customer), service: 'exchange' };
    if (index === 2) await anna.presses('service.save', data, { status: 'in-progress', targetDate: '2026-03-05' });
    if (index === 4) await anna.presses('service.save', data, { status: 'blocked' });
    if (index === 2) await newNote(anna, customer, 'enterprise', { health: 'green' });
  }
  assert.deepEqual(world.failures, []);
  await store.close();
}
