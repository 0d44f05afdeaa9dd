// A customer is walked through a phase by cards, over HTTP: in every language, by both kinds of buttons, as other devices see it.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import type { Typed } from '../support/card-button.ts';
import { type Chat, openChat } from '../support/teams-client.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

const LARGEST_BYTES = 25 * 1024;
const [INTERNAL_PREP, MEETING, HANDOVER] = ['3616', '994', '3979'];

describe('a customer over HTTP', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.close());

  for (const language of LANGUAGES)
    for (const as of ['execute', 'submit'] as const)
      it(`is started, worked on, taken through a gate and undone: ${language}, pressed as ${as}`, async () => {
        const chat = world.chat({ name: `Walker ${language} ${as}`, locale: language });
        const press = presser(chat, as);
        await chat.say(text(language, 'command.newCustomer'));
        has(chat, language, 'customer.new');

        await press('customer.create', { name: `Contoso ${language} ${as}`, motion: 'rfa', services: [] });
        has(chat, language, 'problem.required');
        assert.ok(
          JSON.stringify(chat.last().card).includes(`"value":"Contoso ${language} ${as}"`),
          'what was typed stays',
        );
        await press('customer.create', {
          name: `Contoso ${language} ${as}`,
          motion: 'rfa',
          services: ['exchange', 'teams'],
        });
        says(chat, `Contoso ${language} ${as}`, text(language, 'notice.saved'), INTERNAL_PREP);

        await press('process.open');
        await press('tasks.save', { done: [MEETING, HANDOVER] });
        says(chat, text(language, 'notice.saved'), text(language, 'state.done'));
        await press('task.edit');
        says(chat, INTERNAL_PREP);
        await press('task.block', { blockedBy: 'Fabrikam IT' });
        has(chat, language, 'problem.required');
        assert.match(JSON.stringify(chat.last().card), /Fabrikam IT/);
        await press('task.block', { reason: 'no account yet', blockedBy: 'Fabrikam IT' });
        says(chat, text(language, 'state.blocked'), 'no account yet', 'Fabrikam IT');

        await press('process.open');
        await press('phase.open');
        await press('phase.gate');
        says(chat, INTERNAL_PREP, text(language, 'gate.needsReason'));
        await press('phase.complete');
        has(chat, language, 'problem.required');
        await press('phase.complete', { reason: 'the sponsor wants to go on' });
        says(chat, 'the sponsor wants to go on', text(language, 'phase.complete'));
        await press('undo');
        has(chat, language, 'notice.undone');
        await press('history.open');
        for (const key of ['undo', 'phase.complete', 'task.block', 'tasks.save', 'customer.create'] as const)
          has(chat, language, `history.${key}`);
        says(chat, 'no account yet', 'the sponsor wants to go on');
        assert.equal(chat.shown().length, 1, 'all on one card');
      });

  it('shows every page of the longest process below 25 KB in every language', async () => {
    for (const language of LANGUAGES) {
      const chat = world.chat({ name: `Long ${language}`, locale: language });
      const press = presser(chat, 'execute');
      await chat.say(text(language, 'command.newCustomer'));
      const services = ['exchange', 'sharepoint', 'onedrive-for-business', 'teams', 'intune', 'microsoft-365-apps'];
      await press('customer.create', { name: language.padEnd(120, 'W'), motion: 'rfa', services, reached: 'enable' });
      await press('process.open');
      let page = 1;
      for (; chatHas(chat, text(language, 'list.next')) && page < 10; page++) await press(text(language, 'list.next'));
      assert.ok(page > 2 && page < 10, `${page} pages`);
    }
  });

  it('in a group is shown in the own chat only, and the group is told no name', async () => {
    const ada = { name: 'Ada', locale: 'de-DE' };
    const own = world.chat(ada);
    await own.say('neuer Kunde');
    await own.press(own.last(), 'customer.create', { name: 'Geheimkunde', motion: 'rfa', services: ['teams'] });
    const before = own.shown().length;
    for (const kind of ['group', 'channel'] as const) {
      const chat = world.chat(ada, kind);
      for (const words of ['öffne Geheimkunde', 'kunden']) await chat.say(words);
      assert.doesNotMatch(JSON.stringify(chat.shown()), /Geheimkunde/);
      assert.equal(chat.last().text, text('de', 'ownChat.reached'));
    }
    assert.equal(own.shown().length, before + 4);
    says(own, 'Geheimkunde');
    const stranger = world.chat({ name: 'Never met', locale: 'de-DE' }, 'group');
    await stranger.say('kunden');
    assert.equal(stranger.last().text, text('de', 'ownChat.unreached'));
  });

  it('is nobody else’s: another tenant, a colleague, a forged card', async () => {
    const owner = world.chat({ name: 'Otto' });
    await owner.say('new customer');
    await owner.press(owner.last(), 'customer.create', { name: 'Quillfeather', motion: 'rfa', services: ['teams'] });
    const [card] = owner.shown();
    for (const person of [
      { name: 'Colleague' },
      { name: 'Foreigner', entraId: 'entra-otto', tenant: '00000000-0000-4000-8000-00000000000b' },
    ]) {
      // The same buttons, on a card that this person made up.
      const chat = openChat({ botUrl: world.bot.url, connector: world.connector }, person);
      await chat.say('open Quillfeather');
      assert.ok(card);
      for (const verb of [
        'task.done',
        'task.edit',
        'process.open',
        'history.open',
        'people.open',
        'customer.edit',
        'undo',
      ]) {
        const { card: shown } = await chat.press({ ...chat.last(), card: card.card ?? {} }, verb);
        assert.doesNotMatch(JSON.stringify(shown ?? chat.last().card), /Quillfeather/, verb);
      }
    }
    await owner.press(card ?? owner.last(), 'history.open');
    assert.ok(!wordsOf(owner.last().card).includes(text('en', 'history.task.done')));
  });
});

/** Presses, and looks at the card as another device sees it: it must be the one that was answered, and small enough. */
function presser(chat: Chat, as: 'execute' | 'submit') {
  return async (button: string, typed: Typed = {}): Promise<void> => {
    const result = await chat.press(chat.last(), button, typed, { as });
    assert.equal(result.error, undefined, button);
    assert.equal(result.status, 200, button);
    const answered = chat.last().card;
    chat.reload();
    const { card } = chat.last();
    assert.ok(card, button);
    assert.deepEqual(card, answered, `${button}: other devices see the same`);
    const bytes = Buffer.byteLength(JSON.stringify(card));
    assert.ok(bytes < LARGEST_BYTES, `${button}: ${bytes} bytes`);
  };
}

function chatHas(chat: Chat, words: string): boolean {
  return wordsOf(chat.last().card).includes(words);
}

function says(chat: Chat, ...words: readonly string[]): void {
  for (const each of words) assert.ok(chatHas(chat, each), `"${each}" in: ${wordsOf(chat.last().card)}`);
}

function has(chat: Chat, language: Language, key: Parameters<typeof text>[1]): void {
  says(chat, text(language, key));
}
