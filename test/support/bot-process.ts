// The bot as an operator runs it: a process of its own, whose output is what they read.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export async function startBotProcess(env: Readonly<Record<string, string>>) {
  const bot = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, PORT: '0', STORE: 'sqlite::memory:', LOG_LEVEL: 'debug', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(bot, 'close');
  const lines: Readonly<Record<string, unknown>>[] = [];
  const listening = new Promise<string>((resolve) => {
    createInterface(bot.stdout).on('line', (line) => {
      const logged = JSON.parse(line);
      lines.push(logged);
      if (logged.msg === 'listening') resolve(logged.url);
    });
  });
  const url = await Promise.race([
    listening,
    ended.then(() => Promise.reject(new Error('The bot ended before it listened.'))),
  ]);
  return {
    url,
    /** What it logged so far. */
    lines,
    /** As an operator ends it; resolves when it is gone. */
    stop: async () => {
      bot.kill('SIGTERM');
      await ended;
    },
  };
}
