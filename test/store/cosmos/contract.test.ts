// Cosmos DB keeps the store's contract. With COSMOS_ENDPOINT set: an account or an emulator does, and all of its data goes.
import { openCosmosDocuments } from '../../../src/store/cosmos/open-cosmos-documents.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import { storeContract } from '../contract.ts';
import { documentsContract } from '../documents-contract.ts';
import { ACCOUNT_NAME, openAccount } from './account.ts';

storeContract(ACCOUNT_NAME, async (now) => {
  const account = await openAccount();
  const open = () => documentStore(openCosmosDocuments(account.place, { now }));
  const store = open();
  return {
    store,
    another: async () => open(),
    dispose: async () => {
      await store.close();
      await account.dispose();
    },
  };
});

documentsContract(ACCOUNT_NAME, async (now) => {
  const account = await openAccount();
  const documents = openCosmosDocuments(account.place, { now });
  return {
    documents,
    dispose: async () => {
      await documents.close();
      await account.dispose();
    },
  };
});
