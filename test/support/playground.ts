// `npm start` as somebody at a terminal runs it, on free ports, with a store that is gone afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

export interface Playground {
  readonly bot: Address;
  readonly chat: Address;
  /** Ctrl-C, as a terminal sends it: to everybody at once. Resolves when all is gone; by force after fifteen seconds. */
  stop(): Promise<void>;
}

interface Address {
  readonly url: string;
  readonly port: number;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const STOPS_WITHIN_MS = 15_000;

/** Resolves when both addresses were printed. Rejects with all that was printed when it ends instead. */
export async function startPlayground(env: NodeJS.ProcessEnv = {}): Promise<Playground> {
  const [botPort, chatPort] = [await freePort(), await freePort()];
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      STORE: 'sqlite::memory:',
      ...env,
      PORT: String(botPort),
      PLAYGROUND_PORT: String(chatPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a terminal gives it one.
    detached: true,
  });
  let printed = '';
  const ended = once(child, 'close');
  const address = (port: number): Address => ({ url: `http://127.0.0.1:${port}`, port });
  const [bot, chat] = [address(botPort), address(chatPort)];
  const shown = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        printed += `${line}\n`;
        if (printed.includes(bot.url) && printed.includes(chat.url)) resolve();
      });
  });
  await Promise.race([
    shown,
    ended.then(() => {
      throw new Error(`npm start has ended:\n${printed}`);
    }),
  ]);
  return {
    bot,
    chat,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const group = -(child.pid ?? 0);
      const force = setTimeout(() => process.kill(group, 'SIGKILL'), STOPS_WITHIN_MS);
      process.kill(group, 'SIGINT');
      await ended;
      clearTimeout(force);
    },
  };
}
