// SQLite's own codes, translated once into what the operator can do about them.
import { AppError, type AppErrorKind } from '../../app-error.ts';
import { primaryCode, SQLITE_BUSY } from './primary-code.ts';

/** By primary result code. */
const MEANINGS: Readonly<Record<number, readonly [AppErrorKind, string]>> = {
  3: [
    'unavailable',
    'may not be opened; give the account that runs the bot the right to read and write it and its folder',
  ],
  [SQLITE_BUSY]: [
    'unavailable',
    'is locked by another process for too long; end what holds it open (a backup, a shell) and try again',
  ],
  8: ['unavailable', 'is read-only; give the account that runs the bot the right to write to it and its folder'],
  10: ['unavailable', 'cannot be read or written; check the disk that it is on'],
  11: ['unavailable', 'is damaged; restore it from a backup'],
  13: ['unavailable', 'cannot grow because the disk is full; make room'],
  14: ['unavailable', 'cannot be opened; check that it is a file, and the rights on its folder'],
  26: ['invalid-input', 'is not an SQLite database; name another file in STORE'],
};

/** The AppError for an error of node:sqlite; every other error as it is. */
export function translated(error: unknown, file: string): unknown {
  const code = primaryCode(error);
  if (code === undefined) return error;
  const [kind, meaning] = MEANINGS[code] ?? ['unavailable', `failed (SQLite ${code})`];
  return new AppError(kind, `The store ${file} ${meaning}.`, { cause: error });
}
