// A Cosmos DB account on the wire, in this process: @vercel/cosmosdb-server, held to what Azure would refuse or do otherwise.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { CosmosClient } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { CONTAINER_DEFINITIONS } from '../../src/store/cosmos/containers.ts';
import { ALL_DOCUMENTS, OF_PARTNER } from '../../src/store/cosmos/list-query.ts';
import { type StrictRequest, strictRequest } from './strict-cosmos-storage.ts';

// A library that the server brings puts this on every number of the process, where prom-client then takes it for a label.
Object.defineProperty(Number.prototype, 'modulo', { enumerable: false });

export const KEY = Buffer.from('a key for tests').toString('base64');
export const DATABASE = 'lotse';

export interface StrictCosmos {
  readonly endpoint: string;
  /** Moves the server's own clock, by which it sweeps. */
  later(seconds: number): void;
  close(): Promise<void>;
}

interface StrictOptions {
  /** Texts of the queries that may go across partitions; the store's own where absent. */
  readonly acrossPartitions?: readonly string[];
  /** Hears of each request before it is answered. */
  readonly onRequest?: (request: IncomingMessage, body: string) => void;
  /** Absent: with the store's database and containers. */
  readonly bare?: boolean;
}

const LIMIT_BYTES = 2 * 1024 * 1024;

/** What Azure knows but its SDK must take apart, what it answers dearly, and its clock, which is not ours. */
const REFUSED_GRAMMAR = /(?<!@)\b(OFFSET|LIMIT|GROUP\s+BY|DISTINCT|LIKE|GetCurrent\w+)\b/i;

export async function startStrictCosmos({
  acrossPartitions = [ALL_DOCUMENTS],
  onRequest,
  bare,
}: StrictOptions = {}): Promise<StrictCosmos> {
  const server = createHttpServer({ keepAlive: true, keepAliveTimeout: 60_000 });
  const [answer] = server.listeners('request');
  if (answer === undefined) throw new Error('the wire server does not listen');
  let offset = 0;
  const known = new Set<string>();

  server.removeAllListeners('request');
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const text = (await buffer(request)).toString();
    onRequest?.(request, text);
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).replace(/^\/+|\/+$/g, '');
    const refusal = refusalOf(request, path, text);
    if (refusal) return refuse(response, ...refusal);
    const context: StrictRequest = {
      body: text === '' ? undefined : withBothDirections(JSON.parse(text)),
      ...(isHeader(request, 'partitionkey') && { partition: partitionOf(request) }),
      isBatch: request.headers['x-ms-cosmos-is-batch-request'] !== undefined,
      now: Math.floor(Date.now() / 1000) + offset,
    };
    finishAsAzure(request, response, context, (status) => {
      if (request.method === 'POST' && status === 201) known.add(`${path}/${String(Object(context.body).id)}`);
    });
    strictRequest.run(context, () => Reflect.apply(answer, server, [request, response]));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  if (!bare) await createContainers(endpoint);

  return {
    endpoint,
    later: (seconds) => {
      offset += seconds;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function refusalOf(request: IncomingMessage, path: string, body: string): Refusal | undefined {
    if (!isSigned(request, path)) return [401, 'The input authorization token cannot serve the request.'];
    if (Buffer.byteLength(body) > LIMIT_BYTES) return [413, 'Request size is too large'];
    const [, container] = /^(dbs\/[^/]+\/colls\/[^/]+)\/docs(?:\/.+)?$/.exec(path) ?? [];
    if (container === undefined) return undefined;
    if (!known.has(container)) return [404, 'Owner resource does not exist', 1003];
    if (request.headers['x-ms-cosmos-is-query-plan-request']) return [400, 'no query of ours needs a plan'];
    const partition = isHeader(request, 'partitionkey') ? partitionOf(request) : undefined;
    if (request.headers['x-ms-documentdb-isquery'] === 'true') return queryRefusal(JSON.parse(body).query, partition);
    if (partition === undefined) return [400, 'PartitionKey value must be supplied for this operation.'];
    if (partition.length < LEVELS) return [400, 'Partition key provided has fewer components than the collection.'];
    return undefined;
  }

  function queryRefusal(query: string, partition: readonly unknown[] | undefined): Refusal | undefined {
    const [grammar] = REFUSED_GRAMMAR.exec(query) ?? [];
    if (grammar) return [400, `${grammar} is not for our queries`];
    // The beginning of the key is enough for the one question about a partner, which must say so to the index as well.
    if (partition?.length === 1 && query.startsWith(OF_PARTNER)) return undefined;
    const isAcross = partition === undefined || partition.length < LEVELS;
    if (isAcross && !acrossPartitions.includes(query)) return [400, 'Cross partition query is required but disabled.'];
    return undefined;
  }
}

interface Order {
  readonly path: string;
  readonly order: string;
}

/** Azure reads a composite index from either end, the server from one. */
function withBothDirections(body: {
  readonly indexingPolicy?: { readonly compositeIndexes?: readonly Order[][] };
}): unknown {
  const { indexingPolicy } = body;
  const { compositeIndexes = [] } = indexingPolicy ?? {};
  if (indexingPolicy === undefined) return body;
  const turned = compositeIndexes.map((paths) =>
    paths.map(({ path, order }) => ({ path, order: order === 'descending' ? 'ascending' : 'descending' })),
  );
  return { ...body, indexingPolicy: { ...indexingPolicy, compositeIndexes: [...compositeIndexes, ...turned] } };
}

type Refusal = readonly [status: number, message: string, substatus?: number];

/** Of the partition key. */
const LEVELS = 2;

function refuse(response: ServerResponse, status: number, message: string, substatus?: number): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-request-charge': '1',
    ...(substatus !== undefined && { 'x-ms-substatus': substatus }),
  });
  response.end(JSON.stringify({ code: String(status), message }));
}

