// Cosmos DB keeps the store's contract, on the wire.

import { openCosmosDocuments } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import { DATABASE, KEY, startStrictCosmos } from '../../support/strict-cosmos.ts';
import { storeContract } from '../contract.ts';
import { documentsContract } from '../documents-contract.ts';

storeContract('Cosmos DB', async (now) => {
  const server = await startStrictCosmos();
  const place = { endpoint: server.endpoint, database: DATABASE, key: KEY };
  const store = documentStore(openCosmosDocuments(place, { now }));
  return {
    store,
    another: async () => documentStore(openCosmosDocuments(place, { now })),
    dispose: async () => {
      await store.close();
      await server.close();
    },
  };
});

documentsContract('Cosmos DB', async (now) => {
  const server = await startStrictCosmos();
  const documents = openCosmosDocuments({ endpoint: server.endpoint, database: DATABASE, key: KEY }, { now });
  return {
    documents,
    dispose: async () => {
      await documents.close();
      await server.close();
    },
  };
});
