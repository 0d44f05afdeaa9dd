// What was asked in a channel's thread, by whomever: a few words for a day, beside the activities of the thread.
import { z } from 'zod';
import type { Documents, Partition, Survives } from './documents.ts';
import { key } from './key.ts';
import { placeOf } from './place.ts';
import type { Threads } from './question-records.ts';
import { readAs } from './read-as.ts';
import { untilWritten } from './until-written.ts';

const DAYS = 1;
const LIST = 'asked';
/** A follow-up after a power failure is read by itself. */
const SURVIVES: Survives = 'crash';

const storedWords = z.looseObject({ id: z.string(), text: z.string() });

export function threads(documents: Documents): Threads {
  return {
    async asked({ id, partner, conversation, at, text }) {
      const partition = partitionOf(partner, conversation);
      const document = {
        id: `asked:${key(id)}`,
        body: { id, text },
        keepDays: DAYS,
        list: { name: LIST, at: placeOf(at) },
      };
      await untilWritten(async () => {
        if (await documents.write(partition, [{ kind: 'create', document }], SURVIVES)) return true;
        // The channel repeats it: what it says is there.
        return (await documents.read(partition, document.id)) && true;
      });
    },

    async recent(partner, conversation, since, limit) {
      const found = await documents.newest(partitionOf(partner, conversation), LIST, { since: placeOf(since) }, limit);
      return found.map((document) => readAs(storedWords, document));
    },
  };
}

function partitionOf(partner: string, conversation: string): Partition {
  return { container: 'activities', partner: key(partner), owner: key(conversation) };
}
