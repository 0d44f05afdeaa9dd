// What is known of an item of the plan; it is kept in one phase, whichever phases the plan shows it in.
import { PHASES } from '../playbook/slugs.ts';
import type { Engagement, Evidence, Mark } from './engagement.ts';

export interface ItemFacts {
  readonly mark: Mark | null;
  readonly assignees: readonly string[] | null;
  readonly evidence: readonly Evidence[] | null;
}

export function itemFacts({ phases }: Pick<Engagement, 'phases'>, item: string): ItemFacts {
  const all = PHASES.map((phase) => phases[phase]);
  return {
    mark: all.find((each) => each?.marks[item])?.marks[item] ?? null,
    assignees: all.find((each) => each?.assignees[item])?.assignees[item] ?? null,
    evidence: all.find((each) => each?.evidence[item])?.evidence[item] ?? null,
  };
}
