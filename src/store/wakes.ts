// Wakes as documents: a row a person, all in one list by instant, so that those that are due are found in one query.
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Document, Documents, Partition, Survives, Write } from './documents.ts';
import { instant } from './instant.ts';
import { key } from './key.ts';
import { placeOf } from './place.ts';
import { readAs } from './read-as.ts';
import type { Wake, Wakes } from './reminder-records.ts';
import { untilWritten } from './until-written.ts';

/**
 * One for all partners, so that looking costs one query. A logical partition of Cosmos DB carries 10,000 RU a second and 20 GB: some
 * 800 moves a second, which forty tenants make that are sent to at their full rate at once, and rows of millions of people.
 */
export const WAKES: Partition = { container: 'reminders', partner: 'reminders', owner: 'wakes' };
const LIST = 'wakes';
/** What a power failure takes back is looked at with the person's next digest, as if the process had died before it pulled. */
const PULL_SURVIVES: Survives = 'crash';

/** Of a stored row all but its version. */
type Row = Omit<Wake, 'version'>;

const storedRow: z.ZodType<Row> = z.looseObject({ partner: z.string(), user: z.string(), at: z.string() });

export function wakes(documents: Documents): Wakes {
  return {
    async pull(partner, user, at) {
      const wanted = documentOf({ partner, user, at });
      let first = true;
      await untilWritten(async () => {
        const found = await documents.read(WAKES, wanted.id);
        const row = found && readAs(storedRow, found);
        const isEarly = row !== undefined && instant(row.at) <= instant(at);
        // Also a row that is early enough is written: somebody may be looking at the person with what was true before, and must
        // not move it. Where somebody else has written since, that has happened.
        if (isEarly && !first) return true;
        first = false;
        const document = isEarly ? documentOf(row) : documentOf({ ...row, partner, user, at });
        const write: Write = found
          ? { kind: 'replace', document, expected: found.version }
          : { kind: 'create', document };
        const written = await documents.write(WAKES, [write], PULL_SURVIVES);
        return written && true;
      });
    },

    async due(now, limit, damaged) {
      // Up to and with this millisecond; places have no finer ones.
      const before = new Date(instant(now) + 1).toISOString();
      const found = await documents.oldest(WAKES, LIST, { before }, limit);
      return found.flatMap((document) => {
        try {
          return { ...readAs(storedRow, document), version: document.version };
        } catch (error) {
          if (damaged === undefined || !(error instanceof AppError)) throw error;
          damaged(error);
          return [];
        }
      });
    },

    async move({ version, ...row }, next) {
      const document = documentOf({ ...row, at: next ?? row.at });
      const written = await documents.write(WAKES, [
        next === null
          ? { kind: 'delete', id: document.id, expected: version }
          : { kind: 'replace', document, expected: version },
      ]);
      return written !== undefined;
    },
  };
}

function documentOf(row: Row): Document {
  return {
    id: wakeId(row),
    body: row,
    list: { name: LIST, at: placeOf(row.at) },
  };
}

export function wakeId({ partner, user }: Pick<Row, 'partner' | 'user'>): string {
  // No key has a colon.
  return `${key(partner)}:${key(user)}`;
}
