import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

describe('the whole bot over HTTP', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.close());

  it('welcomes once and answers an example that is pressed', async () => {
    const chat = world.chat({ name: 'Wilma', locale: 'de-DE' });
    await chat.install();
    await chat.install();
    assert.equal(chat.shown().length, 1);
    const welcome = chat.last();
    assert.ok(wordsOf(welcome.card).includes(text('de', 'welcome.title')));
    await chat.press(welcome, 'ask.example');
    assert.equal(chat.shown().length, 2);
    assert.equal(
      chat.last().summary?.startsWith(text('de', 'summary.answer', { page: '', section: '' }).slice(0, 7)),
      true,
    );
  });

  it('answers a question in German from the German page and one in English from the English', async () => {
    const chat = world.chat({ name: 'Anna', locale: 'en-US' });
    await chat.say('Bis wann muss ich einen RFA-Kunden nach der Zuweisung kontaktieren?');
    assert.match(wordsOf(chat.last().card), /2 Werktage/);
    await chat.say('How soon after assignment do I contact an RFA customer?');
    assert.match(wordsOf(chat.last().card), /2 business days/i);
  });

  for (const as of ['execute', 'submit'] as const) {
    it(`takes feedback, pressed as ${as}`, async () => {
      const chat = world.chat({ name: `Fred ${as}`, locale: 'de-DE' });
      await chat.say('Bis wann muss ich einen RFA-Kunden nach der Zuweisung kontaktieren?');
      const answer = chat.last();
      const pressed = await chat.press(answer, 'answer.helpful', {}, { as });
      assert.equal(pressed.status, 200);
      assert.equal(as === 'execute' ? pressed.toast : chat.last().text, text('de', 'toast.thanks'));
    });
  }

  it('opens the section of an answer as a new message', async () => {
    const chat = world.chat({ name: 'Olga' });
    await chat.say('How soon after assignment do I contact an RFA customer?');
    const answer = chat.last();
    await chat.press(answer, 'answer.open');
    assert.equal(chat.shown().length, 2);
    assert.ok(chat.shown()[0]?.card !== chat.last().card);
  });

  for (const language of LANGUAGES) {
    it(`keeps settings and speaks them: ${language}`, async () => {
      const chat = world.chat({ name: `Settings ${language}`, locale: language });
      await chat.say(text(language, 'command.settings'));
      const form = chat.last();
      const pressed = await chat.press(form, 'settings.save', { language, zone: 'Asia/Tokyo' });
      assert.ok(wordsOf(pressed.card).includes(text(language, 'settings.saved')));
      chat.reload();
      assert.ok(wordsOf(chat.last().card).includes(text(language, 'settings.saved')), 'another device sees it too');
      await chat.say(text(language, 'command.help'));
      assert.ok(wordsOf(chat.last().card).includes(text(language, 'help.title')));
    });
  }

  it('answers a message once that is delivered five times at once', async () => {
    const chat = world.chat({ name: 'Paul' });
    await Promise.all(Array.from({ length: 5 }, () => chat.say('What is DIBS?', { id: 'same' })));
    assert.equal(chat.shown().length, 1);
  });

  it('answers a repeated press alike and posts nothing twice', async () => {
    const chat = world.chat({ name: 'Rita' });
    await chat.say('What is DIBS?');
    const answer = chat.last();
    await chat.press(answer, 'answer.open', {}, { id: 'same' });
    await chat.press(answer, 'answer.open', {}, { id: 'same' });
    assert.equal(chat.shown().length, 2);
  });

  for (const kind of ['group', 'channel'] as const) {
    it(`answers in a ${kind} when it is mentioned, and an empty mention with help`, async () => {
      const chat = world.chat({ name: 'Gina', locale: 'es-ES' }, kind);
      await chat.say('What is DIBS?');
      assert.match(wordsOf(chat.last().card), /DIBS/);
      await chat.say('');
      assert.ok(wordsOf(chat.last().card).includes(text('es', 'help.title')));
    });
  }

  it('keeps what people type out of Markdown', async () => {
    const chat = world.chat({ name: 'Mallory' });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a person might type
    await chat.say('[click](https://evil.example) **xyzzy** ${secret} <b>plugh</b>');
    const words = wordsOf(chat.last().card);
    assert.doesNotMatch(words, /\[click\]\(https/);
    assert.doesNotMatch(JSON.stringify(chat.last().card), /(?<!\\)\$\{/);
  });
});
