// Every kind of activity that Teams sends, and what becomes of it.
import assert from 'node:assert/strict';
import { type Heard, hear } from '../../src/teams/activity.ts';
import { IncomingActivity } from '../../src/teams/incoming-activity.ts';

const BOT = { id: '28:bot', name: 'Lotse' };
const ENVELOPE = {
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:anna', name: 'Anna', aadObjectId: 'ENTRA-Anna' },
  recipient: BOT,
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } },
};

function heard(activity: Readonly<Record<string, unknown>>, anonymous = false): Heard {
  const parsed = IncomingActivity.parse({ ...ENVELOPE, ...activity });
  return hear(parsed, { at: '2026-03-02T07:00:00.000Z', newId: () => 'new', anonymous });
}

function turnOf(activity: Readonly<Record<string, unknown>>, anonymous = false) {
  const result = heard(activity, anonymous);
  assert.equal(result.kind, 'turn');
  return result.turn;
}

const submit = { verb: 'settings.save', v: 1, form: 'nonce', language: 'de', digestDays: 'mon,tue', quiet: 'false' };
const submitted = {
  kind: 'action',
  verb: 'settings.save',
  version: 1,
  data: { form: 'nonce', language: 'de', digestDays: 'mon,tue', quiet: 'false' },
  inputs: { form: 'nonce', language: 'de', digestDays: 'mon,tue', quiet: 'false' },
};
const ROOM = {
  name: 'a.csv',
  uploadUrl: 'https://contoso-my.sharepoint.com/upload?x=1',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/a.csv',
  uniqueId: '1',
  fileType: 'csv',
};
const execute = { type: 'Action.Execute', title: 'Save', verb: 'settings.save', data: submit };
const invoke = (name: string, value: unknown, more = {}) => ({ type: 'invoke', name, value, ...more });

describe('an activity that identifies nothing is none', () => {
  for (const id of ['', '.', '..', 'a\u0000b', 'a\nb', 'a\uD800b', 'x'.repeat(513), 7, null, undefined])
    it(`with the conversation ${JSON.stringify(id)?.slice(0, 20)}`, () =>
      assert.equal(IncomingActivity.safeParse({ ...ENVELOPE, type: 'message', conversation: { id } }).success, false));

  for (const key of ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])
    it(`without ${key}`, () =>
      assert.equal(IncomingActivity.safeParse({ ...ENVELOPE, type: 'message', [key]: undefined }).success, false));
});

describe('an activity that is a turn', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, Heard['kind'] | string, unknown])[] = [
    ['a text', { type: 'message', text: 'hilfe' }, 'message', { kind: 'text', text: 'hilfe' }],
    [
      'a message without text, such as a picture',
      { type: 'message', attachments: [{}] },
      'message',
      { kind: 'text', text: '' },
    ],
    [
      'a text with a foreign value',
      { type: 'message', text: 'ja', value: { answer: 1 } },
      'message',
      { kind: 'text', text: 'ja' },
    ],
    [
      'a text with a value that is no object',
      { type: 'message', text: 'ja', value: 'x' },
      'message',
      { kind: 'text', text: 'ja' },
    ],
    ['Action.Submit', { type: 'message', value: submit, replyToId: '17' }, 'submit', { ...submitted, cardId: '17' }],
    [
      'Action.Submit of somebody else’s card',
      { type: 'message', value: { x: 'y' } },
      'submit',
      { kind: 'action', verb: '', version: 0, data: { x: 'y' }, inputs: { x: 'y' } },
    ],
    [
      'Action.Execute',
      invoke('adaptiveCard/action', { action: execute, trigger: 'manual' }, { replyToId: '17' }),
      'execute',
      { ...submitted, cardId: '17' },
    ],
    [
      'Action.Execute with the verb in its data only',
      invoke('adaptiveCard/action', { action: { data: submit } }),
      'execute',
      submitted,
    ],
    [
      'Action.Execute without anything',
      invoke('adaptiveCard/action', null),
      'execute',
      { kind: 'action', verb: '', version: 0, data: {}, inputs: {} },
    ],
    [
      'a refresh by the client itself',
      invoke('adaptiveCard/action', { action: execute, trigger: 'automatic' }),
      'refresh',
      submitted,
    ],
    ['a dialog asked for', invoke('task/fetch', { data: submit, context: { theme: 'dark' } }), 'dialog', submitted],
    ['a dialog sent', invoke('task/submit', { data: submit }), 'dialog', submitted],
    [
      'a message extension’s dialog sent',
      invoke('composeExtension/submitAction', { commandId: 'note', data: submit }),
      'dialog',
      submitted,
    ],
    [
      'a file accepted',
      invoke(
        'fileConsent/invoke',
        { action: 'accept', context: { kind: 'notes' }, uploadInfo: ROOM },
        { replyToId: '17' },
      ),
      'submit',
      { kind: 'file', about: { kind: 'notes' }, room: ROOM, cardId: '17' },
    ],
    [
      'a file declined',
      invoke('fileConsent/invoke', { action: 'decline', context: 7, uploadInfo: {} }),
      'submit',
      { kind: 'file', about: 7 },
    ],
    [
      'a message chosen for a note',
      invoke('composeExtension/fetchTask', {
        commandId: 'noteFromMessage',
        messagePayload: { body: { contentType: 'html', content: '<p>Hi &lt;3</p>' }, linkToMessage: 'https://teams/x' },
      }),
      'dialog',
      { kind: 'quote', text: 'Hi <3', link: 'https://teams/x' },
    ],
    [
      'a message chosen, with an address that is none',
      invoke('composeExtension/fetchTask', {
        commandId: 'noteFromMessage',
        messagePayload: { body: { contentType: 'text', content: 'Hi' }, linkToMessage: 'javascript:alert(1)' },
      }),
      'dialog',
      { kind: 'quote', text: 'Hi' },
    ],
    ['the bot installed', { type: 'installationUpdate', action: 'add' }, 'message', { kind: 'installed' }],
    ['the bot upgraded', { type: 'installationUpdate', action: 'add-upgrade' }, 'message', { kind: 'installed' }],
    ['the bot uninstalled', { type: 'installationUpdate', action: 'remove' }, 'message', { kind: 'removed' }],
    [
      'the bot added',
      { type: 'conversationUpdate', membersAdded: [{ id: '29:ben' }, BOT] },
      'message',
      { kind: 'installed' },
    ],
    ['the bot removed', { type: 'conversationUpdate', membersRemoved: [BOT] }, 'message', { kind: 'removed' }],
    [
      'a person come to the personal chat',
      { type: 'conversationUpdate', membersAdded: [{ id: '29:anna' }] },
      'message',
      { kind: 'installed' },
    ],
  ];
  for (const [what, activity, asked, input] of cases)
    it(what, () => {
      const result = heard(activity);
      assert.equal(result.kind, 'turn');
      assert.deepEqual({ asked: result.asked, input: result.turn.input }, { asked, input });
    });
});

