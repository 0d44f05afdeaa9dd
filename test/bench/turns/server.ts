// One server of the bench: its process, turns sent to it, and what they cost.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { Connector } from './connector.ts';
import type { Usage } from './measured.ts';
import { activity, postActivity } from './post-activity.ts';
import { startProcess } from './server-process.ts';
import { asking, type Talk } from './talk.ts';

export interface Server {
  readonly name: string;
  /** One turn, from the request until its reply has reached the connector: milliseconds, and the reply's JSON. */
  turn(): Promise<{ readonly ms: number; readonly reply: string }>;
  usage(ask: 'usage' | 'usage after collection'): Promise<Usage>;
  stop(): Promise<void>;
}

const PEOPLE = 200;

/** `cwd`: a folder that the server may write to. */
export async function startServer(
  name: string,
  script: URL,
  env: NodeJS.ProcessEnv,
  cwd: string,
  connector: Connector,
  talk: Talk = asking,
): Promise<Server> {
  const { port, usage, stop } = await startProcess(name, script, env, cwd);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const prefix = randomUUID();
  let turns = 0;
  return {
    name,
    async turn() {
      const n = turns++;
      const person = n % PEOPLE;
      const conversation = `${prefix}-${person}`;
      const came = connector.next(conversation);
      const began = performance.now();
      const [reply, { status }] = await Promise.all([
        came.then((json) => ({ json, ms: performance.now() - began })),
        postActivity(agent, port, activity(person, conversation, connector.url, talk.says(n, person))),
      ]);
      if (status !== 200) throw new Error(`A turn was answered with ${status}.`);
      talk.hears(person, reply.json);
      return { ms: reply.ms, reply: reply.json };
    },
    usage,
    async stop() {
      agent.destroy();
      await stop();
    },
  };
}
