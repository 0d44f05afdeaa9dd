// The database that STORE names, as documents.
import { AppError } from '../app-error.ts';
import type { Span } from '../span.ts';
import type { Observe } from './cosmos/observe.ts';
import type { CosmosPlace } from './cosmos/open-cosmos-documents.ts';
import type { Documents } from './documents.ts';
import type { Retention } from './retention.ts';
import { openSqliteDocuments } from './sqlite/open-sqlite-documents.ts';

export interface StoreOptions {
  /** The clock that decides what has expired. */
  readonly now?: () => Date;
  /** Absent: as is usual. */
  readonly retention?: Retention;
  /** Where Cosmos DB is; without it there is none. */
  readonly cosmos?: CosmosPlace | undefined;
  /** Hears of each request to Cosmos DB. */
  readonly observe?: Observe;
  /** Follows each call. */
  readonly span?: Span;
  /** Hears of a disk that may be another machine's, and of older data that could not be brought up to date. */
  readonly doubt?: (sentence: string) => void;
}

/** `sqlite:<file>`, `sqlite::memory:` or `cosmos`. Throws AppError with what to do, also as `openSqliteDocuments` does. */
export async function openDocuments(
  url: string,
  { cosmos, observe, doubt, span: _span, ...options }: StoreOptions = {},
): Promise<Documents> {
  if (url === 'cosmos') {
    if (cosmos === undefined) {
      throw new AppError('invalid-input', 'STORE=cosmos needs COSMOS_ENDPOINT, the address of an account.');
    }
    // Its client and the sign-in take a third of a second to load, which nobody waits for on SQLite.
    const { openCosmosDocuments } = await import('./cosmos/open-cosmos-documents.ts');
    return openCosmosDocuments(cosmos, { ...options, ...(observe && { observe }) });
  }
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length).trim() : '';
  if (file === '' || file.includes('\0')) {
    throw new AppError('invalid-input', `STORE=${url} is not a store; use sqlite:<file>, sqlite::memory: or cosmos.`);
  }
  return openSqliteDocuments(file, { ...options, ...(doubt && { doubt }) });
}
