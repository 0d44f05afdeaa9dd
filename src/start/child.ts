// A process that `npm start` runs: started, waited for, stopped.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export interface Child {
  readonly name: string;
  /** Resolves when the process has ended, with how it ended. Never rejects. */
  readonly ended: Promise<string>;
  /** Resolves as soon as the address answers 2xx; rejects when `deadlineMs` have passed or the process has ended. */
  answers(url: string, deadlineMs: number): Promise<void>;
  /** Asks the process to end, ends it by force after `deadlineMs`, and resolves when it is gone. */
  stop(deadlineMs: number): Promise<void>;
}

interface Start {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** Modules that run before the script, as file URLs. */
  readonly preload: readonly URL[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Whether its standard output goes to ours; its errors always do. */
  readonly shown: boolean;
}

export function startChild({ name, script, args = [], preload, env, cwd, shown }: Start): Child {
  const child = fork(script, args, {
    // The Node that runs this file: another one on the PATH may be too old.
    execPath: process.execPath,
    execArgv: preload.flatMap((url) => ['--import', url.href]),
    env,
    cwd,
    stdio: ['ignore', shown ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    // Ctrl-C goes to a terminal's whole process group; here one place stops both, in order. Windows would open a window.
    detached: process.platform !== 'win32',
  });
  const gone = new AbortController();
  const ended = howItEnds(child).finally(() => gone.abort());
  return {
    name,
    ended,
    async answers(url, deadlineMs) {
      const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(deadlineMs)]);
      while (!(await isOk(url, signal))) {
        if (gone.signal.aborted) throw new Error(`The ${name} ${await ended}.`);
        if (signal.aborted)
          throw new Error(`The ${name} did not answer at ${url} within ${deadlineMs / 1000} seconds.`);
        await pause(100);
      }
    },
    async stop(deadlineMs) {
      const force = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(force);
    },
  };
}

async function howItEnds(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = await once(child, 'exit');
    return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
  } catch (error) {
    return `could not be started (${error})`;
  }
}

async function isOk(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(url, { signal })).ok;
  } catch {
    return false;
  }
}
