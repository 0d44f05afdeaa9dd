// The documents of one SQLite file.
import type { Documents } from '../documents.ts';
import { openDatabase } from './open-database.ts';
import { sqliteDocuments } from './sqlite-documents.ts';

/**
 * `file`: a path, created with its folder where missing, or `:memory:`. `now`: the clock that decides what has expired.
 * Throws AppError with what to do: `invalid-input` for a file that is not ours, `unavailable` for one that cannot be read or written.
 */
export function openSqliteDocuments(
  file: string,
  { now = () => new Date() }: { readonly now?: () => Date } = {},
): Documents {
  return sqliteDocuments(openDatabase(file), file, now);
}
