// A person's own data over HTTP, in every language and by both kinds of buttons.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { startCustomer } from './start-customer.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

describe('forgetting over HTTP', () => {
  let world: World;
  before(async () => {
    world = await startWorld({ REMINDER_SCAN_SECONDS: '0' });
  });
  after(() => world.close());

  for (const language of LANGUAGES)
    for (const as of ['execute', 'submit'] as const)
      it(`is asked for, asked back, and confirmed: ${language}, pressed as ${as}`, async () => {
        const person = { name: `Eva ${language} ${as}`, locale: language, tenant: `leaves-${language}-${as}` };
        const chat = world.chat(person);
        await startCustomer(chat, text(language, 'command.newCustomer'), 'Woodgrove');
        await chat.say(text(language, 'command.forget'));
        const words = wordsOf(chat.last().card);
        for (const said of ['forget.goes', 'forget.stays', 'forget.confirm'] as const)
          assert.ok(words.includes(text(language, said)), said);
        assert.match(words, /Woodgrove/);

        await chat.press(chat.last(), 'data.forget', {}, { as });
        assert.ok(wordsOf(chat.last().card).includes(text(language, 'form.problems')));
        await chat.press(chat.last(), 'data.forget', { confirm: 'true' }, { as });
        assert.ok(wordsOf(chat.last().card).includes(text(language, 'forgetting.text')));
        await chat.say(text(language, 'command.customers'));
        assert.ok(wordsOf(chat.last().card).includes(text(language, 'forgetting.text')));
        assert.doesNotMatch(wordsOf(chat.last().card), /Woodgrove/);
      });

  it('says in a channel nothing of what somebody wants to be forgotten', async () => {
    const person = { name: 'Ida' };
    await world.chat(person).say('hello');
    const channel = world.chat(person, 'channel');
    await channel.say('forget me');
    assert.doesNotMatch(wordsOf(channel.last().card), /settings/);
    await channel.say('export my data');
    assert.match(JSON.stringify(channel.last()), /one-to-one/);
  });
});
