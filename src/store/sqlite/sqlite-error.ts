// SQLite's own codes, translated once into what the operator can do about them.
import { z } from 'zod';
import { AppError, type AppErrorKind } from '../../app-error.ts';

/** Primary result codes: https://www.sqlite.org/rescode.html */
const MEANINGS: Readonly<Record<number, readonly [AppErrorKind, string]>> = {
  3: [
    'unavailable',
    'may not be opened; give the account that runs the bot the right to read and write it and its folder',
  ],
  5: [
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

const sqliteError = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.number() });

/** The AppError for an error of node:sqlite; every other error as it is. */
export function translated(error: unknown, file: string): unknown {
  const known = sqliteError.safeParse(error);
  if (!known.success) return error;
  // The upper bits of the code only refine the lower eight.
  const [kind, meaning] = MEANINGS[known.data.errcode & 0xff] ?? [
    'unavailable',
    `failed (SQLite ${known.data.errcode})`,
  ];
  return new AppError(kind, `The store ${file} ${meaning}.`, { cause: error });
}
