// A chat message becomes a note in a dialog, over HTTP: chosen, filled in, checked and saved by the handlers of the chat.
import assert from 'node:assert/strict';
import { text } from '../../src/language/text.ts';
import { pressButton, type Typed } from '../support/card-button.ts';
import type { Chat } from '../support/teams-client.ts';
import { startCustomer } from './start-customer.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

type Json = Readonly<Record<string, unknown>>;

const LINK = 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1700000000000?tenantId=t&context=%7B%7D';
const HTML = `<div><div>Der Kunde will Teams, weil die <b>Leitung</b> reicht.<br>Start&nbsp;im März &amp; April.</div>
<script>alert('x')</script><p><at id="0">Lotse</at> <at id="1">Ben Berg</at> fragt nach <emoji alt="🙂"></emoji></p></div>`;
const LARGEST_BYTES = 25 * 1024;

describe('a note made of a message', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.close());

  for (const [language, locale] of [
    ['de', 'de-DE'],
    ['en', 'en-US'],
  ] as const)
    it(`is chosen, filled in, checked and saved in one dialog: ${language}`, async () => {
      const person = { name: `Quoter ${language}`, locale };
      const own = world.chat(person);
      await startCustomer(own, 'new customer', `Adatum ${language}`);
      const id = await startCustomer(own, 'new customer', `Zava ${language}`);
      const shownBefore = own.shown().length;

      const channel = world.chat(person, 'channel');
      const chosen = cardOf(
        await choose(channel, { body: { contentType: 'html', content: HTML }, linkToMessage: LINK }),
      );
      assert.ok(wordsOf(chosen).includes(text(language, 'message.customer')));
      assert.deepEqual(
        choicesOf(chosen, 'customer').map(({ title }) => title),
        [`Zava ${language}`, `Adatum ${language}`],
        'the latest comes first',
      );
      const message = String(inputOf(chosen, 'message').value);
      assert.equal(
        message,
        `Der Kunde will Teams, weil die Leitung reicht.\nStart im März & April.\n\nBen Berg fragt nach 🙂\n${LINK}`,
      );

      const asked = cardOf(await press(channel, chosen, 'message.note'));
      assert.ok(wordsOf(asked).includes(text(language, 'problem.required')), 'no customer yet');
      const form = cardOf(await press(channel, asked, 'message.note', { customer: id, kind: 'overall' }));
      assert.ok(wordsOf(form).includes(text(language, 'note.kind.overall')));
      assert.equal(inputOf(form, 'text').value, message);

      const checked = cardOf(await press(channel, form, 'note.check', { nextAction: 'Kickoff' }));
      assert.ok(wordsOf(checked).includes(text(language, 'note.preview')));
      assert.equal(inputOf(checked, 'nextAction').value, 'Kickoff', 'what was typed stays');
      const saved = cardOf(await press(channel, checked, 'note.save'));
      assert.ok(wordsOf(saved).includes(text(language, 'notice.saved')));
      const revised = cardOf(await press(channel, saved, 'note.revise'));
      assert.equal(inputOf(revised, 'nextAction').value, 'Kickoff');

      assert.deepEqual(channel.shown(), [], 'nothing of it is for the channel');
      assert.equal(own.shown().length, shownBefore);
    });

  it('is cut where it is too long, for the dialog and for the field, and keeps its address', async () => {
    const chat = world.chat({ name: 'Long' });
    const id = await startCustomer(chat, 'new customer', 'Long');
    const content = `<p>${'漢字 & Wort '.repeat(10_000)}</p>`;
    const chosen = cardOf(await choose(chat, { body: { contentType: 'html', content }, linkToMessage: LINK }));
    assert.ok(Buffer.byteLength(JSON.stringify(chosen)) < LARGEST_BYTES);
    const message = String(inputOf(chosen, 'message').value);
    assert.equal(message.length, 2000 + 1 + LINK.length);
    for (const [kind, input, longest] of [
      ['entitlement', 'text', 1000],
      ['overall', 'text', 2000],
      ['engineer', 'summary', 2000],
      ['executive', 'workloadNotes', 1500],
      ['enterprise', 'activities', 1000],
    ] as const) {
      const form = cardOf(await press(chat, chosen, 'message.note', { customer: id, kind }));
      const value = String(inputOf(form, input).value);
      assert.equal(value.length, longest, kind);
      assert.ok(value.endsWith(` […]\n${LINK}`), kind);
    }
  });

  it('needs words, somebody else’s, and a customer', async () => {
    const chat = world.chat({ name: 'Nemo', locale: 'de-DE' });
    const said = { body: { contentType: 'text', content: 'Hallo' } };
    assert.equal(sentenceOf(await choose(chat, said)), text('de', 'message.noCustomers'));
    await startCustomer(chat, 'neuer Kunde', 'Nemo');
    for (const empty of [
      undefined,
      7,
      {},
      { body: null },
      { body: { contentType: 'html', content: '<div><br></div>' } },
    ])
      assert.equal(sentenceOf(await choose(chat, empty)), text('de', 'message.empty'));
    const bot = { application: { id: '00000000-0000-4000-8000-0000000000b0', displayName: 'Lotse' } };
    assert.equal(sentenceOf(await choose(chat, { ...said, from: bot })), text('de', 'message.own'));
    const markup = { body: { contentType: 'text', content: '1 < 2 und <b>nicht fett</b>' } };
    assert.equal(inputOf(cardOf(await choose(chat, markup)), 'message').value, '1 < 2 und <b>nicht fett</b>');
  });

  it('is for no guest, and for no customer of somebody else', async () => {
    const owner = world.chat({ name: 'Olga' });
    const id = await startCustomer(owner, 'new customer', 'Quillfeather');
    const said = { body: { contentType: 'text', content: 'Hello' } };
    const chosen = cardOf(await choose(owner, said));
    const guest = world.chat({ name: 'Gus', role: 'guest' });
    assert.equal(sentenceOf(await choose(guest, said)), text('en', 'message.noCustomers'));
    const other = world.chat({ name: 'Other' });
    for (const chat of [guest, other])
      for (const customer of [id, 'x', '../y', 'z'.repeat(5000)]) {
        const value = { verb: 'message.note', v: 1, customer, kind: 'overall', message: 'Hello' };
        const refused = cardOf(await submit(chat, value));
        assert.ok(wordsOf(refused).includes(text('en', 'refused.gone')), customer.slice(0, 9));
        assert.doesNotMatch(JSON.stringify(refused), /Quillfeather/);
      }
    const odd = cardOf(await press(owner, chosen, 'message.note', { customer: id, kind: 'poem' }));
    assert.ok(wordsOf(odd).includes(text('en', 'problem.not-a-choice', { typed: 'poem' })));
  });

  it('finds one of very many customers by name', async () => {
    const chat = world.chat({ name: 'Manu', locale: 'de-DE' });
    const first = await startCustomer(chat, 'neuer Kunde', 'Erster Straßenbau');
    for (let n = 1; n <= 51; n += 1) await startCustomer(chat, 'neuer Kunde', `Kunde ${n}`);
    const chosen = cardOf(await choose(chat, { body: { contentType: 'text', content: 'Hallo' } }));
    assert.equal(choicesOf(chosen, 'customer').length, 50);
    assert.ok(wordsOf(chosen).includes(text('de', 'message.more')));
    const none = cardOf(await press(chat, chosen, text('de', 'list.search'), { search: 'Quillfeather' }));
    assert.ok(wordsOf(none).includes(text('de', 'list.nothingFound')));
    const found = cardOf(await press(chat, none, text('de', 'list.search'), { search: 'strassenbau' }));
    assert.deepEqual(choicesOf(found, 'customer'), [{ title: 'Erster Straßenbau', value: first }]);
    const form = cardOf(await press(chat, found, 'message.note'));
    assert.equal(inputOf(form, 'text').value, 'Hallo');
  });

  it('is not written into a chat of two people that only looks like ours', async () => {
    const chat = world.chat({ name: 'Pia' });
    await startCustomer(chat, 'new customer', 'Pia');
    const between = { id: '19:a_b@unq.gbl.spaces', conversationType: 'personal', tenantId: undefined };
    world.connector.open(between.id);
    const said = { body: { contentType: 'text', content: 'Hello' } };
    const chosen = cardOf(await choose(chat, said, { conversation: between }));
    const form = cardOf(await press(chat, chosen, 'message.note', { kind: 'overall' }, { conversation: between }));
    const saved = cardOf(await press(chat, form, 'note.save', {}, { conversation: between }));
    await press(chat, saved, 'note.copy', {}, { conversation: between });
    assert.deepEqual(world.connector.messages(between.id), []);
    assert.match(chat.last().text ?? '', /Hello/, 'in our own chat');
  });
});

