// A bot of the load: the whole one on a SQLite file, at a clock that goes on where it was when it is started again.
import http from 'node:http';
import path from 'node:path';
import { type ServerProcess, startProcess } from '../turns/server-process.ts';
import type { Channel } from './channel.ts';
import type { Wire } from './take-turn.ts';

export interface LoadedServer {
  readonly process: ServerProcess;
  readonly wire: Wire;
  stop(): Promise<void>;
}

/** A Tuesday after the digests, whenever the bench is run: what is sent unasked does not mix with the answers. */
const OFFSET = Date.parse('2026-03-03T10:00:00.000Z') - Date.now();
const PLAYBOOK = path.resolve(import.meta.dirname, '../../../playbook');
const MAIN = new URL('../../../src/main.ts', import.meta.url);

/** `file`: the SQLite file; its folder is also where the bot keeps what it compiled. */
export async function startBot(
  file: string,
  channel: Channel,
  more: { readonly script?: URL; readonly env?: NodeJS.ProcessEnv; readonly node?: readonly string[] } = {},
): Promise<LoadedServer> {
  const env = {
    STORE: `sqlite:${file}`,
    PLAYBOOK_DIR: PLAYBOOK,
    LOTSE_NOW: new Date(Date.now() + OFFSET).toISOString(),
    ...more.env,
  };
  return served(await startProcess('lotse', more.script ?? MAIN, env, path.dirname(file), more.node), channel);
}

export function served(process: ServerProcess, channel: Channel): LoadedServer {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  return {
    process,
    wire: { agent, port: process.port, channel },
    stop: async () => {
      agent.destroy();
      await process.stop();
    },
  };
}
