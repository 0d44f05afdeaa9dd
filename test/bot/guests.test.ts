// Guests, as the roster of Teams shows them, over HTTP: they may read, and start no customer.
import assert from 'node:assert/strict';
import { text } from '../../src/language/text.ts';
import type { Person } from '../support/teams-client.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

describe('a guest of the tenant', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.close());

  const FORBIDDEN = text('en', 'refused.forbidden');
  const people: readonly (readonly [string, Person, boolean])[] = [
    ['as the roster says', { name: 'Gus', role: 'guest' }, true],
    ['as the principal name says', { name: 'Greta', upn: 'greta_fabrikam.example#EXT#@contoso.example' }, true],
    ['is nobody whom the roster calls a user', { name: 'Ulla' }, false],
    ['is nobody of whom the roster says nothing', { name: 'Nora', role: null }, false],
  ];
  for (const [what, person, isGuest] of people)
    it(what, async () => {
      const chat = world.chat(person);
      await chat.say('new customer');
      assert.equal(wordsOf(chat.last().card).includes(FORBIDDEN), isGuest);
    });

  it('in a channel, too, and is told so in their own chat', async () => {
    const person = { name: 'Gero', role: 'guest' };
    const own = world.chat(person);
    await own.install();
    await world.chat(person, 'channel').say('new customer');
    assert.ok(wordsOf(own.last().card).includes(FORBIDDEN));
  });

  it('is asked about in one call, not again with the next word', async () => {
    const chat = world.chat({ name: 'Olaf' });
    const before = world.connector.calls.length;
    await chat.say('customers');
    await chat.say('new customer');
    const reads = world.connector.calls.slice(before).filter(({ method }) => method === 'GET');
    assert.deepEqual(
      reads.map(({ path }) => path),
      ['/teams/v3/conversations/a%3Aolaf/members/29%3Aolaf'],
    );
  });

  it('could be anybody while the roster is closed to us: an error, and the next time it works', async () => {
    const chat = world.chat({ name: 'Klaus' });
    world.connector.fail({ status: 403, code: 'BotNotInConversationRoster' }, { method: 'GET' });
    await chat.say('customers');
    assert.ok(wordsOf(chat.last().card).includes(text('en', 'error.title')));
    await chat.say('customers');
    assert.ok(!wordsOf(chat.last().card).includes(text('en', 'error.title')));
  });

  it('is not looked for where nobody is authenticated and there is no roster', async () => {
    const chat = world.chat({ name: 'Emil' });
    world.connector.fail({ status: 404 }, { method: 'GET' });
    await chat.say('new customer');
    assert.ok(!wordsOf(chat.last().card).includes(FORBIDDEN));
    assert.ok(!wordsOf(chat.last().card).includes(text('en', 'error.title')));
  });
});
