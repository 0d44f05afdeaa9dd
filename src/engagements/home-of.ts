// The phase in which what is known of an item is kept.
import { PHASES, type PhaseSlug } from '../playbook/slugs.ts';
import type { Engagement } from './engagement.ts';
import type { Plan } from './plan.ts';
import { planItems } from './plan-items.ts';

/** Where it was ever touched, otherwise the first phase of the plan that has it. Undefined: it is not in the plan. */
export function homeOf({ phases }: Engagement, plan: Plan, item: string): PhaseSlug | undefined {
  const first = plan.phases.find(({ processes }) => planItems(processes).some(({ id }) => id === item))?.phase;
  if (first === undefined) return undefined;
  const slots = [`mark:${item}`, `assignees:${item}`, `evidence:${item}`];
  return PHASES.find((phase) => slots.some((slot) => phases[phase]?.stamps[slot] !== undefined)) ?? first;
}
