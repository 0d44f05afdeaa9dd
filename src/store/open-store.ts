// The store that STORE names.
import { documentStore } from './document-store.ts';
import { followedDocuments } from './followed-documents.ts';
import { openDocuments, type StoreOptions } from './open-documents.ts';
import { placeHeaders } from './place-headers.ts';
import type { Store } from './store.ts';

/** As `openDocuments`, and throws what that throws. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const opened = await openDocuments(url, options);
  const documents = options.span === undefined ? opened : followedDocuments(opened, options.span);
  // Nobody waits for it: it takes as long as there are engagements, once.
  placeHeaders(documents).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    options.doubt?.(`Leads may not see all customers until the next start: ${why}`);
  });
  return documentStore(documents, options.retention);
}
