// The containers that the store needs, as data: what deploy/cosmos.md gives the reasons for, and what templates are checked against.
import { type ContainerDefinition, PartitionKeyDefinitionVersion, PartitionKeyKind } from '@azure/cosmos';
import { CONTAINERS, type Container } from '../documents.ts';

/** A partner's data first, so that no partner ever waits for what lies with another; then whoever owns it. */
export const PARTITION_KEY = ['/partner', '/owner'] as const;

/** What queries filter and sort by. Bodies are found by id alone: indexing them would only make writes dearer. */
const INDEXED = ['/partner/?', '/owner/?', '/list/?', '/at/?', '/expires/?'] as const;

/** -1: only documents that say so themselves are swept. */
const KEEP_UNLESS_SAID = -1;

export const CONTAINER_DEFINITIONS: readonly (ContainerDefinition & { readonly id: Container })[] = CONTAINERS.map(
  (id) => ({
    id,
    // Kind and version of a hierarchical key are not the SDK's to guess.
    partitionKey: {
      paths: [...PARTITION_KEY],
      kind: PartitionKeyKind.MultiHash,
      version: PartitionKeyDefinitionVersion.V2,
    },
    defaultTtl: KEEP_UNLESS_SAID,
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: INDEXED.map((path) => ({ path })),
      excludedPaths: [{ path: '/*' }],
      // Lists are read in order from either end; without this one a list as long as the wakes' would be sorted anew each time.
      compositeIndexes: [
        [
          { path: '/list', order: 'ascending' },
          { path: '/at', order: 'ascending' },
        ],
      ],
    },
  }),
);
