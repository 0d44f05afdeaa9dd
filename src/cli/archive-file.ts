// The file of an export: written whole or not at all, read line by line.
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { ended, linesOf } from './lines.ts';

/** The store takes 1.5 MB for a document. */
const LONGEST = 4_000_000;

const fileError = z.object({ syscall: z.string(), code: z.string() });

/**
 * Under another name until it is complete and safe on the disk; then it takes the place of what had its name. For our own account
 * only: what is kept is personal. Throws AppError `unavailable`.
 */
export async function writeArchiveFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const part = `${file}.part`;
  try {
    await rm(part, { force: true });
    await pipeline(Readable.from(ended(lines)), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw translated(
      error,
      `The file ${file} cannot be written; check its folder, its rights and the room on the disk.`,
    );
  }
}

/** Without the end of the file, which is no line. Throws AppError: `unavailable`; `invalid-input` for a line that no export has. */
export async function* archiveFileLines(file: string): AsyncGenerator<string> {
  try {
    let before: string | undefined;
    for await (const line of linesOf(createReadStream(file))) {
      if (line.length > LONGEST)
        throw new AppError('invalid-input', `${file} is no export: it has a line that is too long.`);
      if (before !== undefined) yield before;
      before = line;
    }
    if (before) yield before;
  } catch (error) {
    throw translated(error, `The file ${file} cannot be read; check its name and its rights.`);
  }
}

function translated(cause: unknown, message: string): unknown {
  return fileError.safeParse(cause).success ? new AppError('unavailable', message, { cause }) : cause;
}