describe('an activity that is ignored on purpose', () => {
  const team = { id: '19:x@thread.tacv2', conversationType: 'channel', tenantId: 'tenant' };
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string, number?, unknown?])[] = [
    ['an edited message', { type: 'messageUpdate', text: 'neu' }, 'messageUpdate'],
    ['a deleted message', { type: 'messageDelete' }, 'messageDelete'],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, 'messageReaction'],
    ['typing', { type: 'typing' }, 'typing'],
    [
      'a read receipt or meeting event',
      { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
      'event',
    ],
    ['the end of a conversation', { type: 'endOfConversation' }, 'endOfConversation'],
    ['a type that is not known yet', { type: 'telepathy' }, 'unknown-type'],
    ['a type that is a word of JavaScript', { type: 'constructor' }, 'unknown-type'],
    ['an upgrade’s removal', { type: 'installationUpdate', action: 'remove-upgrade' }, 'upgrade'],
    ['an installation update without action', { type: 'installationUpdate' }, 'unknown-installation'],
    [
      'people come to a team',
      { type: 'conversationUpdate', conversation: team, membersAdded: [{ id: '29:ben' }] },
      'people-came-or-left',
    ],
    ['people gone', { type: 'conversationUpdate', membersRemoved: [{ id: '29:ben' }] }, 'people-came-or-left'],
    [
      'a channel renamed',
      {
        type: 'conversationUpdate',
        conversation: team,
        channelData: { eventType: 'channelRenamed', tenant: { id: 'tenant' } },
      },
      'conversation-changed',
    ],
    ['another bot', { type: 'message', text: 'hi', from: { id: '28:other' } }, 'bot'],
    ['itself', { type: 'message', text: 'hi', from: BOT }, 'bot'],
    [
      'feedback by Teams’ own buttons',
      invoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like' } }),
      'message/submitAction',
      200,
      undefined,
    ],
    [
      'a search',
      invoke('composeExtension/query', { commandId: 'x' }),
      'composeExtension/query',
      200,
      { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } },
    ],
    [
      'a link',
      invoke('composeExtension/queryLink', { url: 'https://x' }),
      'composeExtension/queryLink',
      200,
      { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } },
    ],
    [
      'a file accepted without a place for it',
      invoke('fileConsent/invoke', { action: 'accept' }),
      'fileConsent/invoke',
    ],
    [
      'a message action that is not ours',
      invoke('composeExtension/fetchTask', { commandId: 'x' }),
      'composeExtension/fetchTask',
      200,
      {},
    ],
    ['a sign-in', invoke('signin/verifyState', { state: '1' }), 'signin/verifyState', 200, {}],
    ['a dialog without a verb of ours', invoke('task/fetch', { data: { x: 1 } }), 'unknown-invoke', 404, {}],
    ['an unknown invoke', invoke('future/thing', {}), 'unknown-invoke', 404, {}],
    ['an invoke named like a word of JavaScript', invoke('__proto__', {}), 'unknown-invoke', 404, {}],
    ['an invoke without a name', { type: 'invoke' }, 'unknown-invoke', 404, {}],
    ['an installation by nobody', { type: 'installationUpdate', action: 'add', from: { id: '29:x' } }, 'no-person'],
  ];
  for (const [what, activity, reason, status = 200, body] of cases)
    it(what, () => {
      const answer = { status, ...(body !== undefined && { body }) };
      assert.deepEqual(heard(activity), { kind: 'ignored', reason, answer });
    });
});

