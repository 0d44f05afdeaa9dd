// What npm start promises of the processes it runs: on loopback only, ended with it, and never silently gone.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Child, startChild } from '../../src/start/child.ts';
import { freePort } from '../support/free-port.ts';

const ENDS_WITH_PARENT = new URL('../../src/start/ends-with-parent.ts', import.meta.url);
const LOOPBACK_ONLY = new URL('../../src/start/loopback-only.ts', import.meta.url);

/** Listens on every interface, says where it listens when asked, and ends when told to unless it is stubborn. */
const SERVER = `
const { PORT, STUBBORN } = process.env;
const server = require('node:http').createServer((_, answer) => answer.end(JSON.stringify(server.address())));
server.listen(Number(PORT), () => {});
if (STUBBORN) process.on('SIGTERM', () => {});
`;

describe('a process that npm start runs', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lotse-child-'));
    await writeFile(path.join(folder, 'server.cjs'), SERVER);
    await writeFile(path.join(folder, 'broken.cjs'), 'process.exit(3)');
  });
  after(() => rm(folder, { recursive: true }));

  const running: (() => unknown)[] = [];
  afterEach(() => Promise.all(running.splice(0).map((end) => end())));

  const start = (script: string, env: NodeJS.ProcessEnv): Child => {
    const child = startChild({
      name: 'server',
      script: path.join(folder, script),
      preload: [ENDS_WITH_PARENT, LOOPBACK_ONLY],
      env: { ...process.env, ...env },
      cwd: folder,
      shown: false,
    });
    running.push(() => child.stop(1_000));
    return child;
  };

  it('listens on loopback although it asked for every interface', async () => {
    const port = await freePort();
    const child = start('server.cjs', { PORT: String(port) });
    await child.answers(`http://127.0.0.1:${port}`, 10_000);
    assert.deepEqual(await (await fetch(`http://127.0.0.1:${port}`)).json(), {
      address: '127.0.0.1',
      family: 'IPv4',
      port,
    });
    await child.stop(5_000);
    assert.equal(await child.ended, 'was ended by SIGTERM');
  });

  it('is ended by force when it does not listen to reason', async () => {
    const port = await freePort();
    const child = start('server.cjs', { PORT: String(port), STUBBORN: '1' });
    await child.answers(`http://127.0.0.1:${port}`, 10_000);
    await child.stop(50);
    assert.equal(await child.ended, 'was ended by SIGKILL');
  });

  it('that ends instead of answering says how it ended', async () => {
    const child = start('broken.cjs', {});
    await assert.rejects(child.answers('http://127.0.0.1:9', 10_000), /The server ended with exit code 3\./);
  });

  it('that never answers is given up', async () => {
    const child = start('server.cjs', { PORT: String(await freePort()) });
    await assert.rejects(child.answers('http://127.0.0.1:9', 50), /did not answer at http:\/\/127\.0\.0\.1:9/);
  });

  it('ends when its parent is gone without a word', async () => {
    const child = fork(path.join(folder, 'server.cjs'), [], {
      execArgv: ['--import', ENDS_WITH_PARENT.href],
      env: { ...process.env, PORT: String(await freePort()) },
    });
    running.push(() => child.kill('SIGKILL'));
    const exit = once(child, 'exit');
    child.disconnect();
    assert.deepEqual(await exit, [null, 'SIGTERM']);
  });
});
