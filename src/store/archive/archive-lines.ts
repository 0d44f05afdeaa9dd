// All that a database holds, as the lines of an export.
import { z } from 'zod';
import { AppError } from '../../app-error.ts';
import { allDocuments } from '../all-documents.ts';
import { CONTAINERS, type Documents, type PlacedDocument } from '../documents.ts';
import { LEASES } from '../leases.ts';
import { documentLine, endChecksum, FORMAT, noCounts, startChecksum } from './archive-format.ts';

const heldUntil = z.looseObject({ until: z.number() });

export interface About {
  /** Of the release that writes it. */
  readonly version: string;
  /** The database, as STORE names it. */
  readonly source: string;
  /** The present instant. */
  readonly at: Date;
}

/** Called along the way. */
export interface Watch {
  readonly document: () => void;
  /** Somebody holds a lease and therefore may be writing at the same time. */
  readonly held: (until: Date) => void;
}

/** Throws AppError `unavailable`, also for a document that cannot be read; what was given until then has no footer. */
export async function* archiveLines(documents: Documents, about: About, watch: Watch): AsyncGenerator<string> {
  const checksum = startChecksum();
  const counts = noCounts();
  const noted = (line: string): string => {
    checksum.update(`${line}\n`);
    return line;
  };

  const { version, source, at } = about;
  yield noted(JSON.stringify({ lotse: 'export', format: FORMAT, version, source, at: at.toISOString() }));
  for (const container of CONTAINERS) {
    for await (const document of allDocuments(documents, container)) {
      if (isLease(document)) {
        const { until } = heldUntil.safeParse(document.body).data ?? { until: 0 };
        if (until > at.getTime()) watch.held(new Date(until));
        continue;
      }
      counts[container] += 1;
      watch.document();
      yield noted(documentLine(sound(document)));
    }
  }
  yield JSON.stringify({ documents: counts, checksum: endChecksum(checksum) });
}

/** Who leads here leads nowhere else. */
function isLease({ partition }: PlacedDocument): boolean {
  return partition.container === LEASES.container && partition.owner === LEASES.owner;
}

function sound(document: PlacedDocument): PlacedDocument {
  if (typeof document.body === 'object' && document.body !== null) return document;
  throw new AppError(
    'unavailable',
    `The stored document with version ${document.version} is damaged; restore it from a backup or delete it.`,
  );
}
