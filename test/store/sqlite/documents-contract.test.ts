// SQLite gives all documents of a container.
import { openSqliteDocuments } from '../../../src/store/sqlite/open-sqlite-documents.ts';
import { documentsContract } from '../documents-contract.ts';

documentsContract('SQLite', async (now) => {
  const documents = openSqliteDocuments(':memory:', { now });
  return { documents, dispose: () => documents.close() };
});
