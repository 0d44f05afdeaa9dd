// The engagement moved to another version of the playbook; what was done keeps its marks.
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import type { Decision } from '../outcome.ts';

type Move = Extract<Command, { kind: 'playbook.move' }>;

export function movePlaybook({ playbook }: Engagement, { to }: Move): Decision {
  return { kind: 'changes', changes: [{ slot: 'playbook', before: playbook, after: to }] };
}
