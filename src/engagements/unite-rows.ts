// Rule 3 of the plan: rows of the same id are one task, with the services of all and mandatory if one says so.
import type { PlanBasis } from './attributes.ts';
import type { KeptRow } from './keep-phases.ts';
import type { PlanItem } from './plan.ts';
import type { Reason } from './reason.ts';
import { serviceReasons } from './service-reasons.ts';

export interface PlacedRow extends KeptRow {
  readonly process: string;
}

/** Tasks in scope by id. Where rows differ, name, role and place are the first's. */
export function uniteRows(rows: readonly PlacedRow[], { services }: PlanBasis): ReadonlyMap<string, PlanItem> {
  const tasks = new Map<string, PlanItem>();
  for (const [id, [first, ...others]] of Map.groupBy(rows, ({ task }) => task.id)) {
    if (first === undefined) continue;
    const all = [first, ...others];
    const named = [...new Set(all.flatMap(({ task }) => task.services))];
    const inScope = serviceReasons(named, services);
    if (inScope === undefined) continue;
    const reasons = [...first.reasons, ...inScope, ...mandatoryElsewhere(first, others)];
    tasks.set(id, {
      kind: 'task',
      id,
      name: first.task.name,
      mandatory: all.some(({ task }) => task.mandatory),
      roles: first.task.role === null ? [] : [first.task.role],
      services: named,
      reasons: reasons.length > 0 ? reasons : [{ kind: 'always' }],
    });
  }
  return tasks;
}

function mandatoryElsewhere(first: PlacedRow, others: readonly PlacedRow[]): readonly Reason[] {
  const elsewhere = first.task.mandatory ? undefined : others.find(({ task }) => task.mandatory);
  return elsewhere === undefined ? [] : [{ kind: 'mandatory-elsewhere', process: elsewhere.process }];
}
