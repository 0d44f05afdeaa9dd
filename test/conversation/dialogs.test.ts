// What a dialog must not do: it opens wherever people chat, also where the bot cannot write to anybody.
import assert from 'node:assert/strict';
import { loadPerson } from '../../src/conversation/load-person.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';

const reference = (conversationId: string): Turn['reference'] => ({
  serviceUrl: 'https://smba.example/',
  conversationId,
  channelId: 'msteams',
  botId: '28:bot',
  userId: '29:ada',
  partner: 'contoso',
});

const turn = (conversation: string, inDialog?: true): Turn => ({
  id: conversation,
  partner: 'contoso',
  user: { id: 'ada', name: 'Ada' },
  conversation: { id: conversation, kind: 'personal' },
  reference: reference(conversation),
  at: '2026-03-02T08:00:00.000Z',
  ...(inDialog && { inDialog }),
  input: { kind: 'text', text: 'hi' },
});

describe('a dialog', () => {
  it('is no place to write to somebody later', async () => {
    const { people, close } = openSqlite(':memory:', { now: () => new Date('2026-03-02T08:00:00Z') });
    const { person: stranger } = await loadPerson(people, turn('19:elsewhere', true));
    assert.deepEqual(stranger.references, {});
    await loadPerson(people, turn('a:own'));
    const { person } = await loadPerson(people, turn('19:elsewhere', true));
    assert.deepEqual(person.references, { personal: reference('a:own') });
    await close();
  });
});
