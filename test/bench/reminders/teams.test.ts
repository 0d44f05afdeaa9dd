// The Teams of the bench over HTTP: whom it refuses, how it fails, and that what it says arrived is what arrived.
import assert from 'node:assert/strict';
import { startTeams, type Teams, type TeamsOptions } from './teams.ts';

const ANNA = { tenant: 't', user: 'anna', conversation: 'a:anna' };
const BLOCKED = {
  tenant: 't',
  user: 'bert',
  conversation: 'a:bert',
  refuses: { status: 403, code: 'BotDisabledByAdmin' },
} as const;
const NEW = { tenant: 't', user: 'zoe' };
const GONE = { tenant: 't', user: 'olga', refuses: { status: 404, code: 'ConversationNotFound' } } as const;

describe('the Teams of the bench', () => {
  let teams: Teams;
  const start = async (options: Partial<TeamsOptions> = {}): Promise<void> => {
    teams = await startTeams({ people: [ANNA, BLOCKED, NEW, GONE], ...options });
  };
  afterEach(() => teams.close());

  async function call(method: string, path: string, body?: object) {
    const answered = await fetch(`${teams.serviceUrl}v3/conversations${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { error, id } = (await answered.json()) as { error?: { code: string }; id?: string };
    return { status: answered.status, code: error?.code, id, retryAfter: answered.headers.get('retry-after') };
  }
  const send = (chat = 'a:anna', text = 'Firm1x2 and Own1x2, Own1x2') => call('POST', `/${chat}/activities`, { text });
  const create = (id: string) => call('POST', '', { members: [{ id }], tenantId: 't' });

  it('remembers what arrived, for whom, by its tokens', async () => {
    await start();
    assert.equal((await send()).status, 201);
    assert.deepEqual(
      teams.report().arrived.map(({ user, tokens }) => [user, tokens]),
      [['anna', ['Firm1x2', 'Own1x2']]],
    );
  });

  it('refuses whom Teams refuses, with the code, and nothing arrives', async () => {
    await start();
    assert.deepEqual([(await send('a:bert')).status, (await send('a:bert')).code], [403, 'BotDisabledByAdmin']);
    assert.deepEqual([(await send('a:zoe')).status, (await send('a:zoe')).code], [404, 'ConversationNotFound']);
    assert.deepEqual(teams.report().arrived, []);
  });

  it('opens a chat by either id, and none with who is gone', async () => {
    await start();
    const { id = '' } = await create('zoe');
    assert.equal((await create('29:zoe')).id, id);
    assert.equal((await send(id)).status, 201);
    assert.equal((await create('olga')).code, 'ConversationNotFound');
  });

  it('updates a message of that person, and no other', async () => {
    await start();
    const { id } = await send();
    assert.equal((await call('PUT', `/a:anna/activities/${id}`, {})).status, 200);
    assert.equal((await call('PUT', '/a:anna/activities/1', {})).code, 'ActivityNotFoundInConversation');
    assert.equal(teams.report().updates, 1);
  });

  it('holds the bot to the limits over HTTP, and counts', async () => {
    await start();
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await send()).status);
    assert.deepEqual(statuses, [...Array(7).fill(201), 429]);
    assert.deepEqual(teams.report().violations, { 'conversation, send: 7 in 1 s': 1 });
    assert.equal(teams.report().arrived.length, 7);
    assert.equal(teams.report().most.t, 8);
  });

  it('tells a tenant to wait, with how long', async () => {
    await start({ hold: { tenant: 't', afterCalls: 2, seconds: 10 } });
    assert.equal((await send()).status, 201);
    assert.deepEqual([(await send()).retryAfter, (await create('zoe')).retryAfter], ['10', '10']);
    assert.equal(teams.report().holds.length, 1);
  });

  it('fails in every way, and knows what arrived all the same', async () => {
    const people = Array.from({ length: 1050 }, (_, n) => ({ tenant: `t${n}`, user: `u${n}`, conversation: `a:${n}` }));
    await start({ people, seed: 7 });
    const answered = await Promise.all(
      people.slice(0, 1000).map(async (_, n) => {
        try {
          return { n, ...(await send(`a:${n}`, `Own1x${n}`)) };
        } catch {
          return { n, status: 0, retryAfter: null };
        }
      }),
    );
    const { faults, arrived, calls } = teams.report();
    assert.deepEqual(Object.keys(faults).sort(), [
      '412',
      '429 with Retry-After',
      '429 without Retry-After',
      '5xx after delivery',
      '5xx before delivery',
      'reset after delivery',
      'reset before delivery',
    ]);
    const of = (name: string): number => faults[name] ?? 0;
    const count = (test: (status: number) => boolean): number => answered.filter(({ status }) => test(status)).length;
    assert.equal(
      count((status) => status === 0),
      of('reset before delivery') + of('reset after delivery'),
    );
    assert.equal(
      count((status) => status >= 500),
      of('5xx before delivery') + of('5xx after delivery'),
    );
    assert.equal(
      count((status) => status === 412),
      of('412'),
    );
    assert.equal(answered.filter(({ retryAfter }) => retryAfter !== null).length, of('429 with Retry-After'));
    const delivered = count((status) => status === 201) + of('5xx after delivery') + of('reset after delivery');
    assert.equal(new Set(arrived.flatMap(({ tokens }) => tokens)).size, delivered);
    assert.equal(arrived.length, delivered);
    // What is to be repeated is no progress.
    const repeated = of('412') + of('429 with Retry-After') + of('429 without Retry-After');
    assert.equal(Object.values(calls).flat().length, 1000 - repeated);
    teams.heal();
    for (let n = 1000; n < 1050; n += 1) assert.equal((await send(`a:${n}`)).status, 201);
  });
});
