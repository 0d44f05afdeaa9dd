import assert from 'node:assert/strict';
import { AppError } from '../../src/app-error.ts';
import { shown, startConversation } from '../support/conversation.ts';

describe('what the channel repeats', () => {
  it('a message delivered five times at once is answered once', async () => {
    const anna = startConversation().person('anna');
    const seen = await Promise.all(Array.from({ length: 5 }, () => anna.says('Which proxy rule is for Teams?', 'm1')));
    assert.equal(seen.flat().length, 1);
  });

  it('a message delivered again later gets nothing', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    await anna.says('Which proxy rule is for Teams?', 'm1');
    world.later(2);
    assert.deepEqual(await anna.says('Which proxy rule is for Teams?', 'm1'), []);
  });

  it('the same id in another chat is another message', async () => {
    const world = startConversation();
    await world.person('anna').says('Which proxy rule is for Teams?', 'm1');
    assert.equal((await world.person('ben').says('Which proxy rule is for Teams?', 'm1')).length, 1);
  });

  it('a repeated press is answered alike, and only that', async () => {
    const anna = startConversation().person('anna');
    const first = await anna.presses('settings.open', {}, {}, 'p1');
    const again = await anna.presses('settings.open', {}, {}, 'p1');
    assert.deepEqual(shown(again, 'settings'), shown(first, 'settings'));
    assert.equal(again[0]?.repeat, true);
  });

  it('a message whose process died is answered when it comes again', async () => {
    const world = startConversation();
    const key = { partner: 'contoso', conversation: 'chat-contoso-anna', activity: 'm1' };
    await world.store.activities.start(key, '2026-03-02T08:00:00.000Z', 14);
    shown(await world.person('anna').says('Which proxy rule is for Teams?', 'm1'), 'answer');
  });
});

describe('what breaks', () => {
  it('is told in a sentence with an id that stands in the log', async () => {
    const world = startConversation((deps) => ({
      ...deps,
      playbook: () => {
        throw new TypeError('secret detail');
      },
    }));
    const error = shown(await world.person('anna', { locale: 'de' }).says('Proxy?'), 'error');
    assert.equal(world.failures.length, 1);
    assert.ok(world.failures[0]?.startsWith(error.turnId));
    assert.doesNotMatch(JSON.stringify(error), /secret/);
  });

  it('is told also when the store cannot be reached', async () => {
    const unreachable = () => Promise.reject(new AppError('unavailable', 'disk full'));
    const world = startConversation((deps) => ({
      ...deps,
      store: { ...deps.store, activities: { start: unreachable, finish: unreachable, release: unreachable } },
    }));
    shown(await world.person('anna').says('Proxy?'), 'error');
  });

  it('after the answer does not answer twice', async () => {
    const world = startConversation((deps) => ({
      ...deps,
      store: {
        ...deps.store,
        activities: {
          ...deps.store.activities,
          start: deps.store.activities.start,
          finish: () => Promise.reject(new Error('gone')),
        },
      },
    }));
    assert.equal((await world.person('anna').says('Which proxy rule is for Teams?')).length, 1);
    assert.equal(world.failures.length, 1);
  });
});
