// The statuses of the playbook as cards name them.
import type { StatusName } from '../../cards/views/view-parts.ts';
import type { Status } from '../../engagements/status-of.ts';
import type { L1Status } from '../../playbook/playbook.ts';

/** Undefined: the playbook does not know the L1. */
export function nameOf(statuses: readonly L1Status[], { l1, l2 }: Status): StatusName | undefined {
  const status = statuses.find((each) => each.l1 === l1);
  const reason = status?.l2.find(({ key }) => key === l2);
  return status && { l1: status, ...(reason && { l2: reason }) };
}

/** All that can be chosen, each L1 before its L2, in the playbook's order. */
export function everyStatus(statuses: readonly L1Status[]): readonly StatusName[] {
  return statuses.flatMap((l1) => [{ l1 }, ...l1.l2.map((l2) => ({ l1, l2 }))]);
}
