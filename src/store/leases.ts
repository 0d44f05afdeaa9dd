// Leases as documents: whoever wrote the last version has it, for as long as that says.
import { z } from 'zod';
import type { Documents, Partition } from './documents.ts';
import { instant } from './instant.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { Leases } from './reminder-records.ts';
import { untilWritten } from './until-written.ts';

export const LEASES: Partition = { container: 'reminders', partner: 'reminders', owner: 'leases' };

/** `until`: milliseconds since 1970. */
const storedLease = z.looseObject({ holder: z.string(), until: z.number() });

type Lease = z.infer<typeof storedLease>;

export function leases(documents: Documents): Leases {
  return {
    async hold(name, holder, now, seconds) {
      const at = instant(now);
      const until = at + seconds * 1000;
      return untilWritten(async () => {
        const found = await documents.read(LEASES, key(name));
        const lease = found && readAs(storedLease, found);
        if (lease && lease.holder !== holder && isValid(lease, at, seconds)) return false;
        const document = { id: key(name), body: { ...lease, holder, until } };
        const written = await documents.write(LEASES, [
          found ? { kind: 'replace', document, expected: found.version } : { kind: 'create', document },
        ]);
        return written && true;
      });
    },

    async release(name, holder) {
      const id = key(name);
      const found = await documents.read(LEASES, id);
      if (found === undefined || readAs(storedLease, found).holder !== holder) return;
      // Where the version is another by now, somebody took it over or renewed it: it is theirs.
      await documents.write(LEASES, [{ kind: 'delete', id, expected: found.version }]);
    },
  };
}

/** Who has more left than twice what can be had took it before the clock was put back, and would have it for as long as that was. */
function isValid({ until }: Lease, at: number, seconds: number): boolean {
  return until > at && until <= at + 2 * seconds * 1000;
}
