// The channel's side of the load: takes what is sent, fails as it is told, and says what came of a turn.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, nameOf } from '../reminders/faults.ts';

export interface Channel {
  readonly url: string;
  /** What comes in this conversation from now on; one at a time. */
  listen(conversation: string): Heard;
  readonly calls: () => number;
  /** How often it failed, by kind. */
  readonly faults: Readonly<Record<string, number>>;
  close(): void;
}

export interface Heard {
  /** The body of the first message; `swallowed`: it got lost in a way after which nobody may send it again; undefined: stopped before. */
  readonly first: Promise<string | typeof SWALLOWED | undefined>;
  readonly count: () => number;
  stop(): void;
}

export const SWALLOWED = Symbol('swallowed');

export async function startChannel(draw: () => Fault | undefined): Promise<Channel> {
  const listening = new Map<string, (message: string | typeof SWALLOWED) => void>();
  const faults: Record<string, number> = {};
  let calls = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    calls += 1;
    const fault = draw();
    if (fault !== undefined) faults[nameOf(fault)] = (faults[nameOf(fault)] ?? 0) + 1;
    // With or without the id of the activity that is replied to.
    const conversation = /\/conversations\/([^/]+)\/activities\b/.exec(request.url ?? '')?.[1];
    if (request.method === 'POST' && conversation !== undefined) {
      const said = fault === undefined || isDelivered(fault) ? body : isForGood(fault) ? SWALLOWED : undefined;
      if (said !== undefined) listening.get(decodeURIComponent(conversation))?.(said);
    }
    answer(response, fault, request.method === 'GET' ? MEMBER : { id: `message-${calls}` });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    listen: (conversation) => {
      const first = Promise.withResolvers<string | typeof SWALLOWED | undefined>();
      let count = 0;
      listening.set(conversation, (message) => {
        if (message !== SWALLOWED) count += 1;
        first.resolve(message);
      });
      return {
        first: first.promise,
        count: () => count,
        stop: () => {
          listening.delete(conversation);
          first.resolve(undefined);
        },
      };
    },
    calls: () => calls,
    faults,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const MEMBER = { id: '29:somebody', userRole: 'user', userPrincipalName: 'alex@partner.example' };

function isDelivered(fault: Fault): boolean {
  return fault.is !== 'throttled' && fault.delivered;
}

/** After these the sender cannot know whether it has arrived, and must not send it again. */
function isForGood(fault: Fault): boolean {
  return fault.is === 'reset' || (fault.is === 'status' && fault.status >= 500);
}

function answer(response: ServerResponse, fault: Fault | undefined, body: object): void {
  if (fault?.is === 'reset') {
    response.destroy();
    return;
  }
  const status = fault === undefined ? 200 : fault.is === 'throttled' ? 429 : fault.status;
  const wait = fault?.is === 'throttled' && fault.retryAfterSeconds;
  const said = fault?.is === 'status' ? { error: { code: fault.code } } : fault === undefined ? body : {};
  response
    .writeHead(status, { 'content-type': 'application/json', ...(wait && { 'retry-after': String(wait) }) })
    .end(JSON.stringify(said));
}
