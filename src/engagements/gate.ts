// What stands between a phase and its completion.
import type { Engagement } from './engagement.ts';
import { itemState } from './item-state.ts';
import type { PlanItem, PlanPhase } from './plan.ts';
import { planItems } from './plan-items.ts';

export interface Gate {
  /** Mandatory tasks that are open or blocked: passing with them needs a reason. */
  readonly mandatory: readonly PlanItem[];
  /** Key outputs that nobody ticked. */
  readonly outputs: readonly PlanItem[];
  /** Whatever is blocked, mandatory or not. */
  readonly blocked: readonly PlanItem[];
}

export function gateOf(engagement: Pick<Engagement, 'phases'>, phase: PlanPhase): Gate {
  const items = planItems(phase.processes).map((item) => ({ item, state: itemState(engagement, item.id) }));
  const open = items.filter(({ state }) => state === 'open' || state === 'blocked');
  const pick = (found: typeof items): readonly PlanItem[] => found.map(({ item }) => item);
  return {
    mandatory: pick(open.filter(({ item }) => item.mandatory)),
    outputs: pick(open.filter(({ item }) => item.kind === 'output')),
    blocked: pick(items.filter(({ state }) => state === 'blocked')),
  };
}
