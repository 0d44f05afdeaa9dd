// Activities as documents: creating one is the claim, so that of any number of repeats one alone is handled.
import { z } from 'zod';
import type { Document, Documents, Partition, Survives } from './documents.ts';
import { instant } from './instant.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { Activities, ActivityKey, ActivityState } from './store.ts';
import { untilWritten } from './until-written.ts';

const ACTIVITY_DAYS = 1;
/** After a power failure a repeat is handled again, as after a crash before anything was noted: a form still counts once. */
const SURVIVES: Survives = 'crash';

/** `at`: milliseconds since 1970. */
const storedActivity = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('started'), at: z.number() }),
  z.looseObject({ state: z.literal('done'), at: z.number(), outcome: z.string().exactOptional() }),
]);

type StoredActivity = z.infer<typeof storedActivity>;

export function activities(documents: Documents): Activities {
  return {
    async start(activity, at, staleAfterSeconds) {
      const partition = partitionOf(activity);
      const startedAt = instant(at);
      const document = documentOf(activity, { state: 'started', at: startedAt });
      return untilWritten<ActivityState>(async () => {
        // Nearly every activity is a new one: the claim is tried before anything is read.
        if (await documents.write(partition, [{ kind: 'create', document }], SURVIVES)) return { state: 'new' };
        const found = await documents.read(partition, document.id);
        if (found === undefined) return undefined;
        const earlier = readAs(storedActivity, found);
        if (earlier.state === 'done') {
          return { state: 'done', ...(earlier.outcome !== undefined && { outcome: earlier.outcome }) };
        }
        if (startedAt - earlier.at <= staleAfterSeconds * 1000) return { state: 'started' };
        const taken = await documents.write(
          partition,
          [{ kind: 'replace', document, expected: found.version }],
          SURVIVES,
        );
        return taken && { state: 'new' };
      });
    },

    async finish(activity, at, outcome) {
      const partition = partitionOf(activity);
      const document = documentOf(activity, {
        state: 'done',
        at: instant(at),
        ...(outcome !== undefined && { outcome }),
      });
      await untilWritten(async () => {
        const found = await documents.read(partition, document.id);
        return documents.write(
          partition,
          [found ? { kind: 'replace', document, expected: found.version } : { kind: 'create', document }],
          SURVIVES,
        );
      });
    },

    async release(activity) {
      const partition = partitionOf(activity);
      const id = key(activity.activity);
      const found = await documents.read(partition, id);
      if (found === undefined || readAs(storedActivity, found).state === 'done') return;
      // Where the version is another by now, somebody took the claim over: it is theirs.
      await documents.write(partition, [{ kind: 'delete', id, expected: found.version }], SURVIVES);
    },
  };
}

function partitionOf({ partner, conversation }: ActivityKey): Partition {
  return { container: 'activities', partner: key(partner), owner: key(conversation) };
}

function documentOf({ activity }: ActivityKey, body: StoredActivity): Document {
  return { id: key(activity), body, keepDays: ACTIVITY_DAYS };
}
