// Writes down what the store asks of Cosmos DB, and holds each request to the rules: one partition, no write without a version.
import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { ALL_DOCUMENTS, OF_PARTNER } from '../../src/store/cosmos/list-query.ts';

/** `read`, `list`, `partner`, `create`, `replace`, `delete`, `batch` or `all`, with its container. */
export type Recorded = `${string} ${string}`;

export interface CosmosRecorder {
  /** To be told of each request (`startStrictCosmos`). */
  readonly onRequest: (request: IncomingMessage, body: string) => void;
  /** What came since the last time, in order; fails where one of them broke a rule. Requests for the definition of a container are not among them: each comes once. */
  take(): readonly Recorded[];
}

interface BatchOperation {
  readonly operationType: string;
  readonly ifMatch?: string;
}

const DOCUMENTS = /^\/dbs\/[^/]+\/colls\/([^/]+)\/docs(?:\/[^/]+)?$/;

export function createCosmosRecorder(): CosmosRecorder {
  let recorded: Recorded[] = [];
  const broken: unknown[] = [];
  return {
    onRequest(request, body) {
      const [, container] = DOCUMENTS.exec(new URL(request.url ?? '', 'http://x').pathname) ?? [];
      if (container === undefined) return;
      try {
        recorded.push(`${held(request, body)} ${container}`);
      } catch (error) {
        broken.push(error);
      }
    },
    take() {
      assert.deepEqual(broken, []);
      const taken = recorded;
      recorded = [];
      return taken;
    },
  };
}

/** The name of what is asked for; throws where that breaks a rule. */
function held({ method, headers }: IncomingMessage, body: string): string {
  assert.equal(headers['x-ms-cosmos-is-query-plan-request'], undefined, 'a plan');
  const isQuery = headers['x-ms-documentdb-isquery'] === 'true';
  if (isQuery && JSON.parse(body).query === ALL_DOCUMENTS) return 'all';
  const partition: unknown = JSON.parse(String(headers['x-ms-documentdb-partitionkey'] ?? 'null'));
  assert.ok(Array.isArray(partition), 'a partition key');
  if (isQuery) {
    const { query, parameters } = JSON.parse(body) as { query: string; parameters: { name: string; value: unknown }[] };
    const value = (name: string) => parameters.find((parameter) => parameter.name === name)?.value;
    if (query.startsWith(OF_PARTNER)) {
      assert.match(query, /WHERE c\.partner = @partner AND /);
      assert.deepEqual([value('@partner')], partition);
      return 'partner';
    }
    assert.match(query, /c\.partner = @partner AND c\.owner = @owner/);
    assert.deepEqual([value('@partner'), value('@owner')], partition);
    assert.equal(partition.length, 2, 'a whole partition key');
    return 'list';
  }
  assert.equal(partition.length, 2, 'a whole partition key');
  if (headers['x-ms-cosmos-is-batch-request'] !== undefined) {
    assert.ok(headers['x-ms-cosmos-batch-atomic'], 'all of it or nothing');
    for (const { operationType, ifMatch } of JSON.parse(body) as BatchOperation[]) {
      assert.ok(operationType === 'Create' || ifMatch, `${operationType} without a version`);
    }
    return 'batch';
  }
  if (method === 'GET') return 'read';
  if (method === 'POST') {
    assert.equal(headers['x-ms-documentdb-is-upsert'], undefined, 'an upsert');
    return 'create';
  }
  assert.ok(headers['if-match'], `${method} without a version`);
  return method === 'PUT' ? 'replace' : 'delete';
}
