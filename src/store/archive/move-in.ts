// Writes the documents of an export into a database: what is there already stays, so that it can be done again after any end.
import { isDeepStrictEqual } from 'node:util';
import type { Document, Documents, StoredDocument, Write } from '../documents.ts';
import { untilWritten } from '../until-written.ts';
import { withHeaderPlace } from '../with-header-place.ts';
import type { MovedDocument } from './archive-format.ts';
import { byPartition } from './by-partition.ts';
import { severalAtOnce } from './several-at-once.ts';

/** Few enough for Cosmos DB at its smallest, which makes them wait for less than a call may take; SQLite waits once for them all. */
const AT_ONCE = 8;

export interface MoveOptions {
  /** Replaces what is there with another body. */
  readonly overwrite: boolean;
  /** What has expired by then is left out. */
  readonly now: () => Date;
  /** Called along the way. */
  readonly onDocument: () => void;
}

export interface Moved {
  readonly created: number;
  readonly replaced: number;
  /** Was there already, whatever its content. */
  readonly left: number;
}

/** Throws AppError `unavailable` when the database cannot be written to. */
export async function moveIn(
  documents: Documents,
  from: AsyncIterable<MovedDocument>,
  { overwrite, now, onDocument }: MoveOptions,
): Promise<Moved> {
  let created = 0;
  let replaced = 0;
  let left = 0;

  await severalAtOnce(AT_ONCE, byPartition(from), async (batch) => {
    const { partition } = batch[0];
    const live = batch.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now().getTime());
    let writes: readonly Write[] = live.map(create);
    // Nearly every document is a new one: they are written before anything is read.
    if (writes.length > 0 && (await documents.write(partition, writes)) === undefined) {
      await untilWritten(async () => {
        const found = await Promise.all(live.map(({ id }) => documents.read(partition, id)));
        writes = live.flatMap((document, index) => changes(document, found[index]));
        return writes.length === 0 || (await documents.write(partition, writes));
      });
    }
    left += live.length - writes.length;
    for (const { kind } of writes) {
      if (kind === 'create') created += 1;
      else replaced += 1;
    }
    for (const _ of batch) onDocument();
  });
  return { created, replaced, left };

  function changes(document: MovedDocument, found: StoredDocument | undefined): readonly Write[] {
    if (found === undefined) return [create(document)];
    if (!overwrite || isDeepStrictEqual(found.body, document.body)) return [];
    return [{ kind: 'replace', document: kept(document), expected: found.version }];
  }
}

function create(document: MovedDocument): Write {
  return { kind: 'create', document: kept(document) };
}

/** Also what an export of an earlier release does not say of it yet. */
function kept(moved: MovedDocument): Document {
  const { partition: _, ...document } = withHeaderPlace(moved);
  return document;
}
