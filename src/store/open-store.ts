// The store that STORE names.
import { documentStore } from './document-store.ts';
import { openDocuments, type StoreOptions } from './open-documents.ts';
import type { Store } from './store.ts';

/** As `openDocuments`, and throws what that throws. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  return documentStore(await openDocuments(url, options));
}
