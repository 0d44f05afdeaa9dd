// Reminders as people ask for them and answer them, over HTTP, in every language and by both kinds of buttons; strangers get none.
import assert from 'node:assert/strict';
import { dateText } from '../../src/language/date-text.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import type { Typed } from '../support/card-button.ts';
import type { Chat, Person } from '../support/teams-client.ts';
import { act } from './start-customer.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

const LARGEST_BYTES = 25 * 1024;
/** Tuesday at ten in Berlin. */
const NOW = '2026-03-03T09:00:00Z';
/** Tuesday a week before: contact is five days late. */
const ASSIGNED = '2026-02-24';
/** Seldom enough to be found wherever it leaks. */
const SECRET = 'Zyxwoso';

describe('reminders asked for over HTTP', () => {
  let world: World;
  before(async () => {
    world = await startWorld({ LOTSE_NOW: NOW, REMINDER_SCAN_SECONDS: '0' });
  });
  after(() => world.close());

  for (const language of LANGUAGES)
    for (const as of ['execute', 'submit'] as const) {
      it(`are answered: ${language}, pressed as ${as}`, async () => {
        const chat = world.chat({
          name: `Anna ${language} ${as}`,
          locale: language,
          tenant: `answers-${language}-${as}`,
        });
        const press = presser(chat, as);
        await newCustomer(chat, language, 'Woodgrove');
        const contact = text(language, 'reminder.do.T-01');

        await chat.say(text(language, 'command.today'));
        says(chat, 'Woodgrove', contact, text(language, 'reminder.urgency.overdue', { days: 5 }));
        await chat.say(text(language, 'command.reminders'));
        says(chat, 'Woodgrove', contact);
        await press('reminder.open', {}, { posts: true });
        says(chat, 'Woodgrove', contact, text(language, 'reminder.how'));

        await press('reminder.snooze', { untilOn: '2026-03-03' });
        says(chat, text(language, 'problem.not-in-future'));
        await press('reminder.snooze', { until: 'three-days', untilOn: '' });
        says(chat, text(language, 'reminder.is.snoozed', { date: dateText('2026-03-06', language) }));
        await press('undo');
        says(chat, contact, text(language, 'notice.undone'));
        await press('reminder.stop');
        says(chat, text(language, 'reminder.is.stopped'));
        await press('undo');
        await press('reminder.done');
        says(chat, text(language, 'reminder.is.done'));
        await press('reminder.list');
        saysNot(chat, contact);
        await chat.say(text(language, 'command.today'));
        saysNot(chat, contact);
      });

      it(`are made by words: ${language}, pressed as ${as}`, async () => {
        const chat = world.chat({
          name: `Bert ${language} ${as}`,
          locale: language,
          tenant: `words-${language}-${as}`,
        });
        const press = presser(chat, as);
        await newCustomer(chat, language, 'Contoso');

        await chat.say(text(language, 'command.remind', { what: 'blah' }));
        says(chat, text(language, 'own.help'), text(language, 'own.example1'));

        await chat.say(text(language, 'command.remind', { what: text(language, 'own.example1') }));
        says(chat, text(language, 'own.asked'), 'Contoso');
        assert.notEqual(found(chat, 'engagementId'), '', 'the customer was understood');
        const asked = chat.last();
        await press('reminder.confirm');
        says(chat, text(language, 'own.kept'), 'Contoso');
        await chat.press(asked, 'reminder.confirm', {}, { as });
        await chat.say(text(language, 'command.reminders'));
        says(chat, text(language, 'reminder.why.own'));
        assert.equal(
          wordsOf(chat.last().card).split(text(language, 'reminder.why.own')).length,
          2,
          'pressed twice is one',
        );

        await press('reminder.open', {}, { posts: true });
        await press('reminder.snooze', { until: 'next-week' });
        says(chat, text(language, 'reminder.is.snoozed', { date: dateText('2026-03-10', language) }));
      });
    }

  describe('are nothing for others', () => {
    const anna: Person = { name: 'Anna' };
    let ids: readonly string[];
    let form: string;

    before(async () => {
      const chat = world.chat(anna);
      await newCustomer(chat, 'en', SECRET);
      await chat.say(`remind me on Friday at 9 about ${SECRET}: price`);
      form = found(chat, 'form');
      await chat.press(chat.last(), 'reminder.confirm');
      await chat.say('reminders');
      const carried = [...JSON.stringify(chat.last().card).matchAll(/"reminderId":"([^"]+)"/g)];
      ids = [...new Set(carried.map(([, id]) => String(id)))];
      assert.equal(ids.length, 2, 'of a rule, and one’s own');
    });

    const strangers: readonly (readonly [string, Person])[] = [
      ['a colleague who is no member', { name: 'Mallory' }],
      ['a guest', { name: 'Greta', role: 'guest' }],
      ['the same id in another tenant', { name: 'Trudy', entraId: 'entra-anna', tenant: 'fabrikam' }],
    ];
    for (const [who, person] of strangers)
      for (const as of ['execute', 'submit'] as const)
        it(`${who}, who presses as ${as}`, async () => {
          const chat = world.chat({ ...person, name: `${person.name} ${as}` });
          const own = engagementOf(ids);
          const answers: unknown[] = [];
          for (const reminderId of forged(ids))
            for (const verb of ['reminder.open', 'reminder.done', 'reminder.stop', 'reminder.snooze'])
              answers.push(await pressed(chat, as, verb, { reminderId, until: 'tomorrow' }));
          for (const undoId of [own, `${own}.1`, `${own}.2`, 'own.', ...ids.map((id) => `own.${id.split('.')[2]}`)])
            answers.push(await pressed(chat, as, 'undo', { undoId }));
          const kept = { form, at: '2026-03-09T09:00:00.000Z', what: 'steal', engagementId: own };
          for (const verb of ['reminder.confirm', 'cadence.open', 'cadence.save'])
            answers.push(await pressed(chat, as, verb, { ...kept, rev: 1, rules: '' }));
          for (const words of ['today', 'reminders', `remind me tomorrow at 9 about ${SECRET.slice(0, 6)}: x`])
            await chat.say(words);
          assert.doesNotMatch(JSON.stringify([answers, chat.shown()]), new RegExp(SECRET, 'i'));
        });

    it('and stay as they are', async () => {
      const chat = world.chat(anna);
      await chat.say('reminders');
      for (const id of ids) assert.ok(JSON.stringify(chat.last().card).includes(id), id);
    });
  });
});