/** The server gives 200 for a batch of which one operation failed, and the whole document to one who has it. */
function finishAsAzure(
  request: IncomingMessage,
  response: ServerResponse,
  { isBatch }: StrictRequest,
  finished: (status: number) => void,
): void {
  const end = response.end.bind(response);
  response.end = (text: unknown) => {
    finished(response.statusCode);
    if (isBatch && response.statusCode === 200) {
      const results: readonly { readonly statusCode: number }[] = JSON.parse(String(text));
      if (results.some(({ statusCode }) => statusCode >= 400)) {
        response.statusCode = 207;
        return end(JSON.stringify(results.map((one) => (one.statusCode < 400 ? { statusCode: 424 } : one))));
      }
    }
    const etag = response.getHeader('etag');
    if (request.method === 'GET' && etag !== undefined && request.headers['if-none-match'] === etag) {
      response.statusCode = 304;
      return end();
    }
    return end(text);
  };
}

function isHeader(request: IncomingMessage, name: string): boolean {
  return request.headers[`x-ms-documentdb-${name}`] !== undefined;
}

function partitionOf(request: IncomingMessage): readonly unknown[] {
  return JSON.parse(String(request.headers['x-ms-documentdb-partitionkey']));
}

function isSigned(request: IncomingMessage, path: string): boolean {
  const parts = path === '' ? [] : path.split('/');
  const isFeed = parts.length % 2 === 1;
  const type = (isFeed ? parts.at(-1) : parts.at(-2)) ?? '';
  const link = (isFeed ? parts.slice(0, -1) : parts).join('/');
  const date = String(request.headers['x-ms-date']).toLowerCase();
  const signed = `${request.method?.toLowerCase()}\n${type}\n${link}\n${date}\n\n`;
  const signature = createHmac('sha256', Buffer.from(KEY, 'base64')).update(signed).digest('base64');
  return decodeURIComponent(String(request.headers.authorization)) === `type=master&ver=1.0&sig=${signature}`;
}

/** As an operator's template would, from the same data. */
export async function createContainers(endpoint: string, key = KEY, name = DATABASE): Promise<void> {
  const client = new CosmosClient({
    endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: !endpoint.startsWith('http:') },
  });
  const { database } = await client.databases.createIfNotExists({ id: name });
  for (const definition of CONTAINER_DEFINITIONS) await database.containers.createIfNotExists(definition);
  client.dispose();
}
