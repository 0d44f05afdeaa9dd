// The documents of an export, each line checked, and at the end whether all of them were there.
import type { z } from 'zod';
import { AppError } from '../../app-error.ts';
import { CONTAINERS } from '../documents.ts';
import {
  anyHeader,
  archiveDocument,
  archiveFooter,
  archiveHeader,
  endChecksum,
  FORMAT,
  type MovedDocument,
  noCounts,
  startChecksum,
} from './archive-format.ts';

/** `name` is for errors: AppError `invalid-input` for what is no whole export, with the line and never with what stands in it. */
export async function* readArchive(lines: AsyncIterable<string>, name: string): AsyncGenerator<MovedDocument> {
  const checksum = startChecksum();
  const counts = noCounts();
  let number = 0;
  let isWhole = false;
  for await (const line of lines) {
    number += 1;
    if (isWhole) throw wrong(`goes on after its last line, on line ${number}`);
    const read = json(line);
    if (number === 1) checkHeader(read);
    else {
      const footer = archiveFooter.safeParse(read);
      if (footer.success) {
        checkFooter(footer.data);
        isWhole = true;
        continue;
      }
      const document = archiveDocument.safeParse(read);
      if (!document.success) throw wrong(`is damaged on line ${number} (${whatIsWrong(document.error)})`);
      counts[document.data.partition.container] += 1;
      yield document.data;
    }
    checksum.update(`${line}\n`);
  }
  if (!isWhole) throw wrong('ends before its last line, so it is not complete');

  function checkHeader(read: unknown): void {
    const any = anyHeader.safeParse(read);
    if (!any.success) throw new AppError('invalid-input', `${name} is not an export; write one with lotse export.`);
    if (any.data.format > FORMAT) {
      throw new AppError(
        'invalid-input',
        `${name} was written by a newer release (format ${any.data.format}, this one knows ${FORMAT}); import it with that release.`,
      );
    }
    const header = archiveHeader.safeParse(read);
    if (!header.success) throw wrong(`is damaged on line 1 (${whatIsWrong(header.error)})`);
  }

  function checkFooter(footer: z.infer<typeof archiveFooter>): void {
    for (const container of CONTAINERS) {
      if (counts[container] === footer.documents[container]) continue;
      throw wrong(`holds ${counts[container]} documents of ${container} instead of ${footer.documents[container]}`);
    }
    if (endChecksum(checksum) !== footer.checksum)
      throw wrong('was changed since it was written: its checksum differs');
  }

  function wrong(what: string): AppError {
    return new AppError('invalid-input', `${name} ${what}; export again.`);
  }
}

/** Undefined where it is none. */
function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
}