type Press = (button: string, typed?: Typed, options?: { readonly posts?: true }) => Promise<void>;

/** Presses, and looks at the card as another device sees it: it must be the one that was answered, and small enough. */
function presser(chat: Chat, as: 'execute' | 'submit'): Press {
  return async (button, typed = {}, { posts = false as boolean } = {}) => {
    const pressed = chat.last();
    const result = await chat.press(pressed, button, typed, { as });
    assert.equal(result.error, undefined, button);
    assert.equal(result.status, 200, button);
    assert.equal(chat.last().id !== pressed.id, posts, `${button}: ${posts ? 'a new message' : 'the same message'}`);
    const answered = chat.last().card;
    chat.reload();
    const { card } = chat.last();
    assert.deepEqual(card, answered, `${button}: other devices see the same`);
    const bytes = Buffer.byteLength(JSON.stringify(card ?? {}));
    assert.ok(bytes < LARGEST_BYTES, `${button}: ${bytes} bytes`);
  };
}

/** Under RFA, assigned a week ago. */
async function newCustomer(chat: Chat, language: Language, name: string): Promise<void> {
  await chat.say(text(language, 'command.newCustomer'));
  const typed = { name, motion: 'rfa', services: ['exchange'], assignedOn: ASSIGNED };
  await chat.press(chat.last(), 'customer.create', typed);
}

function says(chat: Chat, ...words: readonly string[]): void {
  const said = wordsOf(chat.last().card).replaceAll('\\', '');
  for (const each of words) assert.ok(said.includes(each), `"${each}" in: ${said}`);
}

function saysNot(chat: Chat, words: string): void {
  const said = wordsOf(chat.last().card);
  assert.ok(!said.includes(words), `"${words}" in: ${said}`);
}

function found(chat: Chat, key: string): string {
  return new RegExp(`"${key}":"([^"]+)"`).exec(JSON.stringify(chat.last().card))?.[1] ?? '';
}

function engagementOf(ids: readonly string[]): string {
  return ids.map((id) => id.split('.')[0] ?? '').find((id) => id !== '-') ?? '';
}

/** Ids of somebody else's, and what is like them. */
function forged(ids: readonly string[]): readonly string[] {
  const of = engagementOf(ids);
  return [
    ...ids,
    ...ids.map((id) => id.toUpperCase()),
    `${of}.T-01.-.2026-03-03`,
    `${of}.own.own.2026-03-03`,
    `../${of}.T-01.-.2026-02-26`,
    `${of}/../${of}.T-01.-.2026-02-26`,
    `${of}.T-01.-.2026-02-31`,
    `${of}....`,
    '..',
    '....',
    '-.own.__proto__.2026-03-03',
    '__proto__.T-01.constructor.2026-03-03',
    `${of}.${'x'.repeat(390)}.-.2026-03-03`,
    'x'.repeat(100_000),
    '\u0000',
    '',
  ];
}

/** A button that stands on somebody else's card, or on none. Gives what it was answered with at once. */
async function pressed(
  chat: Chat,
  as: 'execute' | 'submit',
  verb: string,
  data: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  if (as === 'execute') return act(chat, verb, data);
  const response = await chat.send({ type: 'message', value: { verb, v: 1, ...data } });
  assert.equal(response.status, 200);
  return response.text();
}
