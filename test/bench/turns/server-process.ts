// The process of a server of the bench: started, asked what it has used, ended or killed.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';
import type { Usage } from './measured.ts';

export interface ServerProcess {
  readonly port: number;
  usage(ask: 'usage' | 'usage after collection'): Promise<Usage>;
  /** Lets it end what it is doing. */
  stop(): Promise<void>;
  /** In the middle of whatever it is doing. */
  kill(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Resolves when it answers that it is ready. `cwd`: a folder that it may write to. `node`: what else node is told. */
export async function startProcess(
  name: string,
  script: URL,
  env: NodeJS.ProcessEnv,
  cwd: string,
  node: readonly string[] = [],
): Promise<ServerProcess> {
  const port = await freePort();
  const child = fork(script, [], {
    cwd,
    execArgv: ['--expose-gc', ...node, '--import', new URL('./measured.ts', import.meta.url).href],
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  await untilReady(name, child, `http://127.0.0.1:${port}/readyz`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    port,
    async usage(ask) {
      child.send(ask);
      const [usage] = await once(child, 'message');
      return usage as Usage;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function untilReady(name: string, child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  const isReady = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`The server "${name}" does not start.`);
    await pause(50);
  }
}
