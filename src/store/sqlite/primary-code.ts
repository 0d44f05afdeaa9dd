// The part of a node:sqlite error that decides.
import { z } from 'zod';

export const SQLITE_BUSY = 5;

const sqliteError = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.number() });

/** The primary result code (https://www.sqlite.org/rescode.html), undefined for an error that is not SQLite's. */
export function primaryCode(error: unknown): number | undefined {
  const known = sqliteError.safeParse(error);
  // The upper bits only refine the lower eight.
  return known.success ? known.data.errcode & 0xff : undefined;
}
