// Opens the SQLite file so that what was acknowledged survives a crash and several processes can share it.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../app-error.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { type Storage, storageOf } from './network-storage.ts';
import { primaryCode, SQLITE_BUSY } from './primary-code.ts';
import { refuseNetworkStorage } from './refuse-network-storage.ts';
import { translated } from './sqlite-error.ts';

/** How long a statement waits for another process's transaction. Ours take a millisecond. */
const BUSY_TIMEOUT_MS = 5000;
const RETRY_MS = 10;
/** The most that SQLite allows. Pages are read where the system has them in memory, not copied: what is far apart is found faster. */
const MAPPED_BYTES = 0x7fff0000;

/**
 * `doubt` hears of a disk that may be another machine's. Throws AppError: `invalid-input` when the file is not ours or lies on network
 * storage, `unavailable` when it cannot be read or written.
 */
export function openDatabase(
  file: string,
  doubt?: (sentence: string) => void,
  storage: (file: string) => Storage = storageOf,
): DatabaseSync {
  if (file !== ':memory:') refuseNetworkStorage(file, storage(file), doubt);
  let database: DatabaseSync | undefined;
  try {
    // An absolute path, because SQLite reads `file:…` as a URI with options.
    database = new DatabaseSync(file === ':memory:' ? file : preparedPath(file), { timeout: BUSY_TIMEOUT_MS });
    migrate(database, file, MIGRATIONS);
    useWriteAheadLog(database);
    // A commit does not wait for the disk: whoever must does so off the event loop (disk-sync.ts).
    database.exec(`PRAGMA synchronous = NORMAL; PRAGMA mmap_size = ${MAPPED_BYTES}`);
    return database;
  } catch (error) {
    database?.close();
    throw translated(error, file);
  }
}

function preparedPath(file: string): string {
  const path = resolve(file);
  try {
    // Only for our own account: what is kept is personal.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError(
      'unavailable',
      `The folder of the store ${file} cannot be created; check the path in STORE and its rights.`,
      {
        cause: error,
      },
    );
  }
  return path;
}

/** Here SQLite does not wait by itself: processes that all change the mode of a new file would wait for each other. */
function useWriteAheadLog(database: DatabaseSync): void {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (primaryCode(error) !== SQLITE_BUSY || waited >= BUSY_TIMEOUT_MS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
