// The database that STORE names, as documents.
import { AppError } from '../app-error.ts';
import type { Documents } from './documents.ts';
import { openSqliteDocuments } from './sqlite/open-sqlite-documents.ts';

export interface StoreOptions {
  /** The clock that decides what has expired. */
  readonly now?: () => Date;
}

/** `sqlite:<file>`, `sqlite::memory:` or `cosmos`. Throws AppError with what to do, also as `openSqliteDocuments` does. */
export async function openDocuments(url: string, options: StoreOptions = {}): Promise<Documents> {
  if (url === 'cosmos') {
    throw new AppError('invalid-input', 'STORE=cosmos is not built yet; use STORE=sqlite:./data/lotse.db.');
  }
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length).trim() : '';
  if (file === '' || file.includes('\0')) {
    throw new AppError('invalid-input', `STORE=${url} is not a store; use sqlite:<file>, sqlite::memory: or cosmos.`);
  }
  return openSqliteDocuments(file, options);
}
