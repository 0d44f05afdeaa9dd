// A lead asks how the bot is doing; to everybody else the word is a question.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { type Seen, startConversation } from '../support/conversation.ts';

function viewOf(seen: readonly Seen[]) {
  const [only] = seen;
  assert.equal(seen.length, 1);
  assert.ok(only !== undefined && only.mode !== 'toast');
  return only.view;
}

describe('the doctor in the chat', () => {
  for (const language of LANGUAGES)
    it(`tells a lead how the bot is doing: ${language}`, async () => {
      const lead = startConversation().person('lead');
      const view = viewOf(await lead.says(text(language, 'command.doctor')));
      assert.ok(view.name === 'doctor');
      assert.deepEqual(
        { ...view, playbook: { ...view.playbook, version: '' } },
        {
          name: 'doctor',
          store: true,
          playbook: { version: '', languages: ['en', 'de'], pages: 4, diagnostics: 0, refused: 0 },
          startedAt: '2026-03-01T20:00:00.000Z',
          zone: 'Europe/Berlin',
        },
      );
    });

  it('says what is amiss', async () => {
    const status = { startedAt: '2026-03-01T20:00:00.000Z', playbookRefused: 3, remindersLate: 720 };
    const lead = startConversation((deps) => ({
      ...deps,
      status: () => status,
      store: { ...deps.store, ping: () => Promise.reject(new Error('away')) },
    })).person('lead');
    const view = viewOf(await lead.says('doctor'));
    assert.ok(view.name === 'doctor');
    assert.deepEqual([view.store, view.playbook.refused, view.remindersLate], [false, 3, 720]);
  });

  it('is shown in the own chat only', async () => {
    const world = startConversation();
    await world.person('lead').says('help');
    const channel = { id: '19:channel', kind: 'channel' } as const;
    const [seen] = await world.person('lead', { conversation: channel }).says('doctor');
    assert.ok(seen !== undefined && seen.mode !== 'toast' && seen.elsewhere !== undefined);
  });

  for (const [who, name, options] of [
    ['somebody who is no lead', 'anna', {}],
    ['a guest with the id of a lead', 'lead', { guest: true }],
  ] as const)
    it(`is a question of ${who}`, async () => {
      const person = startConversation().person(name, options);
      assert.equal(viewOf(await person.says('doctor')).name, 'not-found');
    });
});
