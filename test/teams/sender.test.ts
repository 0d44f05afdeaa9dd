// What becomes of a message that nobody asked for, over HTTP.
import assert from 'node:assert/strict';
import type { Message, Posted, Sender } from '../../src/conversation/send-port.ts';
import type { Reference } from '../../src/conversation/turn.ts';
import { type Connector, createConnector } from '../../src/teams/connector.ts';
import { createRate } from '../../src/teams/rate.ts';
import { createSender } from '../../src/teams/sender.ts';
import { type FakeConnector, type Fault, startFakeConnector } from '../support/fake-connector.ts';

const MESSAGE: Message = { card: { type: 'AdaptiveCard', version: '1.5' }, summary: '2 due today', alert: true };

describe('the sender', () => {
  let fake: FakeConnector;
  let connector: Connector;
  let sender: Sender;
  let claims: number;

  beforeEach(async () => {
    fake = await startFakeConnector();
    fake.open('a:anna');
    claims = 0;
    let time = 0;
    const clock = {
      now: () => time,
      wait: async (ms: number) => {
        time += ms;
      },
    };
    connector = createConnector({
      trusted: (url) => url.startsWith('http://127.0.0.1'),
      token: undefined,
      metrics: { sent: () => {} },
      clock,
      limits: { attempt: 300, call: 8_000 },
    });
    sender = createSender(connector, createRate(clock));
  });
  afterEach(() => fake.close());

  const to = (more: Partial<Reference> = {}): Reference => ({
    serviceUrl: fake.serviceUrl,
    conversationId: 'a:anna',
    channelId: 'msteams',
    botId: '28:bot',
    userId: '29:anna',
    partner: 'tenant',
    ...more,
  });
  const post = (message = MESSAGE, way = to()): Promise<Posted> =>
    sender.post(way, message, async () => {
      claims += 1;
      return true;
    });

  it('posts the card with its summary', async () => {
    const posted = await post();
    const [message] = fake.messages('a:anna');
    assert.deepEqual(posted, { outcome: 'sent', activityId: message?.id });
    assert.equal(message?.summary, '2 due today');
    assert.deepEqual(message?.card, MESSAGE.card);
    assert.deepEqual(message?.activity.recipient, { id: '29:anna' });
  });

  it('makes a sound only when told to', async () => {
    await post();
    await post({ ...MESSAGE, alert: false });
    assert.deepEqual(
      fake.messages('a:anna').map(({ activity }) => activity.channelData),
      [{ notification: { alert: true } }, undefined],
    );
  });

  it('sends nothing when the claim is somebody else’s', async () => {
    assert.deepEqual(await sender.post(to(), MESSAGE, async () => false), { outcome: 'taken' });
    assert.deepEqual(fake.calls, []);
  });

  const outcomes: readonly (readonly [string, Fault, Posted, number])[] = [
    [
      'not installed',
      { status: 403, code: 'BotNotInConversationRoster' },
      { outcome: 'unreachable', code: 'BotNotInConversationRoster' },
      0,
    ],
    [
      'no such conversation',
      { status: 404, code: 'ConversationNotFound' },
      { outcome: 'gone', code: 'ConversationNotFound' },
      0,
    ],
    ['too large', { status: 413, code: 'MessageSizeTooBig' }, { outcome: 'too-large' }, 0],
    ['an error before it was delivered', { status: 502 }, { outcome: 'unknown', code: 'ServiceError' }, 0],
    [
      'an error after it was delivered',
      { status: 500, when: 'after' },
      { outcome: 'unknown', code: 'ServiceError' },
      1,
    ],
    ['a connection that breaks before', { reset: 'before' }, { outcome: 'unknown', code: 'ECONNRESET' }, 0],
    ['a connection that breaks after', { reset: 'after' }, { outcome: 'unknown', code: 'ECONNRESET' }, 1],
    ['no answer', { hang: 'after' }, { outcome: 'unknown', code: 'Timeout' }, 1],
    [
      'what the channel does not want',
      { status: 400, code: 'BadSyntax' },
      { outcome: 'unknown', code: 'BadSyntax' },
      0,
    ],
    [
      'a long wait',
      { status: 429, code: 'Throttled', retryAfter: '60' },
      { outcome: 'throttled', code: 'Throttled', retryAfterMs: 60_000 },
      0,
    ],
  ];
  for (const [what, fault, outcome, delivered] of outcomes)
    it(`tells of ${what}, after one try and one claim`, async () => {
      fake.fail(fault);
      assert.deepEqual(await post(), outcome);
      assert.equal(fake.posted('a:anna').length, delivered);
      assert.equal(claims, 1);
      assert.equal(fake.calls.length, 1);
    });

  it('waits itself for a short while', async () => {
    fake.fail({ status: 412, code: 'PreconditionFailed' });
    fake.fail({ status: 429, code: 'Throttled', retryAfter: '2' });
    assert.equal((await post()).outcome, 'sent');
    assert.equal(fake.posted('a:anna').length, 1);
    assert.equal(claims, 1);
  });

  it('takes an address that is not trusted for no address', async () => {
    assert.deepEqual(await post(MESSAGE, to({ serviceUrl: 'https://evil.example/' })), {
      outcome: 'unreachable',
      code: 'UntrustedService',
    });
  });

  it('holds a partner for as long as it was told, and no other', async () => {
    fake.open('a:olga');
    fake.fail({ status: 429, code: 'Throttled', retryAfter: '60' });
    await post();
    assert.equal(sender.isHeld('tenant'), true);
    assert.deepEqual(await post(), { outcome: 'held' });
    assert.equal(claims, 1);
    // Whoever is not sent anything now is told when it may be tried: when the wait is over, and not later.
    for (const { outcome, code, retryAfterMs = 0 } of [
      await sender.update(to(), '1', MESSAGE),
      await sender.open(to()),
    ] as { outcome: string; code?: string; retryAfterMs?: number }[]) {
      assert.deepEqual([outcome, code], ['throttled', 'Held']);
      assert.ok(retryAfterMs > 50_000 && retryAfterMs <= 60_000, String(retryAfterMs));
    }
    assert.equal((await post(MESSAGE, to({ partner: 'other', conversationId: 'a:olga' }))).outcome, 'sent');
  });

  it('does not repeat a call once its partner is held', async () => {
    const heldFor = (): number => (fake.calls.length > 0 ? 1_000 : 0);
    sender = createSender(connector, { room: async () => {}, hold: () => {}, heldFor });
    fake.fail({ status: 412, code: 'PreconditionFailed' });
    assert.deepEqual(await post(), { outcome: 'throttled', code: 'PreconditionFailed' });
    assert.equal(fake.calls.length, 1);
  });

  it('updates a message, and knows one that was deleted', async () => {
    const posted = await post();
    assert.ok(posted.outcome === 'sent' && posted.activityId !== undefined);
    assert.equal((await sender.update(to(), posted.activityId, { ...MESSAGE, summary: 'over' })).outcome, 'sent');
    assert.equal(fake.messages('a:anna')[0]?.summary, 'over');
    assert.equal((await sender.update(to(), 'deleted', MESSAGE)).outcome, 'gone');
  });

  it('opens a chat by the id of the directory', async () => {
    const { conversationId: _, ...way } = to({ userId: 'entra-zoe' });
    assert.deepEqual(await sender.open(way), { outcome: 'open', conversationId: 'a:entra-zoe' });
    assert.deepEqual(fake.calls[0]?.body, {
      bot: { id: '28:bot' },
      members: [{ id: 'entra-zoe' }],
      isGroup: false,
      tenantId: 'tenant',
      channelData: { tenant: { id: 'tenant' } },
    });
  });

  it('opens it at the second try: a chat that is there already is found', async () => {
    fake.fail({ reset: 'after' });
    assert.equal((await sender.open(to())).outcome, 'open');
  });

  const openings: readonly (readonly [Fault, string])[] = [
    [{ status: 403, code: 'BotNotInstalled' }, 'unreachable'],
    [{ status: 400, code: 'BadSyntax' }, 'unreachable'],
    [{ status: 503 }, 'throttled'],
    [{ status: 429, retryAfter: '60' }, 'throttled'],
    [{ reset: 'after' }, 'throttled'],
  ];
  for (const [fault, outcome] of openings)
    it(`does not open it after ${JSON.stringify(fault)}: ${outcome}`, async () => {
      fake.fail(fault, { times: 5 });
      assert.equal((await sender.open(to())).outcome, outcome);
    });
});
