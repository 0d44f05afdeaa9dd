// Bodies of requests as Teams sends them, broken in one to four places, some of them cut off.
import fc from 'fast-check';
import { BOT, TENANT } from './teams-client.ts';

const submit = { verb: 'echo.again', v: 1, n: 7, form: 'nonce', comment: 'gut', days: 'mon,tue', on: 'true' };
const mention = { type: 'mention', mentioned: BOT, text: '<at>Lotse</at>' };
const clientInfo = { type: 'clientInfo', locale: 'de-DE', timezone: 'Europe/Berlin' };
const KINDS: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'message', text: '<at>Lotse</at> hilfe', textFormat: 'xml', entities: [mention, clientInfo] },
  { type: 'message', value: submit, replyToId: '17' },
  {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '17',
    value: { action: { type: 'Action.Execute', verb: 'echo.again', data: submit }, trigger: 'manual' },
  },
  { type: 'invoke', name: 'task/submit', value: { data: submit, context: { theme: 'dark' } } },
  {
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'x', parameters: [{ name: 'q', value: 'x' }] },
  },
  { type: 'conversationUpdate', membersAdded: [BOT, { id: '29:anna' }] },
  { type: 'installationUpdate', action: 'add' },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
];

type Mutation = { readonly where: number; readonly how: 'delete' | 'set' | 'wrap' | 'rename'; readonly value: unknown };

const nasty = fc.constantFrom(
  '',
  '\u0000',
  '\uD800',
  '..',
  '__proto__',
  'constructor',
  '<at>',
  '<at><at></at>',
  '$' + '{x}',
  '{{DATE(2026-01-01)}}',
  '&#0;',
  '[x](javascript:1)',
  'x'.repeat(9_000),
  'http://127.0.0.1:1/',
  'http://[::1',
  'automatic',
  'Etc/../UTC',
  '29:x',
  '28:x',
  null,
  -1,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[[]]]]]],
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('delete', 'set', 'set', 'wrap', 'rename'),
  value: fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' })),
});
const mutilated = fc.record({
  kind: fc.constantFrom(...KINDS),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  cutAt: fc.oneof({ weight: 19, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(600) }),
});

/** `conversationId`: one that the connector at `serviceUrl` knows, so that some replies arrive. */
export function mutilatedActivity(serviceUrl: string, conversationId: string): fc.Arbitrary<string> {
  return mutilated.map(({ kind, mutations, cutAt }) => {
    const activity: Record<string, unknown> = structuredClone({
      id: 'f:1',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:anna', name: 'Anna', aadObjectId: 'entra-anna' },
      recipient: BOT,
      conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale: 'de-DE',
      localTimezone: 'Europe/Berlin',
      ...kind,
    });
    // Copied, because what one mutation puts in the next one may change.
    for (const one of mutations) mutate(activity, structuredClone(one));
    const body = JSON.stringify(activity);
    return cutAt === null ? body : body.slice(0, cutAt);
  });
}

/** Changes one place of the activity, chosen among all of them. */
function mutate(activity: Record<string, unknown>, { where, how, value }: Mutation): void {
  const places = [...placesIn(activity)];
  const place = places[where % places.length];
  if (place === undefined) return;
  const { holder, key } = place;
  const before = holder[key];
  if (how === 'set') holder[key] = value;
  else if (how === 'wrap') holder[key] = [before, value];
  else delete holder[key];
  if (how === 'rename')
    Object.defineProperty(holder, typeof value === 'string' ? value : 'renamed', {
      value: before,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function* placesIn(holder: Record<string, unknown>): Generator<{ holder: Record<string, unknown>; key: string }> {
  for (const [key, value] of Object.entries(holder)) {
    yield { holder, key };
    if (typeof value === 'object' && value !== null) yield* placesIn(value as Record<string, unknown>);
  }
}
