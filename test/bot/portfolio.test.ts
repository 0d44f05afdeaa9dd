// The portfolio over HTTP: in every language and by both kinds of buttons, for a member and for a lead, as a card and as a file.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import type { Typed } from '../support/card-button.ts';
import { type FakeDrive, startFakeDrive } from '../support/fake-drive.ts';
import type { Chat } from '../support/teams-client.ts';
import { act } from './start-customer.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

const LARGEST_BYTES = 25 * 1024;
/** Tuesday at ten in Berlin. */
const NOW = '2026-03-03T09:00:00Z';
/** Contact is five days late then. */
const LATE = '2026-02-24';
const LEAD = { name: 'Lena Lead', entraId: '00000000-0000-4000-8000-0000000001ea' } as const;

describe('the portfolio over HTTP', () => {
  let world: World;
  let drive: FakeDrive;
  before(async () => {
    world = await startWorld({ LOTSE_NOW: NOW, REMINDER_SCAN_SECONDS: '0', LEADS: LEAD.entraId });
    drive = await startFakeDrive();
  });
  after(async () => {
    await world.close();
    await drive.close();
  });

  for (const language of LANGUAGES)
    for (const as of ['execute', 'submit'] as const)
      it(`shows customers, narrows, turns and opens them: ${language}, pressed as ${as}`, async () => {
        const tenant = `portfolio-${language}-${as}`;
        const anna = world.chat({ name: `Anna ${language} ${as}`, locale: language, tenant });
        for (const name of ['Adatum', 'Bellows', 'Contoso', 'Datum', 'Fabrikam', 'Munson', 'Woodgrove'])
          await newCustomer(anna, language, name, name === 'Contoso' ? { assignedOn: LATE } : {});
        await anna.say(text(language, 'command.portfolio'));
        says(
          anna,
          text(language, 'portfolio.scope.mine'),
          text(language, 'list.count', { count: 7 }),
          text(language, 'reminder.count.overdue', { count: 1 }),
          text(language, 'portfolio.bar', { name: text(language, 'health.good'), count: 7 }),
        );
        says(anna, 'Adatum', 'Contoso');
        saysNot(anna, 'Woodgrove');

        const press = presser(anna, as);
        await press(text(language, 'list.next'));
        says(anna, 'Woodgrove', text(language, 'list.page', { page: 2, pages: 2 }));
        saysNot(anna, 'Adatum');
        await press(text(language, 'list.search'), { search: 'fabri', show: 'initiate', sort: 'name' });
        says(anna, 'Fabrikam', text(language, 'list.count', { count: 1 }));
        await press(text(language, 'list.search'), { search: '', show: 'risk', sort: 'target' });
        says(anna, text(language, 'list.nothingFound'));
        await press(text(language, 'list.search'), { show: 'auto', sort: 'auto' });
        says(anna, 'Adatum', text(language, 'list.page', { page: 1, pages: 2 }));
        await press(text(language, 'list.search'), { show: 'risk' });
        await press(text(language, 'portfolio.bar', { name: text(language, 'health.good'), count: 7 }));
        says(anna, 'Adatum', text(language, 'portfolio.show.good'));

        const lead = world.chat({ ...LEAD, name: `${LEAD.name} ${language} ${as}`, locale: language, tenant });
        await lead.say(text(language, 'command.portfolio'));
        says(lead, text(language, 'portfolio.scope.team'), text(language, 'list.count', { count: 7 }), 'Contoso');
        await presser(lead, as)(text(language, 'portfolio.scope.mine'));
        says(lead, text(language, 'list.empty'));
        await presser(lead, as)(text(language, 'portfolio.scope.team'));
        const card = lead.last();
        await lead.press(card, 'Bellows', {}, { as });
        says(lead, 'Bellows', text(language, 'engagement.health', { level: text(language, 'health.good') }));
        assert.notEqual(lead.last().id, card.id, 'on a card of its own');
      });

  for (const language of LANGUAGES)
    it(`is had as a file, as it is narrowed on the card: ${language}`, async () => {
      const chat = world.chat({ name: `File ${language}`, locale: language, tenant: `file-${language}` });
      for (const name of ['=cmd|calc', 'Zürich; "Nord"']) await newCustomer(chat, language, name);
      await chat.say(text(language, 'command.portfolio'));
      await presser(chat, 'execute')(text(language, 'list.search'), { search: 'zuerich', sort: 'name' });
      await chat.press(chat.last(), 'portfolio.export');
      const [offer] = (chat.last().activity.attachments ?? []) as readonly Offer[];
      assert.equal(offer?.content.description, text(language, 'file.portfolio', { count: 1 }));
      assert.equal(offer.name, `${text(language, 'portfolio.title')} 2026-03-03.csv`);
      const room = drive.room('portfolio.csv');
      const value = {
        type: 'fileUpload',
        action: 'accept',
        context: offer.content.acceptContext,
        uploadInfo: room,
      };
      const sent = { type: 'invoke', name: 'fileConsent/invoke', id: randomUUID(), replyToId: chat.last().id, value };
      assert.equal((await chat.send(sent)).status, 200);
      const [put] = drive.puts.slice(-1);
      const [titles, row, ...more] = (put?.content ?? '').split('\r\n');
      assert.match(titles ?? '', new RegExp(`^\uFEFF"${text(language, 'portfolio.column.customer')}",`));
      assert.match(row ?? '', /^"Zürich; ""Nord""","/);
      assert.ok(row?.includes(text(language, 'health.good')));
      assert.deepEqual(more, ['']);

      await act(chat, 'portfolio.export', {});
      const all = (chat.last().activity.attachments ?? []) as readonly Offer[];
      assert.equal(all[0]?.content.description, text(language, 'file.portfolio', { count: 2 }));
    });

  it('tells strangers, guests and other tenants nothing, nor a lead of another tenant', async () => {
    const tenant = 'portfolio-secret';
    const anna = world.chat({ name: 'Anna Secret', tenant });
    await newCustomer(anna, 'en', 'Zyxwoso');
    for (const person of [
      { name: 'Mallory', tenant },
      { name: 'Greta', tenant, role: 'guest' },
      { ...LEAD, name: 'Guest who leads', tenant, role: 'guest' },
      { ...LEAD, name: 'Foreign lead', tenant: 'portfolio-elsewhere' },
      { name: 'Foreign Anna', entraId: 'entra-anna secret', tenant: 'portfolio-elsewhere' },
    ]) {
      const chat = world.chat(person);
      const answers: unknown[] = [];
      for (const words of ['portfolio', 'customers', 'open zyxwoso', 'note zyx']) await chat.say(words);
      for (const scope of ['mine', 'team'])
        for (const verb of ['portfolio.open', 'portfolio.export'])
          answers.push(await act(chat, verb, { filter: { scope, search: 'zyx' } }));
      const said = JSON.stringify([answers, chat.shown().map(({ card, text: words }) => [wordsOf(card), words])]);
      assert.doesNotMatch(said, /Zyxwoso/, person.name);
    }
  });
});

interface Offer {
  readonly name: string;
  readonly content: { readonly description: string; readonly acceptContext: unknown };
}

async function newCustomer(chat: Chat, language: Language, name: string, more: Typed = {}): Promise<void> {
  await chat.say(text(language, 'command.newCustomer'));
  await chat.press(chat.last(), 'customer.create', { name, motion: 'rfa', services: ['exchange'], ...more });
}

/** Presses, and looks at the card as another device sees it: it must be the one that was answered, and small enough. */
function presser(chat: Chat, as: 'execute' | 'submit') {
  return async (button: string, typed: Typed = {}): Promise<void> => {
    const pressed = chat.last();
    const result = await chat.press(pressed, button, typed, { as });
    assert.equal(result.error, undefined, button);
    assert.equal(chat.last().id, pressed.id, `${button}: the same message`);
    const answered = chat.last().card;
    chat.reload();
    const { card } = chat.last();
    assert.deepEqual(card, answered, `${button}: other devices see the same`);
    const bytes = Buffer.byteLength(JSON.stringify(card ?? {}));
    assert.ok(bytes < LARGEST_BYTES, `${button}: ${bytes} bytes`);
  };
}

function says(chat: Chat, ...words: readonly string[]): void {
  const said = wordsOf(chat.last().card).replaceAll('\\', '');
  for (const each of words) assert.ok(said.includes(each), `"${each}" in: ${said}`);
}

function saysNot(chat: Chat, words: string): void {
  const said = wordsOf(chat.last().card);
  assert.ok(!said.includes(words), `"${words}" in: ${said}`);
}
