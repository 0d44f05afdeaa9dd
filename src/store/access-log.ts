// Who exported or deleted what, as documents that are only ever added; one list a partner.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type AccessEntry, type AccessLog, DEEDS } from './access-records.ts';
import type { Documents, Partition } from './documents.ts';
import { key } from './key.ts';
import { placeOf } from './place.ts';
import { readAs } from './read-as.ts';

const LIST = 'access';

const storedEntry: z.ZodType<AccessEntry> = z.looseObject({
  partner: z.string(),
  at: z.string(),
  did: z.enum(DEEDS),
  by: z.string().exactOptional(),
  about: z.string().exactOptional(),
});

export function accessLog(documents: Documents, keepDays: number): AccessLog {
  return {
    async add(entry) {
      const document = {
        id: `access:${randomUUID()}`,
        body: entry,
        keepDays,
        list: { name: LIST, at: placeOf(entry.at) },
      };
      await documents.write(partitionOf(entry.partner), [{ kind: 'create', document }]);
    },

    async since(partner, since, limit) {
      const found = await documents.oldest(partitionOf(partner), LIST, { since: placeOf(since) }, limit);
      return found.map((document) => readAs(storedEntry, document));
    },
  };
}

/** Among the partner's people, none of whom has such a key. */
function partitionOf(partner: string): Partition {
  return { container: 'people', partner: key(partner), owner: '~access' };
}
