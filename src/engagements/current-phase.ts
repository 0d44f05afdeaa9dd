// The phase in which a customer is: the first that is neither complete nor settled.
import type { Engagement } from './engagement.ts';
import { phaseState } from './phase-state.ts';
import type { Plan, PlanPhase } from './plan.ts';

/** Undefined when nothing is left. */
export function currentPhase(engagement: Engagement, plan: Plan): PlanPhase | undefined {
  return plan.phases.find(({ phase }) => phaseState(engagement, phase) === 'open');
}
