// The account that the tests run against: one of this process, or the one that COSMOS_ENDPOINT names.
import { CosmosClient } from '@azure/cosmos';
import { PARTITION_KEY } from '../../../src/store/cosmos/containers.ts';
import type { CosmosPlace } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import { CONTAINERS } from '../../../src/store/documents.ts';
import { createCosmosRecorder } from '../../support/cosmos-recorder.ts';
import { createContainers, DATABASE, KEY, startStrictCosmos } from '../../support/strict-cosmos.ts';

export interface Account {
  readonly place: CosmosPlace;
  /** Leaves nothing behind. Fails where a request broke a rule. */
  readonly dispose: () => Promise<void>;
}

const { COSMOS_ENDPOINT, COSMOS_KEY = '', COSMOS_DATABASE = 'lotse-tests' } = process.env;

/** What the names of suites say. */
export const ACCOUNT_NAME = COSMOS_ENDPOINT === undefined ? 'Cosmos DB on the wire' : `Cosmos DB at ${COSMOS_ENDPOINT}`;

/** With the store's database and containers, all of them empty. */
export async function openAccount(): Promise<Account> {
  if (COSMOS_ENDPOINT !== undefined) return openReal(COSMOS_ENDPOINT);
  const recorder = createCosmosRecorder();
  const server = await startStrictCosmos({ onRequest: recorder.onRequest });
  return {
    place: { endpoint: server.endpoint, database: DATABASE, key: KEY },
    dispose: async () => {
      await server.close();
      recorder.take();
    },
  };
}

async function openReal(endpoint: string): Promise<Account> {
  const place = { endpoint, database: COSMOS_DATABASE, key: COSMOS_KEY };
  await createContainers(endpoint, place.key, place.database);
  const client = new CosmosClient({ endpoint, key: place.key });
  const database = client.database(place.database);
  const levels = PARTITION_KEY.map((path) => `c${path.replace('/', '.')}`).join(', ');
  const empty = async () => {
    for (const name of CONTAINERS) {
      const container = database.container(name);
      const { resources } = await container.items
        .query<{ readonly id: string; readonly partner: string; readonly owner: string }>(
          `SELECT c.id, ${levels} FROM c`,
        )
        .fetchAll();
      await Promise.all(resources.map(({ id, partner, owner }) => container.item(id, [partner, owner]).delete()));
    }
  };
  await empty();
  return {
    place,
    dispose: async () => {
      await empty();
      client.dispose();
    },
  };
}
