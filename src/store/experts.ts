// The experts' channels as documents, one a partner.
import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import type { Documents, Partition } from './documents.ts';
import { key } from './key.ts';
import type { Experts, ExpertsChannel } from './question-records.ts';
import { readAs } from './read-as.ts';
import { reference } from './stored/person.ts';
import { untilWritten } from './until-written.ts';

const CHANNEL_ID = 'experts-channel';

const storedChannel: z.ZodType<ExpertsChannel> = z.looseObject({
  partner: z.string(),
  reference,
  language: z.enum(LANGUAGES),
  at: z.string(),
});

export function experts(documents: Documents): Experts {
  return {
    async read(partner) {
      const found = await documents.read(partitionOf(partner), CHANNEL_ID);
      return found && readAs(storedChannel, found);
    },

    async save(channel) {
      const partition = partitionOf(channel.partner);
      const document = { id: CHANNEL_ID, body: channel };
      await untilWritten(async () => {
        const found = await documents.read(partition, CHANNEL_ID);
        return documents.write(partition, [
          found === undefined ? { kind: 'create', document } : { kind: 'replace', document, expected: found.version },
        ]);
      });
    },
  };
}

/** Belongs to nobody: no Entra id is a word. */
function partitionOf(partner: string): Partition {
  return { container: 'people', partner: key(partner), owner: 'experts' };
}
