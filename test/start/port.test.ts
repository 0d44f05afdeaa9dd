// The port that npm start uses: read from the environment, and checked before anything is started.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { portFrom, portIsFree } from '../../src/start/port.ts';

describe('the port that the environment names', () => {
  for (const [value, port] of [
    [undefined, 3978],
    ['', 3978],
    ['4000', 4000],
  ] as const)
    it(`${JSON.stringify(value)} is ${port}`, () => assert.equal(portFrom('PORT', value, 3978), port));

  for (const value of ['0', '65536', '-1', '80.5', 'abc', ' '])
    it(`${JSON.stringify(value)} is refused by name`, () =>
      assert.throws(() => portFrom('PLAYGROUND_PORT', value, 1), /PLAYGROUND_PORT/));
});

describe('a port that is taken', () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::'])
    it(`is seen where somebody listens on ${host}, and again when it is free`, async () => {
      const server = net.createServer().listen(0, host);
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      assert.equal(await portIsFree(port), false);
      server.close();
      await once(server, 'close');
      assert.equal(await portIsFree(port), true);
    });
});
