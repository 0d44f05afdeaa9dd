// What becomes of a call to the Bot Connector, for every way it can go wrong; and that no message arrives twice.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Reference } from '../../src/conversation/turn.ts';
import { type Connector, createConnector, type SendOutcome } from '../../src/teams/connector.ts';
import { type FakeConnector, type Fault, startFakeConnector } from '../support/fake-connector.ts';

const MESSAGE = { type: 'message', text: 'hi' };

describe('the connector', () => {
  let fake: FakeConnector;
  let connector: Connector;
  let waited: number[];
  let counted: string[];

  beforeEach(async () => {
    fake = await startFakeConnector({ token: 'good' });
    fake.open('a:1');
    fake.open('a:2');
    connect();
  });
  afterEach(() => fake.close());

  /** Its clock only moves by waiting. */
  function connect(
    options: {
      readonly token?: (fresh: boolean) => Promise<string>;
      readonly trusted?: boolean;
      readonly attempt?: number;
    } = {},
  ) {
    let time = 0;
    waited = [];
    counted = [];
    connector = createConnector({
      trusted: () => options.trusted ?? true,
      token: options.token ?? (async () => 'good'),
      metrics: { sent: (call, outcome) => counted.push(`${call}:${outcome}`) },
      limits: { attempt: options.attempt ?? 5_000, call: 8_000 },
      clock: {
        now: () => time,
        wait: async (ms) => {
          waited.push(ms);
          time += ms;
        },
      },
    });
  }

  const to = (conversationId = 'a:1', serviceUrl = fake.serviceUrl): Reference => ({
    serviceUrl,
    conversationId,
    channelId: 'msteams',
    botId: '28:bot',
    userId: '29:anna',
    partner: 'tenant',
  });
  const texts = (conversation = 'a:1') => fake.messages(conversation).map(({ text }) => text);

  it('sends a message as it is, with the token, and says its id', async () => {
    const activity = {
      ...MESSAGE,
      entities: [{ type: 'https://schema.org/Message', '@type': 'Message', citation: [{ position: 1 }] }],
    };
    const outcome = await connector.send(to(), activity);
    assert.deepEqual(outcome, { outcome: 'sent', activityId: fake.messages('a:1')[0]?.id });
    assert.deepEqual(fake.messages('a:1')[0]?.activity, activity);
    assert.deepEqual(
      fake.calls.map(({ method, path, authorization }) => [method, path, authorization]),
      [['POST', '/teams/v3/conversations/a%3A1/activities', 'Bearer good']],
    );
    assert.deepEqual(counted, ['send:sent']);
  });

  it('updates and deletes', async () => {
    const sent = await connector.send(to(), MESSAGE);
    const id = (sent.outcome === 'sent' && sent.activityId) || '';
    assert.deepEqual(await connector.update(to(), id, { ...MESSAGE, text: 'neu' }), {
      outcome: 'sent',
      activityId: id,
    });
    assert.deepEqual(texts(), ['neu']);
    assert.deepEqual(await connector.delete(to(), id), { outcome: 'sent' });
    assert.deepEqual(texts(), []);
    assert.deepEqual(await connector.delete(to(), id), { outcome: 'sent' }, 'gone is gone');
  });

  it('opens the personal chat with somebody', async () => {
    assert.deepEqual(await connector.create(to()), {
      outcome: 'sent',
      activityId: 'a:29:anna',
      conversationId: 'a:29:anna',
    });
    assert.equal((await connector.send(to('a:29:anna'), MESSAGE)).outcome, 'sent');
  });

  it('reads all members, page by page, of a thread’s channel', async () => {
    const members = Array.from({ length: 1_203 }, (_, n) => ({
      id: `29:${n}`,
      aadObjectId: `ENTRA-${n}`,
      name: `N${n}`,
    }));
    fake.open('19:c@thread.tacv2', members);
    const found = await connector.members(to('19:c@thread.tacv2;messageid=17'));
    assert.equal(found.length, 1_203);
    assert.deepEqual(found[1_202], { id: '29:1202', user: 'entra-1202', name: 'N1202' });
    await assert.rejects(connector.members(to('19:unknown')), { name: 'AppError', kind: 'unavailable' });
  });

  describe('reads one member', () => {
    it('with the role and principal name that the roster has, in one call, of a thread’s channel', async () => {
      const [role, upn] = ['guest', 'gus_fabrikam.example#EXT#@contoso.example'];
      const gus = { id: '29:gus/1', aadObjectId: 'ENTRA-GUS', userRole: role, userPrincipalName: upn };
      fake.open('19:c@thread.tacv2', [...Array.from({ length: 10_000 }, (_, n) => ({ id: `29:${n}` })), gus]);
      assert.deepEqual(await connector.member(to('19:c@thread.tacv2;messageid=17'), '29:gus/1'), {
        id: '29:gus/1',
        user: 'entra-gus',
        role,
        upn,
      });
      assert.deepEqual(
        fake.calls.map(({ path }) => path),
        ['/teams/v3/conversations/19%3Ac%40thread.tacv2/members/29%3Agus%2F1'],
      );
      assert.deepEqual(counted, ['member:sent']);
    });

    it('and takes what the roster leaves out as not said', async () => {
      fake.open('a:3', [{ id: '29:anna' }]);
      assert.deepEqual(await connector.member(to('a:3'), '29:anna'), { id: '29:anna' });
    });

    it('who is not there', async () => {
      assert.equal(await connector.member(to(), '29:nobody'), undefined);
      assert.equal(await connector.member(to('19:unknown'), '29:anna'), undefined);
    });

    for (const [what, fault, times] of [
      ['refused', { status: 403, code: 'BotNotInConversationRoster' }, 1],
      ['throttled for too long', { status: 429, retryAfter: '9' }, 1],
      ['out of order for too long', { status: 503 }, 100],
      ['redirected', { status: 307, location: 'https://elsewhere.example/' }, 1],
    ] as const)
      it(`or says that it cannot be had: ${what}`, async () => {
        fake.open('a:1', [{ id: '29:anna' }]);
        fake.fail(fault, { times });
        await assert.rejects(connector.member(to(), '29:anna'), { name: 'AppError', kind: 'unavailable' });
      });

    it('once more where the first answer was lost', async () => {
      fake.open('a:1', [{ id: '29:anna' }]);
      fake.fail({ reset: 'after' });
      assert.deepEqual(await connector.member(to(), '29:anna'), { id: '29:anna' });
    });
  });

  describe('meets a fault', () => {
    type Row = readonly [
      what: string,
      fault: Fault,
      outcome: SendOutcome,
      /** How often the message is there afterwards, and how many calls that took. */
      delivered: number,
      calls: number,
    ];
    const rows: readonly Row[] = [
      ['429 with Retry-After, once', { status: 429, retryAfter: '2' }, { outcome: 'sent' }, 1, 2],
      ['429 without Retry-After, once', { status: 429 }, { outcome: 'sent' }, 1, 2],
      ['412, once', { status: 412 }, { outcome: 'sent' }, 1, 2],
      [
        '429 that asks for too long',
        { status: 429, code: 'Throttled', retryAfter: '60' },
        { outcome: 'throttled', code: 'Throttled', retryAfterMs: 60_000 },
        0,
        1,
      ],
      ['429 with nonsense in Retry-After', { status: 429, retryAfter: 'soon' }, { outcome: 'sent' }, 1, 2],
      [
        '403 of somebody who removed the bot',
        { status: 403, code: 'BotNotInConversationRoster' },
        { outcome: 'unreachable', status: 403, code: 'BotNotInConversationRoster' },
        0,
        1,
      ],
      [
        '403 with another kind of code',
        { status: 403, code: 'no code!' },
        { outcome: 'unreachable', status: 403, code: 'Http403' },
        0,
        1,
      ],
      [
        '404 of a conversation that is gone',
        { status: 404, code: 'ConversationNotFound' },
        { outcome: 'unreachable', status: 404, code: 'ConversationNotFound' },
        0,
        1,
      ],
      [
        '413',
        { status: 413, code: 'MessageSizeTooBig' },
        { outcome: 'rejected', status: 413, code: 'MessageSizeTooBig' },
        0,
        1,
      ],
      ['400', { status: 400, code: 'BadSyntax' }, { outcome: 'rejected', status: 400, code: 'BadSyntax' }, 0, 1],
      ['a redirect', { status: 307, code: 'Moved' }, { outcome: 'rejected', status: 307, code: 'Moved' }, 0, 1],
      ['500 before it was stored', { status: 500, when: 'before' }, { outcome: 'unknown', code: 'ServiceError' }, 0, 1],
      ['502 after it was stored', { status: 502, when: 'after' }, { outcome: 'unknown', code: 'ServiceError' }, 1, 1],
      [
        '503 with Retry-After after it was stored',
        { status: 503, retryAfter: '1', when: 'after' },
        { outcome: 'unknown', code: 'ServiceError' },
        1,
        1,
      ],
      ['504 after it was stored', { status: 504, when: 'after' }, { outcome: 'unknown', code: 'ServiceError' }, 1, 1],
      ['408 after it was stored', { status: 408, when: 'after' }, { outcome: 'unknown', code: 'ServiceError' }, 1, 1],
      ['a reset before it was stored', { reset: 'before' }, { outcome: 'unknown', code: 'ECONNRESET' }, 0, 1],
      ['a reset after it was stored', { reset: 'after' }, { outcome: 'unknown', code: 'ECONNRESET' }, 1, 1],
    ];
    for (const [what, fault, outcome, delivered, calls] of rows)
      it(`${what}: ${outcome.outcome}`, async () => {
        fake.fail(fault);
        const result = await connector.send(to(), MESSAGE);
        // The socket's own words for a reset differ.
        if (result.outcome === 'unknown' && 'reset' in fault) assert.match(result.code, /ECONNRESET|UND_ERR_SOCKET/);
        else
          assert.deepEqual(
            result,
            outcome.outcome === 'sent' ? { ...outcome, activityId: fake.messages('a:1')[0]?.id } : outcome,
          );
        assert.equal(fake.posted('a:1').length, delivered);
        assert.equal(fake.calls.length, calls);
      });

    it('a reset of a connection that was kept: unknown, and not sent again', async () => {
      await connector.send(to(), MESSAGE);
      fake.fail({ reset: 'after' });
      assert.deepEqual(await connector.send(to(), MESSAGE), { outcome: 'unknown', code: 'ECONNRESET' });
      assert.equal(fake.posted('a:1').length, 2);
    });

    it('a redirect to elsewhere: neither message nor token goes there', async () => {
      const elsewhere = await startFakeConnector();
      fake.fail({ status: 307, code: 'Moved', location: `${elsewhere.serviceUrl}v3/conversations/a%3A1/activities` });
      assert.equal((await connector.send(to(), MESSAGE)).outcome, 'rejected');
      await elsewhere.close();
      assert.deepEqual(elsewhere.calls, []);
    });

    it('a message beyond Teams’ limit: rejected', async () => {
      const outcome = await connector.send(to(), { ...MESSAGE, text: 'ä'.repeat(60_000) });
      assert.deepEqual(outcome, { outcome: 'rejected', status: 413, code: 'MessageSizeTooBig' });
    });

    for (const hang of ['before', 'after'] as const)
      it(`no answer, the message ${hang === 'after' ? 'stored' : 'lost'}: unknown, and not sent again`, async () => {
        connect({ attempt: 500 });
        fake.fail({ hang });
        assert.deepEqual(await connector.send(to(), MESSAGE), { outcome: 'unknown', code: 'Timeout' });
        assert.equal(fake.posted('a:1').length, hang === 'after' ? 1 : 0);
      });

    it('nobody listening: tried again, because nothing can have been delivered, then given up', async () => {
      const gone = await startFakeConnector();
      await gone.close();
      assert.deepEqual(await connector.send(to('a:1', gone.serviceUrl), MESSAGE), {
        outcome: 'throttled',
        code: 'ECONNREFUSED',
      });
      assert.ok(waited.length >= 2);
    });

    describe('over TLS', () => {
      const pem = (name: string) => readFileSync(new URL(`../fixtures/self-signed/${name}.pem`, import.meta.url));
      let server: Server;
      let took: string;

      async function listen(created: Server): Promise<Reference> {
        server = created.listen(0, '127.0.0.1');
        took = '';
        await once(server, 'listening');
        return to('a:1', `https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      }
      afterEach(() => server.close());

      it('a certificate that nobody vouches for: neither message nor token leaves, later may do', async () => {
        const identity = { key: pem('key'), cert: pem('certificate') };
        const there = await listen(
          createHttpsServer(identity).on('secureConnection', (socket) => {
            socket.on('data', (data) => {
              took += data;
            });
          }),
        );
        assert.deepEqual(await connector.send(there, MESSAGE), {
          outcome: 'throttled',
          code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        });
        assert.equal(took, '');
      });

      it('a reset once it is there: unknown, and not sent again', async () => {
        const known = getCACertificates('default');
        setDefaultCACertificates([pem('certificate')]);
        try {
          const there = await listen(
            createHttpsServer({ key: pem('key'), cert: pem('certificate') }, (request) => {
              took += request.method;
              request.socket.destroy();
            }),
          );
          assert.deepEqual(await connector.send(there, MESSAGE), { outcome: 'unknown', code: 'ECONNRESET' });
          assert.equal(took, 'POST');
        } finally {
          setDefaultCACertificates(known);
        }
      });

      it('somebody who does not speak it: neither message nor token leaves, later may do', async () => {
        const there = await listen(
          createTcpServer((socket) => {
            socket.on('error', () => {});
            socket.on('data', (data) => {
              took += data;
              socket.end('HTTP/1.1 200 OK\r\n\r\n');
            });
          }),
        );
        assert.equal((await connector.send(there, MESSAGE)).outcome, 'throttled');
        assert.ok(took.length > 0);
        assert.doesNotMatch(took, /POST|good|"hi"/);
      });

      it('somebody who never answers the greeting: nothing was delivered, so it is no message of unknown fate', async () => {
        connect({ attempt: 20 });
        const there = await listen(createTcpServer((socket) => socket.on('error', () => {}).resume()));
        assert.deepEqual(await connector.send(there, MESSAGE), { outcome: 'throttled', code: 'Timeout' });
      });
    });

    it('a token that was refused: once more with a fresh one', async () => {
      const asked: boolean[] = [];
      connect({
        token: async (fresh) => {
          asked.push(fresh);
          return fresh ? 'good' : 'old';
        },
      });
      assert.equal((await connector.send(to(), MESSAGE)).outcome, 'sent');
      assert.deepEqual(asked, [false, true]);
    });

    it('a token that stays refused: rejected', async () => {
      connect({ token: async () => 'bad' });
      assert.deepEqual(await connector.send(to(), MESSAGE), {
        outcome: 'rejected',
        status: 401,
        code: 'BotNotRegistered',
      });
      assert.equal(fake.calls.length, 2);
    });

    it('no token to be had: nothing is sent, later may do', async () => {
      connect({ token: () => Promise.reject(new Error('no identity')) });
      assert.deepEqual(await connector.send(to(), MESSAGE), { outcome: 'throttled', code: 'NoToken' });
      assert.deepEqual(fake.calls, []);
    });

    it('a host that is not trusted: not even asked for a token', async () => {
      connect({ trusted: false, token: () => assert.fail('a token was asked for') });
      assert.deepEqual(await connector.send(to(), MESSAGE), {
        outcome: 'rejected',
        status: 0,
        code: 'UntrustedService',
      });
      assert.deepEqual(fake.calls, []);
    });

    it('an update is repeated, for that harms nobody', async () => {
      const sent = await connector.send(to(), MESSAGE);
      const id = (sent.outcome === 'sent' && sent.activityId) || '';
      fake.fail({ status: 502, when: 'after' }, { method: 'PUT' });
      fake.fail({ reset: 'before' }, { method: 'PUT' });
      assert.equal((await connector.update(to(), id, { ...MESSAGE, text: 'neu' })).outcome, 'sent');
      assert.deepEqual(texts(), ['neu']);
    });

    it('an update of a message that is gone says nothing about the conversation', async () => {
      assert.deepEqual(await connector.update(to(), '17', MESSAGE), {
        outcome: 'rejected',
        status: 404,
        code: 'ActivityNotFoundInConversation',
      });
    });

    it('a delete that the connector does not know: rejected', async () => {
      fake.fail({ status: 501, code: 'DeleteActivityAPINotImplemented' });
      assert.equal((await connector.delete(to(), '17')).outcome, 'rejected');
    });
  });

  describe('waits', () => {
    it('exactly as long as it is told', async () => {
      fake.fail({ status: 429, retryAfter: '3' });
      await connector.send(to(), MESSAGE);
      assert.deepEqual(waited, [3_000]);
    });

    it('longer and longer where it is not told, and not for ever', async () => {
      fake.fail({ status: 429 }, { times: 100 });
      assert.equal((await connector.send(to(), MESSAGE)).outcome, 'throttled');
      assert.ok(
        waited.every((ms, n) => ms >= 500 * 2 ** n && ms <= 600 * 2 ** n),
        waited.join(),
      );
      assert.ok(waited.reduce((sum, ms) => sum + ms, 0) <= 8_000);
      assert.deepEqual(texts(), []);
    });

    it('until a date that it is told', async () => {
      fake.fail({ status: 429, retryAfter: new Date(Date.now() + 3_000).toUTCString() });
      await connector.send(to(), MESSAGE);
      assert.ok((waited[0] ?? 0) > 1_000 && (waited[0] ?? 0) <= 3_000, String(waited[0]));
    });
  });

  describe('keeps the order', () => {
    it('of a conversation, also when the first message has to wait', async () => {
      fake.fail({ status: 429 }, { times: 2 });
      await Promise.all(['eins', 'zwei', 'drei'].map((text) => connector.send(to(), { ...MESSAGE, text })));
      assert.deepEqual(texts(), ['eins', 'zwei', 'drei']);
    });

    it('but lets another conversation pass', async () => {
      fake.fail({ hang: 'before' });
      const stuck = connector.send(to('a:1'), MESSAGE);
      assert.equal((await connector.send(to('a:2'), MESSAGE)).outcome, 'sent');
      await fake.close();
      assert.equal((await stuck).outcome, 'unknown');
    });

    it('gives up what stood in the queue for too long, instead of sending it out of its time', async () => {
      fake.fail({ status: 429, retryAfter: '8' });
      fake.fail({ status: 429, retryAfter: '1' });
      const outcomes = await Promise.all([connector.send(to(), MESSAGE), connector.send(to(), MESSAGE)]);
      assert.deepEqual(
        outcomes.map(({ outcome }) => outcome),
        ['throttled', 'throttled'],
      );
    });

    it('and says when nothing is under way any more', async () => {
      const sending = connector.send(to(), MESSAGE);
      await connector.idle();
      assert.deepEqual(texts(), ['hi']);
      await sending;
    });
  });

  it('builds addresses that no id can lead elsewhere', async () => {
    for (const id of ['../../secret', 'a/b', 'a?b=c', 'a#b', 'a%2fb', ';messageid=1', '19:ä@thread']) {
      fake.open(id);
      assert.equal((await connector.send(to(id), MESSAGE)).outcome, 'sent', id);
    }
    await assert.rejects(connector.send(to('..'), MESSAGE), TypeError);
  });
});
