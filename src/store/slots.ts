// Slots as documents of the person: creating one is the claim, so that of any number of senders one alone sends.
import { z } from 'zod';
import type { Document, Documents, Partition } from './documents.ts';
import { instant } from './instant.ts';
import { key } from './key.ts';
import { placeOf } from './place.ts';
import { readAs } from './read-as.ts';
import type { Slot, SlotState, Slots } from './reminder-records.ts';
import { untilWritten } from './until-written.ts';

const LIST = 'slots';

/** Nobody knows how far the sender came before it died. */
const INTERRUPTED: SlotState = { is: 'unknown', code: 'interrupted' };

const storedState: z.ZodType<SlotState> = z.discriminatedUnion('is', [
  z.looseObject({ is: z.literal('sending') }),
  z.looseObject({ is: z.literal('sent') }),
  z.looseObject({ is: z.literal('unreachable'), code: z.string() }),
  z.looseObject({ is: z.literal('retry'), after: z.string() }),
  z.looseObject({ is: z.literal('unknown'), code: z.string() }),
]);

const storedSlot: z.ZodType<Slot> = z.looseObject({
  partner: z.string(),
  user: z.string(),
  id: z.string(),
  at: z.string(),
  reminders: z.array(z.string()),
  state: storedState,
  conversation: z.string().exactOptional(),
  activity: z.string().exactOptional(),
  closed: z.boolean().exactOptional(),
});

export function slots(documents: Documents, keepDays: number): Slots {
  return {
    async claim(slot, staleAfterSeconds) {
      const partition = partitionOf(slot);
      const claimed = { ...slot, state: { is: 'sending' } } as const;
      return untilWritten(async () => {
        // Nearly every slot is a new one: the claim is tried before anything is read.
        if (await documents.write(partition, [{ kind: 'create', document: documentOf(claimed, keepDays) }]))
          return true;
        const found = await documents.read(partition, documentId(slot.id));
        if (found === undefined) return undefined;
        const earlier = readAs(storedSlot, found);
        const replace = (document: Document) =>
          documents.write(partition, [{ kind: 'replace', document, expected: found.version }]);
        switch (earlier.state.is) {
          case 'retry':
            if (instant(slot.at) < instant(earlier.state.after)) return false;
            return (await replace(documentOf({ ...earlier, ...claimed }, keepDays))) && true;
          case 'sending': {
            // In either direction: nobody is sending either where the clock was put back by so much since.
            const age = Math.abs(instant(slot.at) - instant(earlier.at));
            if (age <= staleAfterSeconds * 1000) return false;
            return (await replace(documentOf({ ...earlier, state: INTERRUPTED }, keepDays))) && false;
          }
          default:
            return false;
        }
      });
    },

    async settle(place, change) {
      const partition = partitionOf(place);
      await untilWritten(async () => {
        const found = await documents.read(partition, documentId(place.id));
        if (found === undefined) return true;
        const document = documentOf({ ...readAs(storedSlot, found), ...change }, keepDays);
        const written = await documents.write(partition, [{ kind: 'replace', document, expected: found.version }]);
        return written && true;
      });
    },

    async recent(partner, user, since, limit) {
      const partition = partitionOf({ partner, user });
      const found = await documents.newest(partition, LIST, { since: placeOf(since) }, limit);
      return found.map((document) => readAs(storedSlot, document));
    },
  };
}

function partitionOf({ partner, user }: Pick<Slot, 'partner' | 'user'>): Partition {
  return { container: 'people', partner: key(partner), owner: key(user) };
}

function documentOf(slot: Slot, keepDays: number): Document {
  return { id: documentId(slot.id), body: slot, keepDays, list: { name: LIST, at: placeOf(slot.at) } };
}

function documentId(id: string): string {
  return `slot:${key(id)}`;
}
