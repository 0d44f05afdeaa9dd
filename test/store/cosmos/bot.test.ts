// The whole bot on Cosmos DB, over real HTTP: it answers, it is ready only while it can remember, and operators see what that costs.
import assert from 'node:assert/strict';
import { startWorld, type World } from '../../bot/start-world.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { KEY, type StrictCosmos, startStrictCosmos } from '../../support/strict-cosmos.ts';

describe('the bot on Cosmos DB', () => {
  let server: StrictCosmos;
  let proxy: FaultProxy;
  let world: World;

  beforeEach(async () => {
    server = await startStrictCosmos();
    proxy = await startFaultProxy(server.endpoint);
    world = await startWorld({ STORE: 'cosmos', COSMOS_ENDPOINT: proxy.endpoint, COSMOS_KEY: KEY });
  });
  afterEach(async () => {
    await world.close();
    await proxy.close();
    await server.close();
  });

  it('answers, and tells operators what it asked for and what it was charged', async () => {
    await world.chat({ name: 'Anna' }).say('help');
    const metrics = await text('/metrics');
    assert.match(metrics, /lotse_store_requests_total\{operation="create",code="201"\} \d/);
    assert.match(metrics, /lotse_store_request_units_count\{operation="read",container="people"\} \d/);
  });

  it('is not ready while Cosmos DB refuses it', async () => {
    assert.equal((await fetch(`${world.bot.url}/readyz`)).status, 200);
    proxy.plan(() => ({ kind: 'status', status: 403 }));
    assert.equal((await fetch(`${world.bot.url}/readyz`)).status, 503);
    proxy.plan(() => undefined);
    assert.equal((await fetch(`${world.bot.url}/readyz`)).status, 200);
  });

  async function text(path: string): Promise<string> {
    return (await fetch(`${world.bot.url}${path}`)).text();
  }
});
