// How far a list of items is.
import type { Engagement } from './engagement.ts';
import { itemState } from './item-state.ts';
import type { PlanItem } from './plan.ts';

export interface Counts {
  readonly open: number;
  readonly done: number;
  readonly blocked: number;
  /** Open, done and blocked; what is not applicable is not counted. */
  readonly total: number;
  readonly notApplicable: number;
  /** Mandatory ones among the open and blocked. */
  readonly mandatoryOpen: number;
}

export function countItems(engagement: Pick<Engagement, 'phases'>, items: readonly PlanItem[]): Counts {
  const states = items.map((item) => ({ item, state: itemState(engagement, item.id) }));
  const count = (wanted: string): number => states.filter(({ state }) => state === wanted).length;
  const [open, done, blocked] = [count('open'), count('done'), count('blocked')];
  return {
    open,
    done,
    blocked,
    total: open + done + blocked,
    notApplicable: count('not-applicable'),
    mandatoryOpen: states.filter(({ item, state }) => item.mandatory && (state === 'open' || state === 'blocked'))
      .length,
  };
}
