// One item of the plan: done, open again, not applicable or blocked.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import { defined } from '../defined.ts';
import type { Engagement, Mark } from '../engagement.ts';
import { homeOf } from '../home-of.ts';
import { itemFacts } from '../item-facts.ts';
import type { Decision } from '../outcome.ts';
import { planOf } from '../plan-of.ts';
import { readFields } from '../read-fields.ts';

type SetTask = Extract<Command, { readonly kind: 'task.done' | 'task.reopen' | 'task.skip' | 'task.block' }>;

const LONGEST_REASON = 1000;
const LONGEST_NAME = 200;
const STATES = {
  'task.done': 'done',
  'task.reopen': 'open',
  'task.skip': 'not-applicable',
  'task.block': 'blocked',
} as const;

export function setTask(engagement: Engagement, command: SetTask, { actor, now, playbook }: At): Decision {
  const { kind, rev: _, item, ...inputs } = command;
  const phase = homeOf(engagement, planOf(playbook, engagement.attributes), item);
  if (phase === undefined) return { kind: 'refused', reason: 'not-in-plan' };
  const fields = readFields(inputs);
  const reason = fields.text('reason', LONGEST_REASON);
  const blockedBy = fields.text('blockedBy', LONGEST_NAME);
  if ('reason' in command && reason === undefined && fields.problems.length === 0) fields.problem('reason', 'required');
  if (fields.problems.length > 0) return { kind: 'refused', reason: 'invalid', problems: fields.problems };

  const before = itemFacts(engagement, item).mark;
  const after: Mark = { state: STATES[kind], ...defined({ reason, blockedBy }), by: actor.id, at: now };
  if (isSame(before, after)) return { kind: 'changes', changes: [] };
  return { kind: 'changes', changes: [{ slot: 'mark', phase, item, before, after }] };
}

/** Apart from who said so. */
function isSame(before: Mark | null, after: Mark): boolean {
  const { state, reason, blockedBy } = before ?? { state: 'open' };
  return state === after.state && reason === after.reason && blockedBy === after.blockedBy;
}
