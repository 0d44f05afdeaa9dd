// Who gets in: only the channel's own tokens, only Teams, only its connectors, only allowed tenants. Everybody else finds nothing out.
import assert from 'node:assert/strict';
import type { EdgeConfig } from '../../src/teams/ports.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { BOT, openChat, TENANT } from '../support/teams-client.ts';
import { startTokenIssuer, type TokenIssuer, type TokenOptions } from '../support/token-issuer.ts';
import { type Edge, startEdge } from './start-edge.ts';

const APP = '00000000-0000-4000-8000-0000000000b0';

describe('authentication', () => {
  let connector: FakeConnector;
  let issuer: TokenIssuer;
  let edge: Edge;
  const { error } = console;

  before(async () => {
    // botbuilder tells the story of every bad token there.
    console.error = () => undefined;
    connector = await startFakeConnector({ token: 'outgoing' });
    issuer = await startTokenIssuer(APP, connector.serviceUrl);
    connector.open('a:anna');
  });
  after(async () => {
    console.error = error;
    await issuer.close();
    await connector.close();
  });
  beforeEach(async () => {
    edge = await start();
  });
  afterEach(() => edge.server.close(1_000));

  function start(config: Partial<EdgeConfig> = {}): Promise<Edge> {
    return startEdge({
      connector,
      token: async () => 'outgoing',
      stranger: (locale) => `stranger in ${locale}`,
      config: {
        credentials: { appType: 'SingleTenant', appId: APP, tenantId: TENANT, password: 'secret' },
        allowedTenants: [TENANT],
        endpoints: issuer.endpoints(connector.origin),
        ...config,
      },
    });
  }

  const activity = (changes: Readonly<Record<string, unknown>> = {}) => ({
    type: 'message',
    id: 'f:1',
    text: 'hi',
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    from: { id: '29:anna', aadObjectId: 'entra-anna' },
    recipient: BOT,
    conversation: { id: 'a:anna', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...changes,
  });

  const post = (token: string | undefined, changes?: Readonly<Record<string, unknown>>) =>
    edge.post(JSON.stringify(activity(changes)), token === undefined ? {} : { authorization: `Bearer ${token}` });

  async function refused(response: Response, status: number): Promise<void> {
    const body = await response.text();
    assert.equal(response.status, status);
    assert.equal(body, `{"error":"${status === 401 ? 'unauthorized' : 'forbidden'}"}`, 'nobody is told why');
    assert.deepEqual(edge.turns, []);
  }

  it('lets the channel in, and answers with the bot’s own token', async () => {
    const chat = openChat({ botUrl: edge.url, connector, token: () => issuer.token() }, { name: 'Ben' });
    assert.equal(await chat.say('hi'), 200);
    assert.equal(chat.last().summary, 'hi');
    assert.equal(connector.calls.at(-1)?.authorization, 'Bearer outgoing');
  });

  const wrong: readonly (readonly [string, TokenOptions])[] = [
    ['for another bot', { audience: '00000000-0000-4000-8000-0000000000ff' }],
    ['that is over', { endsIn: -3_600 }],
    ['that is not yet valid', { beginsIn: 3_600 }],
    ['of another issuer', { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }],
    [
      'that Entra signed for the emulator, though it is for this bot',
      { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', claims: { ver: '1.0', appid: APP } },
    ],
    ['signed with another key', { signer: 'forger' }],
    ['signed with a key that is not endorsed for Teams', { signer: 'webchat' }],
    ['for another connector', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
  ];
  for (const [what, options] of wrong)
    it(`refuses a token ${what}`, async () => refused(await post(await issuer.token(options)), 401));

  it('refuses a token without a signature', async () => refused(await post(await issuer.unsigned()), 401));
  it('refuses a token that names its own algorithm', async () => refused(await post(await issuer.confused()), 401));
  it('refuses a request without a token', async () => refused(await post(undefined), 401));

  for (const header of ['Bearer', 'Bearer ', 'Bearer a.b.c', 'Bearer a b', 'Basic YTpi', 'Bearer null', 'e30.e30.e30'])
    it(`refuses the header “${header}”`, async () =>
      refused(await edge.post(JSON.stringify(activity()), { authorization: header }), 401));

  const foreign: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['another channel', { channelId: 'webchat' }],
    ['the emulator', { channelId: 'emulator' }],
    ['another tenant', { conversation: { id: 'a:anna', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }],
    ['two tenants at once', { channelData: { tenant: { id: 'other' } } }],
    ['no tenant', { conversation: { id: 'a:anna' }, channelData: {} }],
  ];
  for (const [what, changes] of foreign)
    it(`has nothing to do with ${what}, be it authentic`, async () => {
      const response = await post(
        await issuer.token({ signer: changes.channelId === 'webchat' ? 'webchat' : 'teams' }),
        changes,
      );
      // A key that is not endorsed for the channel it names is no token at all.
      await refused(response, changes.channelId === 'emulator' ? 401 : 403);
    });

  it('answers to no connector but Teams’ own, be the token authentic', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net.evil.example/teams/';
    await refused(await post(await issuer.token({ serviceUrl }), { serviceUrl }), 403);
  });

  it('compares tenants without regard to case', async () => {
    const tenantId = TENANT.toUpperCase();
    const response = await post(await issuer.token(), {
      conversation: { id: 'a:anna', tenantId },
      channelData: { tenant: { id: tenantId } },
    });
    assert.equal(response.status, 200);
    assert.equal(edge.turns[0]?.partner, TENANT);
  });

  it('does not make a person out of an account without an Entra id, but tells them', async () => {
    const chat = openChat(
      { botUrl: edge.url, connector, token: () => issuer.token() },
      { name: 'Guest', entraId: null, locale: 'de-DE' },
    );
    assert.equal(await chat.say('hi'), 200);
    assert.equal(chat.last().text, 'stranger in de');
    assert.deepEqual(edge.turns, []);
  });

  it('takes nobody’s word for who they are from a card', async () => {
    const value = {
      verb: 'x',
      v: 1,
      user: 'entra-boss',
      from: { aadObjectId: 'entra-boss' },
      aadObjectId: 'entra-boss',
    };
    await post(await issuer.token(), { text: undefined, value });
    assert.equal(edge.turns[0]?.user.id, 'entra-anna');
  });

  it('says that it is unavailable, not that the token is bad, when the keys cannot be had', async () => {
    await edge.server.close(1_000);
    const other = await startTokenIssuer(APP, connector.serviceUrl);
    other.down(true);
    edge = await start({ endpoints: other.endpoints(connector.origin) });
    const response = await post(await other.token());
    await other.close();
    assert.equal(response.status, 503);
    assert.equal(await response.text(), '{"error":"unavailable"}');
    assert.deepEqual(edge.turns, []);
  });
});
