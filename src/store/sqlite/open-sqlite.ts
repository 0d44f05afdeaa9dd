// The embedded store: one file, no server, shared by as many processes as one machine runs.
import { documentStore } from '../document-store.ts';
import type { Store } from '../store.ts';
import { openDatabase } from './open-database.ts';
import { sqliteDocuments } from './sqlite-documents.ts';

/**
 * `file`: a path, created with its folder where missing, or `:memory:`. `now`: the clock that decides what has expired.
 * Throws AppError with what to do: `invalid-input` for a file that is not ours, `unavailable` for one that cannot be read or written.
 */
export function openSqlite(file: string, { now = () => new Date() }: { readonly now?: () => Date } = {}): Store {
  return documentStore(sqliteDocuments(openDatabase(file), file, now));
}
