// The next best actions for a customer, best first, each with its reason.
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import { currentPhase } from './current-phase.ts';
import type { Engagement } from './engagement.ts';
import { gateOf } from './gate.ts';
import { isMine } from './is-mine.ts';
import { itemState } from './item-state.ts';
import { overdueServices } from './overdue-services.ts';
import type { Plan, PlanItem } from './plan.ts';

export type NextAction =
  /** It is blocked and holds the gate of its phase. */
  | { readonly because: 'blocked-gate'; readonly phase: PhaseSlug; readonly process: string; readonly item: PlanItem }
  | { readonly because: 'overdue'; readonly service: Service; readonly targetDate: string }
  | {
      readonly because: 'mandatory' | 'optional';
      readonly phase: PhaseSlug;
      readonly process: string;
      readonly item: PlanItem;
      readonly mine: boolean;
    }
  /** Nothing mandatory is open any more. */
  | { readonly because: 'gate-ready'; readonly phase: PhaseSlug };

/** What to do in the current phase. `today`: `YYYY-MM-DD`. `user`: whose tasks come first among their like. */
export function nextActions(engagement: Engagement, plan: Plan, today: string, user: string): readonly NextAction[] {
  if (engagement.life.state === 'closed' || engagement.life.state === 'deleted') return [];
  const overdue = overdueServices(engagement, today).map((each) => ({ because: 'overdue' as const, ...each }));
  const current = currentPhase(engagement, plan);
  if (current === undefined) return overdue;
  const { phase } = current;
  const seen = new Set<string>();
  const items = current.processes.flatMap(({ slug: process, steps, outputs }) =>
    [...steps.flatMap((step) => step.items), ...outputs].flatMap((item) => {
      if (seen.has(item.id)) return [];
      seen.add(item.id);
      const mine = isMine(engagement, item, user);
      return [{ phase, process, item, mine, state: itemState(engagement, item.id) }];
    }),
  );
  const open = items
    .filter(({ state }) => state === 'open')
    .map(({ state: _, ...rest }) => rest)
    .sort((a, b) => Number(b.mine) - Number(a.mine));
  const isReady = gateOf(engagement, current).mandatory.length === 0;
  return [
    ...items.flatMap(({ process, item, state }): readonly NextAction[] =>
      item.mandatory && state === 'blocked' ? [{ because: 'blocked-gate', phase, process, item }] : [],
    ),
    ...overdue,
    ...open.filter(({ item }) => item.mandatory).map((each) => ({ because: 'mandatory' as const, ...each })),
    ...(isReady ? [{ because: 'gate-ready' as const, phase }] : []),
    ...open.filter(({ item }) => !item.mandatory).map((each) => ({ because: 'optional' as const, ...each })),
  ];
}
