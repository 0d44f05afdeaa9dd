// The store that STORE names.
import { AppError } from '../app-error.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** The clock that decides what has expired. */
  readonly now?: () => Date;
}

/** `sqlite:<file>`, `sqlite::memory:` or `cosmos`. Throws AppError with what to do, also as `openSqlite` does. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  if (url === 'cosmos') {
    throw new AppError('invalid-input', 'STORE=cosmos is not built yet; use STORE=sqlite:./data/lotse.db.');
  }
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length).trim() : '';
  if (file === '' || file.includes('\0')) {
    throw new AppError('invalid-input', `STORE=${url} is not a store; use sqlite:<file>, sqlite::memory: or cosmos.`);
  }
  return openSqlite(file, options);
}
