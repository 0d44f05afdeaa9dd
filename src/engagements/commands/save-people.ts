// Who works on a customer, changed; a hand-over is another owner.
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import type { Decision } from '../outcome.ts';
import { readPeople } from '../read-people.ts';

export function savePeople({ people }: Engagement, { inputs }: Extract<Command, { kind: 'people.save' }>): Decision {
  const read = readPeople(inputs, people);
  if ('problems' in read) return { kind: 'refused', reason: 'invalid', problems: read.problems };
  return { kind: 'changes', changes: [{ slot: 'people', before: people, after: read.people }] };
}
