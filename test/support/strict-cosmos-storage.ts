// What the wire server's storage takes more lightly than Azure: hierarchical keys, one partition's data, atomic batches, expiry.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';

/** One request on its way through the wire server. */
export interface StrictRequest {
  readonly body: unknown;
  /** The values of the partition key that it names, fewer than there are levels for a prefix; absent: it names none. */
  readonly partition?: readonly unknown[];
  readonly isBatch: boolean;
  /** Seconds since 1970. */
  readonly now: number;
  /** Puts back what this batch changed so far. */
  undo?: () => void;
}

type DocumentsModule = typeof import('@vercel/cosmosdb-server/lib/account/documents.js');
type Stored = InstanceType<DocumentsModule['default']>;
type Data = ReturnType<Stored['create']>;
type Operations = typeof import('@vercel/cosmosdb-server/lib/handler/_document-operations.js');
type Operation = keyof Operations;

const require = createRequire(import.meta.url);
const server = '@vercel/cosmosdb-server/lib';
const { default: Documents }: DocumentsModule = require(`${server}/account/documents.js`);
const operations: Operations = require(`${server}/handler/_document-operations.js`);
const keys: { parsePartitionKey: (header: string | undefined) => string } = require(
  `${server}/utils/get-partition-from-header.js`,
);
const json: { default: (request: IncomingMessage) => Promise<unknown> } = require(`${server}/json.js`);

export const strictRequest = new AsyncLocalStorage<StrictRequest>();

// The server's own functions are replaced where they live: once, for all servers of this process, of which all are strict.
const { query, read, create, _set, _item } = Documents.prototype;
const { parsePartitionKey } = keys;
const readJson = json.default;

/** It was read already, to be checked. */
json.default = async (request) => strictRequest.getStore()?.body ?? readJson(request);

/** All levels, not the first alone; operations of a batch do not repeat what the request says. */
keys.parsePartitionKey = (header) => {
  const partition = strictRequest.getStore()?.partition;
  return partition === undefined ? parsePartitionKey(header) : JSON.stringify(partition);
};

Object.assign(Documents.prototype, {
  _getPartition(this: Stored, data: Data): string {
    return JSON.stringify(levels(this).map((level) => data[level]));
  },

  query(this: Stored, ...given: Parameters<Stored['query']>) {
    return withinPartition(this, () => query.apply(this, given));
  },

  read(this: Stored, ...given: Parameters<Stored['read']>) {
    return withinPartition(this, () => read.apply(this, given));
  },

  create(this: Stored, data: Data) {
    // The server takes any document for any partition.
    if (!isOfPartition(this, data))
      throw Object.assign(new Error('not the partition of the header'), { mismatch: true });
    return create.call(this, data);
  },

  _set(this: Stored, data: Data) {
    return _set.call(this, { ...data, _ts: strictRequest.getStore()?.now ?? data._ts ?? 0 });
  },

  _item(this: Stored, ...given: Parameters<Stored['_item']>) {
    const item = _item.apply(this, given);
    const data = item.read();
    if (data === undefined || isLive(this, data)) return item;
    // What expired is as good as gone, also for who creates it anew.
    this._data.delete(data._rid);
    this._index.delete(this._getId('/id', data.id, this._getPartition(data)));
    return this._newItem(undefined);
  },
} satisfies Partial<Record<keyof Stored, unknown>>);

for (const name of Object.keys(operations) as Operation[]) {
  const operation = operations[name];
  const strict = (...[collection, input]: Parameters<typeof operation>) => {
    const request = strictRequest.getStore();
    if (request?.isBatch) request.undo ??= snapshot(collection.documents);
    const result = attempt(() => Reflect.apply(operation, undefined, [collection, input]));
    if (result.statusCode >= 400) request?.undo?.();
    return result;
  };
  Object.assign(operations, { [name]: strict });
}

function attempt(call: () => ReturnType<Operations['createOperation']>) {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && 'mismatch' in error) {
      return { statusCode: 400, body: { code: 'BadRequest', message: error.message } };
    }
    throw error;
  }
}

function levels(documents: Stored): readonly string[] {
  return documents._partitionKeyPath.map((path) => path.slice(1));
}

function isOfPartition(documents: Stored, data: Data): boolean {
  const { partition = [] } = strictRequest.getStore() ?? {};
  const names = levels(documents);
  return partition.every((value, level) => data[names[level] ?? ''] === value);
}

function isLive(documents: Stored, data: Data): boolean {
  const { now = 0 } = strictRequest.getStore() ?? {};
  const defaultTtl = documents._parent.read()?.defaultTtl;
  const ttl = defaultTtl === undefined ? -1 : (data.ttl ?? defaultTtl);
  return ttl === -1 || (data._ts ?? 0) + ttl > now;
}

/** Runs `work` while nothing else is there. */
function withinPartition<T>(documents: Stored, work: () => T): T {
  const all = documents._data;
  documents._data = new Map(
    [...all].filter(([, item]) => isOfPartition(documents, item.read()) && isLive(documents, item.read())),
  );
  try {
    return work();
  } finally {
    documents._data = all;
  }
}

/** A batch runs without a pause, so that nobody else has written in between. */
function snapshot(documents: Stored): () => void {
  const data = new Map(documents._data);
  const index = new Map(documents._index);
  return () => {
    documents._data = data;
    documents._index = index;
  };
}
