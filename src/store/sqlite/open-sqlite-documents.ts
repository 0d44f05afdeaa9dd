// The documents of one SQLite file.
import type { Documents } from '../documents.ts';
import { openDatabase } from './open-database.ts';
import { sqliteDocuments } from './sqlite-documents.ts';

/**
 * `file`: a path, created with its folder where missing, or `:memory:`. `now`: the clock that decides what has expired. `doubt` hears
 * of a disk that may be another machine's.
 * Throws AppError with what to do: `invalid-input` for a file that is not ours or on network storage, `unavailable` for one that cannot
 * be read or written.
 */
export function openSqliteDocuments(
  file: string,
  { now = () => new Date(), doubt }: { readonly now?: () => Date; readonly doubt?: (sentence: string) => void } = {},
): Documents {
  return sqliteDocuments(openDatabase(file, doubt), file, now);
}
