// A status note is written, coached, saved, revised, found, copied and taken back by cards, over HTTP, by both kinds of buttons.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { NOTE_KINDS } from '../../src/notes/note.ts';
import { noteTemplates } from '../../src/notes/templates.ts';
import type { Typed } from '../support/card-button.ts';
import { FILLED } from '../support/notes.ts';
import type { Chat } from '../support/teams-client.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

const LARGEST_BYTES = 25 * 1024;

/** One poor note, and what it becomes. */
const NOTES: Readonly<Record<'de' | 'ja', { readonly poor: string; readonly great: string; readonly guide: string }>> =
  {
    de: {
      poor: 'ok',
      great:
        'Kunde will Exchange einführen, ist aber blockiert: Das Archivsystem der Rechtsabteilung kann noch nicht aus der Cloud lesen, Update im Juni.',
      guide: 'wartet auf ein deutsches Rechenzentrum',
    },
    ja: {
      poor: '確認中',
      great:
        '顧客は Exchange の導入を希望しているが、法務部門の文書管理システムがクラウドのメールを読み取れないため、6 月の更新まで展開できない。',
      guide: 'ドイツのデータセンターを待っている',
    },
  };

describe('a status note over HTTP', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.close());

  for (const language of ['de', 'ja'] as const)
    for (const as of ['execute', 'submit'] as const)
      it(`goes the whole way: ${language}, pressed as ${as}`, async () => {
        const { poor, great, guide } = NOTES[language];
        const chat = world.chat({ name: `Writer ${language} ${as}`, locale: language });
        const customer = `Contoso ${language} ${as}`;
        const press = presser(chat, as);
        await newCustomer(chat, press, language, customer);
        await chat.say(text(language, 'command.note', { name: customer }));
        has(chat, language, 'notes.empty');

        const list = chat.last();
        assert.equal((await chat.press(list, text(language, 'note.kind.entitlement'), {}, { as })).error, undefined);
        assert.notEqual(chat.last().id, list.id, 'the form is a message of its own');
        has(chat, language, 'note.kind.entitlement');

        await press('note.save', { service: 'exchange', status: 'blocked', text: '' });
        has(chat, language, 'problem.required');
        await press('note.check', { text: poor });
        says(chat, text(language, 'coach.quality.poor'), text(language, 'note.preview'));
        await press('note.template', { text: '' });
        const [template = ''] = noteTemplates('blocked', language);
        assert.ok(valuesOf(chat).includes(template), 'the template stands in the field');
        await press('status.guide', { text: great });
        has(chat, language, 'guide.title');
        await press('status.guide', { described: guide });
        says(chat, text(language, 'guide.take'));
        await press('status.take');
        assert.ok(valuesOf(chat).includes('blocked/product-feature-capability'));
        assert.ok(valuesOf(chat).includes(great), 'what was written is still there');
        await press('note.check', { status: 'blocked/app-compatibility' });
        says(chat, text(language, 'coach.quality.great'), text(language, 'coach.nothing'));
        await press('note.save');
        says(chat, great, text(language, 'notice.saved'), text(language, 'coach.quality.great'));

        await press('note.copy', {}, { posts: true });
        assert.match(chat.last().text ?? '', /^\[EXO\]\n/);
        assert.ok(chat.last().text?.includes(great));
        await chat.say(text(language, 'command.note', { name: customer }));
        says(chat, great.slice(0, 60), text(language, 'coach.quality.great'));
        await press('note.list', { show: 'weak' });
        has(chat, language, 'notes.empty');
        await press('note.list', { show: 'mine' });
        await press('note.open');
        await press('note.revise', {}, { posts: true });
        has(chat, language, 'note.revises');
        await press('note.save', { text: `${great} (2)` });
        says(chat, `${great} (2)`, text(language, 'note.revision', { revision: 2 }));
        await press('undo');
        has(chat, language, 'notice.undone');
        await press('history.open');
        has(chat, language, 'history.note.save');
      });

  for (const kind of NOTE_KINDS)
    it(`of the kind ${kind} is saved in every language, and what is wrong is said at the field`, async () => {
      for (const language of LANGUAGES) {
        const chat = world.chat({ name: `Kind ${kind} ${language}`, locale: language });
        const press = presser(chat, 'execute');
        const customer = `Kinds ${kind} ${language}`;
        await newCustomer(chat, press, language, customer);
        await chat.say(text(language, 'command.note', { name: customer }));
        await press(text(language, `note.kind.${kind}`), {}, { posts: true });
        await press('note.save');
        has(chat, language, 'problem.required');
        const filled: Record<string, string> = { ...FILLED[kind] };
        // The day of the test is any day.
        for (const name of Object.keys(filled)) if (/On$|Date$/.test(name)) filled[name] = inDays(9);
        await press('note.save', filled);
        has(chat, language, 'notice.saved');
        says(chat, text(language, 'note.copy'));
      }
    });

  it('in a group is written in the own chat only, and the group is told nothing', async () => {
    const ada = { name: 'Ada', locale: 'de-DE' };
    const own = world.chat(ada);
    await newCustomer(own, presser(own, 'execute'), 'de', 'Geheimkunde');
    const before = own.shown().length;
    const group = world.chat(ada, 'group');
    await group.say('notiz Geheimkunde');
    assert.doesNotMatch(JSON.stringify(group.shown()), /Geheimkunde/);
    assert.equal(group.last().text, text('de', 'ownChat.reached'));
    assert.equal(own.shown().length, before + 1);
    says(own, 'Geheimkunde');
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

async function newCustomer(chat: Chat, press: Press, language: Language, name: string): Promise<void> {
  await chat.say(text(language, 'command.newCustomer'));
  await press('customer.create', { name, motion: 'rfa', services: ['exchange', 'teams'] });
}

function says(chat: Chat, ...words: readonly string[]): void {
  const said = wordsOf(chat.last().card).replaceAll('\\', '');
  for (const each of words) assert.ok(said.includes(each), `"${each}" in: ${said}`);
}

function has(chat: Chat, language: Language, key: Parameters<typeof text>[1]): void {
  says(chat, text(language, key));
}

/** What stands in the inputs of the card. */
function valuesOf(chat: Chat): readonly string[] {
  const found: string[] = [];
  JSON.stringify(chat.last().card, (_, part) => {
    if (String(part?.type).startsWith('Input.')) found.push(String(part.value));
    return part;
  });
  return found;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
