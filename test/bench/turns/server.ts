// One server of the bench: its process, turns sent to it, and what they cost.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';
import type { Connector } from './connector.ts';
import type { Usage } from './measured.ts';
import { asking, type Talk } from './talk.ts';

export interface Server {
  readonly name: string;
  /** One turn, from the request until its reply has reached the connector: milliseconds, and the reply's JSON. */
  turn(): Promise<{ readonly ms: number; readonly reply: string }>;
  usage(ask: 'usage' | 'usage after collection'): Promise<Usage>;
  stop(): Promise<void>;
}

const TENANT = '5f0c1a52-0000-4000-8000-000000000000';
const PEOPLE = 200;
const READY_WITHIN_MS = 30_000;

/** `cwd`: a folder that the server may write to. */
export async function startServer(
  name: string,
  script: URL,
  env: NodeJS.ProcessEnv,
  cwd: string,
  connector: Connector,
  talk: Talk = asking,
): Promise<Server> {
  const port = await freePort();
  const child = fork(script, [], {
    cwd,
    execArgv: ['--expose-gc', '--import', new URL('./measured.ts', import.meta.url).href],
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const prefix = randomUUID();
  let turns = 0;
  await untilReady(name, child, `http://127.0.0.1:${port}/readyz`);
  return {
    name,
    async turn() {
      const n = turns++;
      const person = n % PEOPLE;
      const conversation = `${prefix}-${person}`;
      const came = connector.next(conversation);
      const began = performance.now();
      const [reply] = await Promise.all([
        came.then((json) => ({ json, ms: performance.now() - began })),
        post(agent, port, activity(person, conversation, connector.url, talk.says(n, person))),
      ]);
      talk.hears(person, reply.json);
      return { ms: reply.ms, reply: reply.json };
    },
    async usage(ask) {
      child.send(ask);
      const [usage] = await once(child, 'message');
      return usage as Usage;
    },
    async stop() {
      agent.destroy();
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
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

function activity(person: number, conversation: string, serviceUrl: string, said: object): string {
  return JSON.stringify({
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: `29:${person}`,
      name: 'Alex',
      aadObjectId: `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`,
    },
    recipient: { id: '28:bot', name: 'Lotse' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', country: 'DE', platform: 'Web', timezone: 'Europe/Berlin' }],
    textFormat: 'plain',
    ...said,
  });
}

async function post(agent: http.Agent, port: number, body: string): Promise<void> {
  const request = http.request({
    agent,
    port,
    host: '127.0.0.1',
    path: '/api/messages',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`A turn was answered with ${response.statusCode}.`);
}
