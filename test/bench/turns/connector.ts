// The channel's side of the bench: takes every reply, gives it an id, and tells who waits for it that it has come.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Connector {
  readonly url: string;
  /** The body of the next message in this conversation; rejects when none comes within ten seconds. */
  next(conversation: string): Promise<string>;
  close(): void;
}

const WAIT_MS = 10_000;

export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, (body: string) => void>();
  let replies = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"reply-${++replies}"}`);
    // A typing activity is no reply.
    const conversation = /\/conversations\/([^/]+)\/activities/.exec(request.url ?? '')?.[1];
    if (conversation === undefined || /"type":\s*"typing"/.test(body)) return;
    waiting.get(decodeURIComponent(conversation))?.(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    next: (conversation) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(conversation);
          reject(new Error(`No reply in ${conversation} within ${WAIT_MS / 1000} seconds.`));
        }, WAIT_MS);
        waiting.set(conversation, (body) => {
          clearTimeout(late);
          waiting.delete(conversation);
          resolve(body);
        });
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
