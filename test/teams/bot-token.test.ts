// The bot's own token, from a managed identity as Azure App Service offers it: an address on the machine, and a secret header.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBotToken } from '../../src/teams/bot-token.ts';

describe('the bot’s token', () => {
  const asked: string[] = [];
  const before_ = { ...process.env };
  let server: Server;

  before(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      asked.push(
        `${url.searchParams.get('client_id')} ${url.searchParams.get('resource')} ${request.headers['x-identity-header']}`,
      );
      const expires_on = Math.floor(Date.now() / 1_000) + 3_600;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          access_token: `token ${asked.length}`,
          expires_on,
          token_type: 'Bearer',
          resource: url.searchParams.get('resource'),
        }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
    process.env.IDENTITY_HEADER = 'secret';
  });
  after(() => {
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER'])
      if (before_[name] === undefined) delete process.env[name];
      else process.env[name] = before_[name];
    server.closeAllConnections();
    server.close();
  });

  it('comes from the managed identity, is for the Bot Framework, and is kept', async () => {
    const token = createBotToken({ credentials: { appType: 'UserAssignedMSI', appId: 'app-1', tenantId: 'tenant' } });
    const first = await token?.(false);
    assert.equal(await token?.(false), first);
    assert.deepEqual(asked, ['app-1 https://api.botframework.com secret']);
  });

  it('is none without credentials', () => assert.equal(createBotToken({}), undefined));

  it('says at the start when a secret is missing', () => {
    assert.throws(
      () => createBotToken({ credentials: { appType: 'SingleTenant', appId: 'app', tenantId: 'tenant' } }),
      /MicrosoftAppPassword/,
    );
  });
});
