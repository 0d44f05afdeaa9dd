// Sends the writes of one call: one as itself, several as one transactional batch.
import type { Container, ItemDefinition, ItemResponse, JSONObject, OperationInput } from '@azure/cosmos';
import { AppError } from '../../app-error.ts';
import type { Partition } from '../documents.ts';
import type { Version } from '../store.ts';
import { failureOf, StatusError } from './cosmos-error.ts';
import { type Observe, observed } from './observe.ts';
import type { Operation } from './operation.ts';
import { etagOf, versionOf } from './version.ts';

export type Sent =
  | { readonly applied: true; readonly versions: readonly Version[] }
  /** Nothing of it was: that one of `operations` met another state than it expected. */
  | { readonly applied: false; readonly met: number; readonly status: number };

/** Azure's own limit. */
const BATCH_LIMIT = 100;

/** Not there, there already, of another version. */
const OTHER_STATES = [404, 409, 412];
/** To Azure the one is no condition at all, the other is met by any document. */
const NO_ETAGS = ['', '*'];
/** Of an operation of a batch that another one made fail. */
const FAILED_DEPENDENCY = 424;

/** Throws AppError `invalid-input` for more than a hundred; the SDK's error or StatusError where it failed. */
export async function send(
  container: Container,
  partition: Partition,
  operations: readonly Operation[],
  signal: AbortSignal,
  observe?: Observe,
): Promise<Sent> {
  const never = operations.findIndex(({ expected }) => expected !== undefined && NO_ETAGS.includes(etagOf(expected)));
  if (never !== -1) return { applied: false, met: never, status: 412 };
  const [only, ...more] = operations;
  if (only === undefined) return { applied: true, versions: [] };
  if (more.length > 0) return sendBatch(container, partition, operations, signal, observe);
  try {
    return { applied: true, versions: [await sendOne(container, partition, only, signal, observe)] };
  } catch (error) {
    const { code, substatus } = failureOf(error);
    if (typeof code !== 'number' || !OTHER_STATES.includes(code) || (code === 404 && substatus !== 0)) throw error;
    return { applied: false, met: 0, status: code };
  }
}

async function sendOne(
  container: Container,
  partition: Partition,
  { id, resource, writes = [], expected }: Operation,
  signal: AbortSignal,
  observe?: Observe,
): Promise<Version> {
  const measured = <T extends ItemResponse<ItemDefinition>>(
    operation: 'create' | 'replace' | 'delete',
    call: () => Promise<T>,
  ) => observed(observe, operation, partition.container, call);
  const item = container.item(id, [partition.partner, partition.owner]);
  if (resource && expected === undefined) {
    const { etag } = await measured('create', () => container.items.create(resource, { abortSignal: signal }));
    return versionOf(etag, writes);
  }
  const options = { abortSignal: signal, accessCondition: { type: 'IfMatch', condition: etagOf(expected ?? '') } };
  if (resource) {
    const { etag } = await measured('replace', () => item.replace<JSONObject>(resource, options));
    return versionOf(etag, writes);
  }
  await measured('delete', () => item.delete(options));
  return '';
}

async function sendBatch(
  container: Container,
  partition: Partition,
  operations: readonly Operation[],
  signal: AbortSignal,
  observe?: Observe,
): Promise<Sent> {
  if (operations.length > BATCH_LIMIT) {
    throw new AppError(
      'invalid-input',
      `One write has ${operations.length} documents, the store takes ${BATCH_LIMIT}.`,
    );
  }
  const { statusCode, result } = await observed(observe, 'batch', partition.container, async () => {
    const answer = await container.items.batch(operations.map(inputOf), [partition.partner, partition.owner], {
      abortSignal: signal,
      contentResponseOnWriteEnabled: false,
    });
    return {
      statusCode: answer.code ?? 500,
      requestCharge: Number(answer.headers['x-ms-request-charge'] ?? 0),
      result: answer.result ?? [],
    };
  });
  // A batch of which nothing was applied is no error to the SDK: it gives 207.
  if (statusCode === 200) {
    const versions = operations.map(({ writes }, index) =>
      writes ? versionOf(result[index]?.eTag ?? '', writes) : '',
    );
    return { applied: true, versions };
  }
  const met = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_DEPENDENCY);
  const status = result[met]?.statusCode ?? statusCode;
  if (!OTHER_STATES.includes(status)) throw new StatusError(status);
  return { applied: false, met, status };
}

function inputOf({ id, resource, expected }: Operation): OperationInput {
  if (resource === undefined) {
    // The service takes it, the SDK sends it, its types forgot it.
    const deletion = { operationType: 'Delete', id, ifMatch: etagOf(expected ?? '') } as const;
    return deletion;
  }
  if (expected === undefined) return { operationType: 'Create', resourceBody: resource };
  return { operationType: 'Replace', id, resourceBody: resource, ifMatch: etagOf(expected) };
}
