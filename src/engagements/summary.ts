// An engagement in a line: what lists show, kept beside its header so that no phase must be read for it.
import type { PhaseSlug } from '../playbook/slugs.ts';
import { countItems } from './count-items.ts';
import { currentPhase } from './current-phase.ts';
import type { Engagement } from './engagement.ts';
import { type PhaseState, phaseState } from './phase-state.ts';
import type { Plan } from './plan.ts';
import { planItems } from './plan-items.ts';

export interface Summary {
  /** Absent: all phases are complete. */
  readonly current?: PhaseSlug;
  readonly phases: readonly PhaseSummary[];
}

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
  return {
    ...(current !== undefined && { current }),
    phases: plan.phases.map(({ phase, processes }) => {
      const tasks = planItems(processes).filter(({ kind }) => kind === 'task');
      const { done, total, blocked, mandatoryOpen } = countItems(engagement, tasks);
      return { phase, state: phaseState(engagement, phase), done, total, blocked, mandatoryOpen };
    }),
  };
}
