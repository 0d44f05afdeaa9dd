// Those who want to be forgotten, as documents: all in one list by the instant of the next pass.
import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import type { Document, Documents, Partition } from './documents.ts';
import { erasingPass } from './erase/erasing-pass.ts';
import type { Erasure, Erasures } from './erasure-records.ts';
import { instant } from './instant.ts';
import { key } from './key.ts';
import { PERSON_ID, personPartition } from './people.ts';
import { placeOf } from './place.ts';
import { readAs } from './read-as.ts';
import { reference } from './stored/person.ts';
import { untilWritten } from './until-written.ts';

const PARTITION: Partition = { container: 'reminders', partner: 'reminders', owner: 'erasures' };
const LIST = 'erasures';

const storedErasure: z.ZodType<Erasure> = z.looseObject({
  partner: z.string(),
  user: z.string(),
  name: z.string().exactOptional(),
  channelIds: z.array(z.string()),
  engagements: z.array(z.string()),
  tell: z.looseObject({ to: reference, language: z.enum(LANGUAGES) }).exactOptional(),
  secret: z.string(),
  at: z.string(),
  passes: z.number(),
});

export function erasures(documents: Documents): Erasures {
  return {
    async order(erasure) {
      await documents.write(PARTITION, [{ kind: 'create', document: documentOf(erasure) }]);
    },

    async due(now, limit) {
      // Up to and with this millisecond; places have no finer ones.
      const before = new Date(instant(now) + 1).toISOString();
      const found = await documents.oldest(PARTITION, LIST, { before }, limit);
      return found.map((document) => ({ ...readAs(storedErasure, document), version: document.version }));
    },

    async move({ version: expected, ...erasure }, at, passes) {
      const moved = { ...erasure, at, passes };
      const written = await documents.write(PARTITION, [{ kind: 'replace', document: documentOf(moved), expected }]);
      return written?.[0] === undefined ? undefined : { ...moved, version: written[0] };
    },

    pass: (erasure) => erasingPass(documents, erasure),

    async end({ version, ...erasure }) {
      const partition = personPartition(erasure.partner, erasure.user);
      await untilWritten(async () => {
        const found = await documents.read(partition, PERSON_ID);
        if (found === undefined) return true;
        const written = await documents.write(partition, [{ kind: 'delete', id: PERSON_ID, expected: found.version }]);
        return written && true;
      });
      await documents.write(PARTITION, [{ kind: 'delete', id: documentId(erasure), expected: version }]);
    },
  };
}

function documentOf(erasure: Erasure): Document {
  return { id: documentId(erasure), body: erasure, list: { name: LIST, at: placeOf(erasure.at) } };
}

function documentId({ partner, user }: Pick<Erasure, 'partner' | 'user'>): string {
  // No key has a colon.
  return `${key(partner)}:${key(user)}`;
}
