// An engagement in a line: what lists show, kept beside its header so that no phase must be read for it.
import type { PhaseSlug } from '../playbook/slugs.ts';
import { countItems } from './count-items.ts';
import { currentPhase } from './current-phase.ts';
import type { Engagement } from './engagement.ts';
import { nextActions } from './next-actions.ts';
import { type PhaseState, phaseState } from './phase-state.ts';
import type { Plan, PlanItem } from './plan.ts';
import { planItems } from './plan-items.ts';
import { watched } from './watched.ts';

export interface Summary {
  /** Absent: all phases are complete. */
  readonly current?: PhaseSlug;
  readonly phases: readonly PhaseSummary[];
  /** What the playbook has next in the current phase, whoever asks; absent: nothing, or an earlier release wrote it. */
  readonly next?: NextStep;
  /** Of `watched`; absent: an earlier release wrote it. */
  readonly watched?: Engagement['phases'];
}

/** A next action that is one on any day. */
export type NextStep =
  | {
      readonly because: 'blocked-gate' | 'mandatory' | 'optional';
      readonly phase: PhaseSlug;
      readonly item: Pick<PlanItem, 'kind' | 'id' | 'name'>;
    }
  | { readonly because: 'gate-ready'; readonly phase: PhaseSlug };

export interface PhaseSummary {
  readonly phase: PhaseSlug;
  readonly state: PhaseState;
  /** Tasks: done, and all that are applicable. */
  readonly done: number;
  readonly total: number;
  readonly blocked: number;
  readonly mandatoryOpen: number;
}

export function summarise(engagement: Engagement, plan: Plan): Summary {
  const current = currentPhase(engagement, plan)?.phase;
  const next = nextStep(engagement, plan);
  return {
    ...(current !== undefined && { current }),
    phases: plan.phases.map(({ phase, processes }) => {
      const tasks = planItems(processes).filter(({ kind }) => kind === 'task');
      const { done, total, blocked, mandatoryOpen } = countItems(engagement, tasks);
      return { phase, state: phaseState(engagement, phase), done, total, blocked, mandatoryOpen };
    }),
    ...(next && { next }),
    watched: watched(engagement),
  };
}

/** Before every date nothing is overdue, and nobody's tasks come first: what is left holds until somebody changes something. */
function nextStep(engagement: Engagement, plan: Plan): NextStep | undefined {
  const [next] = nextActions(engagement, plan, '', '');
  if (next === undefined || next.because === 'overdue') return undefined;
  if (next.because === 'gate-ready') return next;
  const { because, phase, item } = next;
  return { because, phase, item: { kind: item.kind, id: item.id, name: item.name } };
}
