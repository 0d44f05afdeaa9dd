// The embedded store: one file, no server, shared by as many processes as one machine runs.
import { documentStore } from '../document-store.ts';
import type { Store } from '../store.ts';
import { openSqliteDocuments } from './open-sqlite-documents.ts';

/** As `openSqliteDocuments`, and throws what that throws. */
export function openSqlite(file: string, options: { readonly now?: () => Date } = {}): Store {
  return documentStore(openSqliteDocuments(file, options));
}
