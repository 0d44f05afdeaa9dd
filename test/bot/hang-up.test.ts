// The process on SIGHUP: it looks at the playbook again and goes on.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

describe('SIGHUP', function () {
  this.timeout(90_000);
  it('makes the process look at its playbook again, and nothing else', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'lotse-hang-up-'));
    const env = { PATH: process.env.PATH, PORT: '0', STORE: 'sqlite::memory:' };
    const child = spawn(process.execPath, [MAIN], {
      cwd,
      env: { ...env, PLAYBOOK_DIR: resolve('playbook') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const said: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      const { msg } = JSON.parse(line);
      said.push(msg);
      if (msg === 'playbook ready') child.kill('SIGHUP');
      if (msg === 'playbook unchanged') child.kill('SIGTERM');
    }
    assert.deepEqual(await ended, [0, null]);
    assert.deepEqual(said, ['listening', 'playbook ready', 'playbook unchanged', 'closed']);
    await rm(cwd, { recursive: true });
  });
});