function choose(chat: Chat, messagePayload: unknown, more: Json = {}): Promise<Json> {
  const value = { commandId: 'noteFromMessage', commandContext: 'message', messagePayload };
  return dialog(chat, 'composeExtension/fetchTask', value, more);
}

/** Presses as a dialog does: there is Action.Submit only. */
function press(chat: Chat, card: Json, button: string, typed: Typed = {}, more: Json = {}): Promise<Json> {
  return submit(chat, pressButton(card, button, typed, 'submit').data, more);
}

function submit(chat: Chat, data: Json, more: Json = {}): Promise<Json> {
  const value = { commandId: 'noteFromMessage', commandContext: 'message', data };
  return dialog(chat, 'composeExtension/submitAction', value, more);
}

async function dialog(chat: Chat, name: string, value: Json, more: Json): Promise<Json> {
  const response = await chat.send({ type: 'invoke', name, value, ...more });
  assert.equal(response.status, 200);
  const { task } = (await response.json()) as { readonly task?: Json };
  return task ?? {};
}

function cardOf(task: Json): Json {
  assert.equal(task.type, 'continue', JSON.stringify(task));
  const { card, title } = task.value as { readonly card: { readonly content: Json }; readonly title: string };
  assert.notEqual(title, '');
  assert.doesNotMatch(JSON.stringify(card), /Action\.Execute/);
  return card.content;
}

function sentenceOf({ type, value }: Json): unknown {
  assert.equal(type, 'message');
  return value;
}

function inputOf(part: unknown, id: string): Json {
  const found = findInput(part, id);
  assert.ok(found, id);
  return found;
}

function findInput(part: unknown, id: string): Json | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if ('id' in part && part.id === id) return part as Json;
  for (const child of Object.values(part)) {
    const found = findInput(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function choicesOf(card: Json, id: string): readonly { readonly title: string }[] {
  return inputOf(card, id).choices as readonly { readonly title: string }[];
}
