// A new customer: name, motion and services are enough; whoever creates it owns it unless they name somebody else.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import type { Decision } from '../outcome.ts';
import { readAttributes } from '../read-attributes.ts';
import { readPeople } from '../read-people.ts';

type Create = Extract<Command, { kind: 'customer.create' }>;

export function createCustomer({ id, inputs, others }: Create, at: At): Decision {
  const read = readAttributes(inputs);
  // An empty field is no wish for a customer without an owner: the form begins with none.
  const chosen = readPeople({ ...inputs, owner: inputs.owner || at.actor.id }, { owner: at.actor.id, members: {} });
  if ('problems' in read || 'problems' in chosen) {
    const problems = [...('problems' in read ? read.problems : []), ...('problems' in chosen ? chosen.problems : [])];
    return { kind: 'refused', reason: 'invalid', problems };
  }
  const open = others.find((each) => each.open);
  if (open !== undefined) return { kind: 'refused', reason: 'already-open', engagement: open.id };
  const previous = [...others].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  const after: Engagement = {
    id,
    partner: at.actor.partner,
    ...(previous !== undefined && { previous: previous.id }),
    createdAt: at.now,
    changedAt: at.now,
    rev: 1,
    playbook: at.playbook.version,
    attributes: read.attributes,
    people: chosen.people,
    life: { state: 'open' },
    services: {},
    records: {},
    lastNotes: {},
    reminders: {},
    cadence: {},
    stamps: {},
    phases: {},
  };
  return { kind: 'changes', changes: [{ slot: 'engagement', before: null, after }] };
}
