// Stands before a server of Cosmos DB and does to single requests what networks and Azure do.
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `applied`: the server did what was asked before it happened. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs?: number; readonly applied?: boolean }
  | { readonly kind: 'reset'; readonly applied: boolean }
  /** Half of the answer, then the end of the connection. */
  | { readonly kind: 'truncated' }
  /** No answer, ever. */
  | { readonly kind: 'hang'; readonly applied: boolean }
  | { readonly kind: 'late'; readonly milliseconds: number };

/** A request for documents, as it comes. */
export interface DataRequest {
  readonly method: string;
  readonly isBatch: boolean;
  readonly isQuery: boolean;
  /** Counted from 0. */
  readonly number: number;
}

export interface FaultProxy {
  readonly endpoint: string;
  /** Decides for each request from now on; undefined: it goes through. */
  plan(fault: (request: DataRequest) => Fault | undefined): void;
  /** So many requests for documents have come. */
  readonly requests: number;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  let planned: (request: DataRequest) => Fault | undefined = () => undefined;
  let requests = 0;

  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const forward = () => forwarded(agent, target, request, body);
    if (!/\/docs(\/|$)/.test(new URL(request.url ?? '', target).pathname)) return reply(response, await forward());
    const fault = planned({
      method: request.method ?? '',
      isBatch: request.headers['x-ms-cosmos-is-batch-request'] !== undefined,
      isQuery: request.headers['x-ms-documentdb-isquery'] !== undefined,
      number: requests++,
    });
    await (fault ? suffer(fault, request, response, forward) : reply(response, await forward()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    plan: (fault) => {
      planned = fault;
    },
    get requests() {
      return requests;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function suffer(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  forward: () => Promise<Answer>,
): Promise<void> {
  const answer = 'applied' in fault && fault.applied ? await forward() : undefined;
  switch (fault.kind) {
    case 'status': {
      const headers = {
        'content-type': 'application/json',
        'x-ms-request-charge': '1',
        ...(fault.retryAfterMs !== undefined && { 'x-ms-retry-after-ms': String(fault.retryAfterMs) }),
      };
      return reply(response, { status: fault.status, headers, body: Buffer.from('{"message":"a fault"}') });
    }
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'truncated': {
      const { status, headers, body } = answer ?? (await forward());
      // Without content there is nothing to cut: the connection ends before the head of the answer.
      if (body.length < 2) return void request.socket.destroy();
      response.writeHead(status, { ...headers, 'content-length': body.length });
      response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
      return;
    }
    case 'hang':
      return;
    case 'late':
      setTimeout(async () => reply(response, await forward()), fault.milliseconds);
  }
}

async function forwarded(agent: Agent, target: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const { method, headers, url = '' } = request;
  const { hostname, port } = new URL(target);
  const sent = send({ agent, hostname, port, path: url, method, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 500, headers: response.headers, body: await buffer(response) };
}

function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _, 'content-length': __, connection: ___, ...kept } = headers;
  response.writeHead(status, { ...kept, ...(body.length > 0 && { 'content-length': body.length }) });
  response.end(body);
}
