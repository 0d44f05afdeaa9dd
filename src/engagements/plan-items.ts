// The items of some processes in the playbook's order, each once.
import type { PlanItem, PlanProcess } from './plan.ts';

export function planItems(processes: readonly PlanProcess[]): readonly PlanItem[] {
  const all = processes.flatMap(({ steps, outputs }) => [...steps.flatMap(({ items }) => items), ...outputs]);
  return [...new Map(all.map((item) => [item.id, item])).values()];
}
