// A phase completed through its gate, or reopened.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement, PhaseStatus } from '../engagement.ts';
import { gateOf } from '../gate.ts';
import type { Decision } from '../outcome.ts';
import { phaseState } from '../phase-state.ts';
import { planOf } from '../plan-of.ts';
import { readFields } from '../read-fields.ts';

type CompletePhase = Extract<Command, { readonly kind: 'phase.complete' | 'phase.reopen' }>;

const LONGEST_REASON = 1000;

export function completePhase(engagement: Engagement, command: CompletePhase, at: At): Decision {
  const found = planOf(at.playbook, engagement.attributes).phases.find(({ phase }) => phase === command.phase);
  if (found === undefined) return { kind: 'refused', reason: 'not-in-plan' };
  const isReopen = command.kind === 'phase.reopen';
  const isOpen = phaseState(engagement, found.phase) === 'open';
  if (isOpen === isReopen) return { kind: 'changes', changes: [] };

  const fields = readFields({ reason: command.reason });
  const reason = fields.text('reason', LONGEST_REASON);
  if (isReopen && reason === undefined && fields.problems.length === 0) fields.problem('reason', 'required');
  if (fields.problems.length > 0) return { kind: 'refused', reason: 'invalid', problems: fields.problems };
  const gate = gateOf(engagement, found);
  const open = isReopen ? [] : gate.mandatory.map(({ id }) => id);
  if (open.length > 0 && reason === undefined) return { kind: 'refused', reason: 'gate', gate };

  const after: PhaseStatus = {
    state: isReopen ? 'open' : 'complete',
    by: at.actor.id,
    at: at.now,
    ...(reason !== undefined && { reason }),
    ...(open.length > 0 && { open }),
  };
  const before = engagement.phases[found.phase]?.status ?? null;
  return {
    kind: 'changes',
    changes: [{ slot: 'phase', phase: found.phase, before, after }],
    ...(reason !== undefined && { reason }),
  };
}
