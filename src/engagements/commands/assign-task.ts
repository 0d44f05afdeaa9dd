// One item of the plan given to people, or to nobody.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import { homeOf } from '../home-of.ts';
import { involved } from '../involved.ts';
import { itemFacts } from '../item-facts.ts';
import type { Decision } from '../outcome.ts';
import { planOf } from '../plan-of.ts';
import { readFields } from '../read-fields.ts';

type AssignTask = Extract<Command, { readonly kind: 'task.assign' }>;

/** Only to who is named in the engagement: others could not see the task. */
export function assignTask(engagement: Engagement, { item, assignee }: AssignTask, { playbook }: At): Decision {
  const phase = homeOf(engagement, planOf(playbook, engagement.attributes), item);
  if (phase === undefined) return { kind: 'refused', reason: 'not-in-plan' };
  const chosen = readFields({ assignee }).choices('assignee', (id) => id);
  const known = involved(engagement.people);
  if (!chosen.every((id) => known.includes(id)))
    return { kind: 'refused', reason: 'invalid', problems: [{ field: 'assignee', problem: 'not-a-member' }] };
  const before = itemFacts(engagement, item).assignees;
  const after = chosen.length === 0 ? null : chosen;
  return { kind: 'changes', changes: [{ slot: 'assignees', phase, item, before, after }] };
}
