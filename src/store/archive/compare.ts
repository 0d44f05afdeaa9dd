// What of an export a database holds. Changes nothing.
import { isDeepStrictEqual } from 'node:util';
import type { Documents } from '../documents.ts';
import type { MovedDocument } from './archive-format.ts';
import { byPartition } from './by-partition.ts';
import { severalAtOnce } from './several-at-once.ts';

const AT_ONCE = 8;

export interface Compared {
  readonly same: number;
  readonly missing: number;
  readonly different: number;
  /** In the export alone, because their time is over. */
  readonly expired: number;
}

export interface CompareOptions {
  readonly now: () => Date;
  readonly onDifferent: (document: MovedDocument) => void;
}

/** Throws AppError `unavailable` when the database cannot be read. */
export async function compare(
  documents: Documents,
  from: AsyncIterable<MovedDocument>,
  { now, onDifferent }: CompareOptions,
): Promise<Compared> {
  const counts = { same: 0, missing: 0, different: 0, expired: 0 };
  await severalAtOnce(AT_ONCE, byPartition(from), async (batch) => {
    const { partition } = batch[0];
    const found = await Promise.all(batch.map(({ id }) => documents.read(partition, id)));
    for (const [index, document] of batch.entries()) {
      const outcome = outcomeOf(document, found[index]?.body);
      counts[outcome] += 1;
      if (outcome === 'different') onDifferent(document);
    }
  });
  return counts;

  function outcomeOf({ expiresAt, body }: MovedDocument, found: unknown): keyof Compared {
    // Judged after it was read, so that what expires at that moment is not missed.
    if (expiresAt !== undefined && expiresAt <= now().getTime()) return 'expired';
    if (found === undefined) return 'missing';
    return isDeepStrictEqual(found, body) ? 'same' : 'different';
  }
}
