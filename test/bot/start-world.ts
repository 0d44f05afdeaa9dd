// The whole bot as it runs, on the shipped playbook, with a Teams of our own around it: everything over real HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { openChat, type Person } from '../support/teams-client.ts';

export async function startWorld(env: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'lotse-bot-'));
  const connector = await startFakeConnector();
  const config = readConfig({ PORT: '0', STORE: 'sqlite::memory:', LOG_LEVEL: 'silent', ...env });
  const bot = await startBot({ ...config, port: 0 }, join(folder, 'cache'));
  await bot.ready;
  return {
    bot,
    connector,
    chat: (person: Person, kind?: 'personal' | 'group' | 'channel') =>
      openChat({ botUrl: bot.url, connector }, person, kind),
    close: async () => {
      await bot.close(5000);
      await connector.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Every word that a card says, as one text. */
export function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).join('\n');
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .map(([key, value]) =>
      typeof value === 'string' ? (['text', 'title', 'label', 'value'].includes(key) ? value : '') : wordsOf(value),
    )
    .filter((words) => words !== '')
    .join('\n');
}
