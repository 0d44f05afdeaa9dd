// A status put into a service, with the instant since when it has it.
import type { Entitlement } from './engagement.ts';
import type { Status } from './status-of.ts';

/** Another L1 or L2 than it was begins at `now` (ISO instant). */
export function withStatus(was: Entitlement, status: Status, now: string): Pick<Entitlement, 'l1' | 'l2' | 'statusAt'> {
  const statusAt = was.l1 === status.l1 && was.l2 === status.l2 ? was.statusAt : now;
  return { ...status, ...(statusAt !== undefined && { statusAt }) };
}
