// Documents in Cosmos DB: point reads, queries of one partition, and writes that are applied once however often they are sent.
import { randomBytes } from 'node:crypto';
import type { Container as CosmosContainer, Database, ItemDefinition, SqlQuerySpec } from '@azure/cosmos';
import { AppError } from '../../app-error.ts';
import { documentTexts } from '../document-texts.ts';
import type { Container, Documents, Page, Partition, Range, StoredDocument } from '../documents.ts';
import { StatusError } from './cosmos-error.ts';
import { documentOf, isLive, placedOf, readItem, type StoredItem } from './item.ts';
import { ALL_DOCUMENTS, listQuery, partnerQuery, withinQuery } from './list-query.ts';
import { type Observe, observed } from './observe.ts';
import { type Operation, operationsOf, overExpired } from './operation.ts';
import { type Patience, persist, type Try } from './persist.ts';
import { send } from './send.ts';
import { isAmong, versionOf } from './version.ts';

export interface CosmosOptions {
  /** The clock that decides what has expired. */
  readonly now: () => Date;
  readonly observe?: Observe;
  readonly patience?: Patience;
}

/** Always there, never a document in it. */
const PING: Partition = { container: 'reminders', partner: 'ping', owner: 'ping' };

/** `dispose` ends what `database` holds open. */
export function cosmosDocuments(
  database: Database,
  dispose: () => void,
  { now, observe, patience }: CosmosOptions,
): Documents {
  let isClosed = false;

  return {
    read: (partition, id) =>
      attempt(async (one) => {
        const item = await readRaw(partition, id, one);
        return item && isLive(item, time()) ? documentOf(item) : undefined;
      }),

    newest: (...list) => readList('DESC', ...list),
    oldest: (...list) => readList('ASC', ...list),

    ofPartner: ({ container, partner, list }, range, next, limit) =>
      attempt(async ({ signal }) => {
        const { resources } = await observed(observe, 'partner', container, () =>
          database
            .container(container)
            .items.query<unknown>(partnerQuery(partner, list, range, next, limit, time()), {
              partitionKey: [partner],
              maxItemCount: limit,
              abortSignal: signal,
            })
            .fetchAll(),
        );
        const documents = resources.map((found) => placedOf(container, readItem(found)));
        const last = documents.length === limit ? documents.at(-1)?.list?.at : undefined;
        return { documents, ...(last !== undefined && { next: last }) };
      }),

    async write(partition, writes) {
      const op = randomBytes(9).toString('base64url');
      // Taken down at once: nobody can change what is being sent, not even between two tries.
      let operations = operationsOf(partition, writes, documentTexts(writes), op, time());
      return attempt(async (one) => {
        for (;;) {
          const sent = await send(containerOf(partition), partition, operations, one.signal, observe);
          if (sent.applied) return sent.versions;
          const applied = one.uncertain ? await earlierVersions(partition, operations, sent.status, one) : undefined;
          if (applied) return applied;
          const freed = await freedOf(partition, operations, sent.met, one);
          if (freed === undefined) return undefined;
          operations = freed;
        }
      });
    },

    within: (partition, next, limit) => readPage(partition.container, withinQuery(partition), next, limit, partition),
    all: (container, next, limit) => readPage(container, ALL_DOCUMENTS, next, limit),

    async ping() {
      await attempt((one) => readRaw(PING, 'ping', one));
    },

    async close() {
      if (isClosed) return;
      isClosed = true;
      dispose();
    },
  };

  /** As it comes: from the beginning, or from where the page before ended. */
  async function readPage(
    container: Container,
    query: SqlQuerySpec | string,
    next: string | undefined,
    limit: number,
    partition?: Partition,
  ): Promise<Page> {
    return attempt(async ({ signal }) => {
      const operation = partition === undefined ? 'all' : 'list';
      const { resources, continuationToken } = await observed(observe, operation, container, () =>
        database
          .container(container)
          .items.query<unknown>(query, {
            maxItemCount: limit,
            abortSignal: signal,
            ...(partition !== undefined && { partitionKey: [partition.partner, partition.owner] }),
            ...(next !== undefined && { continuationToken: next }),
          })
          .fetchNext(),
      );
      const documents = resources
        .map(readItem)
        .filter((item) => isLive(item, time()))
        .map((item) => placedOf(container, item));
      return { documents, ...(continuationToken && { next: continuationToken }) };
    });
  }

  async function readList(
    order: 'ASC' | 'DESC',
    partition: Partition,
    list: string,
    range: Range,
    limit: number,
  ): Promise<readonly StoredDocument[]> {
    return attempt(async ({ signal }) => {
      const { resources } = await observed(observe, 'list', partition.container, () =>
        containerOf(partition)
          .items.query<unknown>(listQuery(partition, list, range, order, limit, time()), {
            partitionKey: [partition.partner, partition.owner],
            maxItemCount: limit,
            abortSignal: signal,
          })
          .fetchAll(),
      );
      return resources.map((found) => documentOf(readItem(found)));
    });
  }

  /** Also what has expired and was not swept yet. */
  async function readRaw(partition: Partition, id: string, { signal }: Try): Promise<StoredItem | undefined> {
    const { statusCode, substatus, resource } = await observed(observe, 'read', partition.container, () =>
      containerOf(partition)
        .item(id, [partition.partner, partition.owner])
        .read<ItemDefinition>({ abortSignal: signal }),
    );
    if (statusCode !== 404) return readItem(resource);
    if (substatus) throw new StatusError(404, substatus);
    return undefined;
  }

  /** Whether what met another state met the work of an earlier try of its own: then its versions. */
  async function earlierVersions(
    partition: Partition,
    operations: readonly Operation[],
    status: number,
    one: Try,
  ): Promise<readonly string[] | undefined> {
    // What is created with others (an event, an applied form) never changes, so that it bears witness longest.
    const witness = operations.find(({ isNew }) => isNew) ?? operations.find(({ writes }) => writes);
    if (witness?.writes === undefined) return status === 404 ? operations.map(() => '') : undefined;
    const found = await Promise.all(operations.map(({ id, writes }) => writes && readRaw(partition, id, one)));
    const writes = found[operations.indexOf(witness)]?.writes ?? [];
    const isApplied = isAmong(writes, witness.writes);
    if (isApplied === undefined) {
      throw new AppError('unavailable', 'Cosmos DB did not answer, and others have written since: it may be done.');
    }
    if (!isApplied) return undefined;
    // Where somebody else has written since, our version is gone: one that nothing has anymore says the same.
    return operations.map((operation, index) => {
      const [last] = found[index]?.writes ?? [];
      const [op = ''] = operation.writes ?? [];
      return operation.writes ? versionOf(last === op && found[index] ? found[index]._etag : op, operation.writes) : '';
    });
  }

  /** The same operations past a document that stood in the way but has expired; undefined when it has not. */
  async function freedOf(
    partition: Partition,
    operations: readonly Operation[],
    met: number,
    one: Try,
  ): Promise<readonly Operation[] | undefined> {
    const operation = operations[met];
    if (operation === undefined || !operation.isNew || operation.expected !== undefined) return undefined;
    const found = await readRaw(partition, operation.id, one);
    if (found === undefined || isLive(found, time())) return undefined;
    return operations.with(met, overExpired(operation, versionOf(found._etag, [])));
  }

  function containerOf({ container }: { readonly container: Container }): CosmosContainer {
    return database.container(container);
  }

  function time(): number {
    return now().getTime();
  }

  async function attempt<T>(work: (one: Try) => Promise<T>): Promise<T> {
    if (isClosed) throw new AppError('unavailable', 'The store is closed.');
    return persist(work, patience);
  }
}