describe('who, where and in which language', () => {
  it('is the tenant and the Entra id, in one spelling', () => {
    const { partner, user } = turnOf({ type: 'message', text: 'x' });
    assert.deepEqual({ partner, user }, { partner: 'tenant', user: { id: 'entra-anna', name: 'Anna' } });
  });

  it('is nobody without an Entra id, except on loopback', () => {
    const from = { id: '29:Guest' };
    assert.equal(heard({ type: 'message', text: 'x', from }).kind, 'stranger');
    assert.equal(turnOf({ type: 'message', text: 'x', from }, true).user.id, '29:Guest');
  });

  it('is the partner local where no tenant is named', () => {
    const conversation = { id: 'a:1' };
    assert.equal(turnOf({ type: 'message', text: 'x', conversation, channelData: undefined }, true).partner, 'local');
  });

  for (const [conversation, kind] of [
    [{ conversationType: 'personal' }, 'personal'],
    [{ conversationType: 'groupChat', isGroup: true }, 'group'],
    [{ conversationType: 'channel', isGroup: true }, 'channel'],
    [{}, 'personal'],
    [{ isGroup: true }, 'group'],
  ] as const)
    it(`takes ${JSON.stringify(conversation)} for ${kind}`, () =>
      assert.equal(
        turnOf({ type: 'message', text: 'x', conversation: { id: 'a:1', ...conversation } }).conversation.kind,
        kind,
      ));

  for (const [locale, language] of [
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['zh-TW', 'zh'],
    ['EN_us', 'en'],
    ['ja', 'ja'],
    ['nl-NL', undefined],
    ['', undefined],
    [undefined, undefined],
    [7, undefined],
  ] as const)
    it(`reads the locale ${locale} as ${language}`, () =>
      assert.equal(turnOf({ type: 'message', text: 'x', locale }).locale, language));

  for (const [zone, valid] of [
    ['Europe/Vienna', true],
    ['America/Argentina/Buenos_Aires', true],
    ['UTC', true],
    ['W. Europe Standard Time', false],
    ['Europe/Atlantis', false],
    ['+02:00', false],
    ['CET', false],
    [`Europe/${'x'.repeat(100)}`, false],
  ] as const)
    it(`${valid ? 'takes' : 'leaves'} the zone ${zone.slice(0, 40)}`, () =>
      assert.equal(turnOf({ type: 'message', text: 'x', localTimezone: zone }).zone, valid ? zone : undefined));

  it('reads language and zone of the client where the activity itself has none', () => {
    const entities = [null, { type: 'clientInfo', locale: 'de-DE', timezone: 'Europe/Berlin' }];
    const { locale, zone } = turnOf({ type: 'message', text: 'x', entities });
    assert.deepEqual({ locale, zone }, { locale: 'de', zone: 'Europe/Berlin' });
  });

  it('names a turn itself where the activity has no id', () => {
    assert.equal(turnOf({ type: 'message', text: 'x', id: undefined }).id, 'new');
  });
});

describe('a card’s payload', () => {
  const read = (value: unknown) => turnOf({ type: 'message', value }).input;

  it('keeps what is not a text out of the inputs', () => {
    assert.deepEqual(read({ verb: 'x', v: 1, page: 2, ids: ['1'], name: 'Contoso', msteams: { type: 'x' } }), {
      kind: 'action',
      verb: 'x',
      version: 1,
      data: { page: 2, ids: ['1'], name: 'Contoso' },
      inputs: { name: 'Contoso' },
    });
  });

  for (const [value, verb, version] of [
    [{ verb: 'x', v: '1' }, 'x', 0],
    [{ verb: 'x' }, 'x', 0],
    [{ verb: 'x', v: 1.5 }, 'x', 0],
    [{ verb: 'x', v: 99 }, 'x', 99],
    [{ verb: 7, v: 1 }, '', 1],
    [{ verb: 'x'.repeat(101), v: 1 }, '', 1],
  ] as const)
    it(`reads ${JSON.stringify(value).slice(0, 30)} as the verb “${verb}” of version ${version}`, () => {
      const input = read(value);
      assert.deepEqual(input.kind === 'action' && [input.verb, input.version], [verb, version]);
    });

  it('is not made into something else by names of JavaScript', () => {
    const input = read(
      JSON.parse('{"verb":"x","v":1,"__proto__":{"polluted":"yes"},"constructor":"c","toString":"t"}'),
    );
    assert.equal(input.kind === 'action' && Reflect.get(input.data, 'polluted'), undefined);
    assert.deepEqual(input.kind === 'action' && input.inputs, { constructor: 'c', toString: 't' });
  });

  it('has only whole characters', () => {
    const input = read({ verb: 'x', v: 1, name: 'a\uD800b' });
    assert.equal(input.kind === 'action' && input.inputs.name, 'a\uFFFDb');
  });
});
