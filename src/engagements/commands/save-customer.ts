// What a customer is, changed. Where that changes the plan, it waits until somebody has seen what comes and what goes.

import type { At } from '../at.ts';
import type { Attributes } from '../attributes.ts';
import type { Command } from '../command.ts';
import { comparePlans } from '../compare-plans.ts';
import type { Engagement } from '../engagement.ts';
import type { Change } from '../history.ts';
import type { Decision } from '../outcome.ts';
import { planOf } from '../plan-of.ts';
import { readAttributes } from '../read-attributes.ts';
import { readPeople } from '../read-people.ts';

type Save = Extract<Command, { kind: 'customer.save' }>;

export function saveCustomer(engagement: Engagement, { inputs }: Save, at: At): Decision {
  const read = readAttributes(inputs, engagement.attributes);
  const { owner, lead } = inputs;
  const chosen = readPeople({ owner, lead }, engagement.people);
  if ('problems' in read || 'problems' in chosen) {
    const problems = [...('problems' in read ? read.problems : []), ...('problems' in chosen ? chosen.problems : [])];
    return { kind: 'refused', reason: 'invalid', problems };
  }
  const people: Change = { slot: 'people', before: engagement.people, after: chosen.people };
  return { kind: 'changes', changes: [...attributeChanges(engagement, read.attributes, at), people] };
}

function attributeChanges(engagement: Engagement, after: Attributes, at: At): readonly Change[] {
  const { attributes: before, pending = null } = engagement;
  const { comes, goes, changes } = comparePlans(planOf(at.playbook, before), planOf(at.playbook, after));
  if (comes.length + goes.length + changes.length > 0) return [{ slot: 'pending', before: pending, after }];
  return [
    { slot: 'attributes', before, after },
    { slot: 'pending', before: pending, after: null },
  ];
}
