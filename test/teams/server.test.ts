// The HTTP server itself: what it takes, what it turns away and how, and how it ends.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { openChat } from '../support/teams-client.ts';
import { type Edge, echo, startEdge } from './start-edge.ts';

describe('the server', () => {
  let edge: Edge;
  afterEach(() => edge.close());

  /** Some bytes over a bare socket; what comes back until the server is through. */
  function raw(...parts: readonly string[]): Promise<string> {
    const { hostname, port } = new URL(edge.url);
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(port), hostname, () => {
        for (const part of parts) socket.write(part);
      });
      socket.setEncoding('utf8').on('data', (data) => {
        answer += data;
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
    });
  }

  /** fetch does not let us choose these headers. */
  function withHeaders(headers: Readonly<Record<string, string>>, path = '/healthz'): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${edge.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  describe('turns away', () => {
    beforeEach(async () => {
      edge = await startEdge();
    });
    const big = JSON.stringify({ type: 'message', text: 'x'.repeat(256 * 1024) });
    const json = { 'content-type': 'application/json' };
    const cases: readonly (readonly [string, string, Readonly<Record<string, string>>, number, string])[] = [
      ['a text', '{}', { 'content-type': 'text/plain' }, 415, 'json-only'],
      ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'json-only'],
      ['no media type', '{}', { 'content-type': '' }, 415, 'json-only'],
      ['a compressed body', '{}', { ...json, 'content-encoding': 'gzip' }, 415, 'json-only'],
      ['a body that is too large', big, json, 413, 'too-large'],
      ['no JSON', '{"type":', json, 400, 'bad-request'],
      ['nothing', '', json, 400, 'bad-request'],
      ['an array', '[]', json, 400, 'bad-request'],
      ['null', 'null', json, 400, 'bad-request'],
      ['a number', '7', json, 400, 'bad-request'],
      ['an empty object', '{}', json, 400, 'bad-request'],
      ['a type alone', '{"type":"message"}', json, 400, 'bad-request'],
    ];
    for (const [what, body, headers, status, error] of cases)
      it(`${what}: ${status}`, async () => {
        const response = await edge.post(body, headers);
        assert.deepEqual([response.status, await response.json()], [status, { error }]);
        assert.deepEqual(edge.turns, []);
      });

    it('a body that turns out too large only as it comes', async () => {
      const piece = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
      const answer = await raw(
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
        ...Array.from({ length: 8 }, () => piece),
        '0\r\n\r\n',
        'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      );
      assert.match(answer, /^HTTP\/1.1 413 .*"too-large".*HTTP\/1.1 200 /s, 'the connection can be used again');
    });

    for (const [method, path, status, error] of [
      ['GET', '/', 404, 'not-found'],
      ['GET', '/api/messages', 405, 'method-not-allowed'],
      ['POST', '/api/other', 404, 'not-found'],
      ['DELETE', '/healthz', 405, 'method-not-allowed'],
      ['GET', '/..%2f..%2fetc/passwd', 404, 'not-found'],
      ['GET', '/%E0%A4%A', 404, 'not-found'],
    ] as const)
      it(`${method} ${path}: ${status}`, async () => {
        const response = await fetch(`${edge.url}${path}`, {
          method,
          ...(method === 'POST' && { headers: json, body: '{}' }),
        });
        assert.deepEqual([response.status, await response.json()], [status, { error }]);
      });

    it('what is no HTTP', async () => assert.match(await raw('nonsense\r\n\r\n'), /^HTTP\/1.1 400 /));

    it('everything without saying what it is made of', async () => {
      const response = await edge.post('{', { 'content-type': 'application/json' });
      assert.deepEqual(
        [...response.headers.keys()].filter((name) => /server|powered|version/.test(name)),
        [],
      );
      assert.doesNotMatch(await response.text(), /restify|SyntaxError|JSON at| at |node_modules/);
    });
  });

  describe('on loopback, where nobody is authenticated', () => {
    beforeEach(async () => {
      edge = await startEdge();
    });
    for (const [headers, status] of [
      [{ host: 'localhost:3978' }, 200],
      [{ host: '127.0.0.1' }, 200],
      [{ host: '[::1]:3978' }, 200],
      [{ host: 'evil.example' }, 403],
      [{ host: 'localhost.evil.example:3978' }, 403],
      [{ host: '127.0.0.1.nip.io' }, 403],
      [{ host: '192.168.1.7' }, 403],
      [{ origin: 'http://localhost:56150' }, 200],
      [{ origin: 'http://127.0.0.1:56150' }, 200],
      [{ origin: 'https://evil.example' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-origin' }, 200],
    ] as const)
      it(`answers ${JSON.stringify(headers)} with ${status}`, async () =>
        assert.equal(await withHeaders(headers), status));

    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://192.168.1.7/',
      'http://localhost.evil.example/',
      'file:///etc',
    ])
      it(`answers no connector at ${serviceUrl}`, async () => {
        const chat = openChat({ botUrl: edge.url, connector: edge.connector }, { name: 'Anna' });
        assert.equal((await chat.send({ type: 'message', text: 'hi', serviceUrl })).status, 403);
        assert.deepEqual(edge.turns, []);
      });
  });

  it('does not start on any other address without credentials', async () => {
    edge = await startEdge();
    for (const host of ['0.0.0.0', '::', '192.168.1.7', 'example.org'])
      await assert.rejects(startEdge({ config: { host }, connector: edge.connector }), {
        name: 'AppError',
        kind: 'invalid-input',
        message: new RegExp(`not HOST=${host}\\. Set HOST=127\\.0\\.0\\.1, or MicrosoftAppId`),
      });
  });

  it('starts on IPv6’s loopback too', async () => {
    edge = await startEdge({ config: { host: '::1' } });
    assert.match(edge.url, /^http:\/\/\[::1\]:\d+$/);
    assert.equal((await fetch(`${edge.url}/healthz`)).status, 200);
  });

  it('names a taken port and what to do', async () => {
    edge = await startEdge();
    const port = Number(new URL(edge.url).port);
    await assert.rejects(startEdge({ config: { port }, connector: edge.connector }), {
      name: 'AppError',
      kind: 'unavailable',
      message: `127.0.0.1:${port} is taken. End the program that has it, or set PORT (or HOST) to another.`,
    });
  });

  it('is alive at once and ready when it is', async () => {
    let ready: boolean | string | Error = 'the playbook is being compiled';
    edge = await startEdge({
      ready: async () => {
        if (ready instanceof Error) throw ready;
        return ready;
      },
    });
    const status = async (path: string) => (await fetch(`${edge.url}${path}`)).status;
    assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503]);
    ready = true;
    assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 200]);
    ready = new Error('the store is away');
    const response = await fetch(`${edge.url}/readyz`);
    assert.deepEqual([response.status, await response.json()], [503, { ready: false }], 'the reason is for the log');
    assert.match(edge.logged.join(), /the store is away/);
  });

  it('shows its metrics only to whoever has the token, where there is one', async () => {
    edge = await startEdge({ config: { metricsToken: '0123456789abcdef' } });
    const status = async (authorization?: string) =>
      (await fetch(`${edge.url}/metrics`, authorization === undefined ? {} : { headers: { authorization } })).status;
    assert.deepEqual(
      [await status(), await status('Bearer 0123456789abcdeX'), await status('Bearer 0123456789abcdef')],
      [401, 401, 200],
    );
    assert.deepEqual(edge.counted, ['refused:metrics-token', 'refused:metrics-token']);
  });

  it('shows its metrics', async () => {
    edge = await startEdge();
    const response = await fetch(`${edge.url}/metrics`);
    assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    assert.match(await response.text(), /lotse_turns 1/);
  });

  describe('a turn', () => {
    const chatOf = () => openChat({ botUrl: edge.url, connector: edge.connector }, { name: 'Anna' });
    const boom = new Error('SELECT secret FROM people');

    it('that breaks off is told to the channel, without a word about why', async () => {
      edge = await startEdge({ receive: () => Promise.reject(boom) });
      const response = await chatOf().send({ type: 'message', text: 'hi' });
      assert.deepEqual([response.status, await response.json()], [500, { error: 'failed' }]);
      assert.match(edge.logged.join(), /a turn broke off/);
    });

    it('that throws before it began is no different', async () => {
      edge = await startEdge({
        receive: () => {
          throw boom;
        },
      });
      assert.equal((await chatOf().send({ type: 'message', text: 'hi' })).status, 500);
    });

    it('of a pressed card that breaks off is told in the words of cards', async () => {
      edge = await startEdge({
        receive: (turn, deliver) => (turn.input.kind === 'text' ? echo(turn, deliver) : Promise.reject(boom)),
      });
      const chat = chatOf();
      await chat.say('eins');
      const { status, error } = await chat.press(chat.last(), 'Again');
      assert.deepEqual([status, error], [200, 'Unable to reach app. Please try again.']);
    });

    it('that takes longer than the channel waits goes on after the request was answered', async () => {
      const { promise: allowed, resolve: go } = Promise.withResolvers<void>();
      edge = await startEdge({
        config: { limits: { turn: 20 } },
        receive: async (turn, deliver) => {
          await allowed;
          await echo(turn, deliver);
        },
      });
      const chat = chatOf();
      assert.equal(await chat.say('langsam'), 200);
      assert.deepEqual(edge.counted, ['late']);
      assert.deepEqual(chat.shown(), []);
      const closed = edge.server.close(1_000);
      go();
      await closed;
      assert.equal(chat.last().summary, 'langsam', 'the end waited for it');
    });
  });

  describe('ends', () => {
    it('after the running turn, and takes no new one meanwhile', async () => {
      const { promise: allowed, resolve: go } = Promise.withResolvers<void>();
      const { promise: began, resolve: begin } = Promise.withResolvers<void>();
      edge = await startEdge({
        receive: async (turn, deliver) => {
          begin();
          await allowed;
          await echo(turn, deliver);
        },
      });
      const chat = openChat({ botUrl: edge.url, connector: edge.connector }, { name: 'Anna' });
      const said = chat.say('noch eins');
      await began;
      const closed = edge.server.close(60_000);
      await assert.rejects(fetch(`${edge.url}/healthz`), TypeError);
      go();
      assert.equal(await said, 200);
      await closed;
      assert.equal(chat.last().summary, 'noch eins');
    });

    it('telling a request that was half sent to come again', async () => {
      edge = await startEdge();
      const { hostname, port } = new URL(edge.url);
      const socket = connect(Number(port), hostname).setEncoding('utf8');
      socket.write('POST /api/messages HTTP/1.1\r\nHost: localhost\r\n');
      const answer = Promise.withResolvers<string>();
      socket.once('data', (data) => answer.resolve(String(data)));
      // By then the server has the first half, too.
      await (await fetch(`${edge.url}/healthz`)).text();
      const closed = edge.server.close(5_000);
      socket.write('Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
      assert.match(await answer.promise, /^HTTP\/1.1 503 .*connection: close/is);
      socket.end();
      await closed;
      assert.deepEqual(edge.counted, ['refused:closing']);
    });

    it('at once when nothing runs, though connections are kept alive', async () => {
      edge = await startEdge();
      await (await fetch(`${edge.url}/healthz`)).text();
      await edge.server.close(60_000);
    });

    it('at the deadline when a turn does not', async () => {
      const { promise: began, resolve: begin } = Promise.withResolvers<void>();
      edge = await startEdge({
        receive: () => {
          begin();
          return new Promise(() => undefined);
        },
      });
      const chat = openChat({ botUrl: edge.url, connector: edge.connector }, { name: 'Anna' });
      const cutOff = assert.rejects(chat.say('ewig'), TypeError);
      await began;
      await edge.server.close(50);
      await cutOff;
    });
  });
});
