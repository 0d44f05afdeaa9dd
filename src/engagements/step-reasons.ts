// Rules 2, 4 and 5 of the plan, for a step: is it in, and why.
import type { Step } from '../playbook/playbook.ts';
import type { PlanBasis } from './attributes.ts';
import { enterpriseReasons } from './enterprise-reasons.ts';
import { motionReasons } from './motion-reasons.ts';
import { movesData } from './moves-data.ts';
import type { Reason } from './reason.ts';

interface NamedStep {
  /** Beginnings of the step's id, which is made from its English heading, or its own where there are no English pages. */
  readonly headings: readonly string[];
  /** Tasks that stand together in this step alone: they name it in any language. */
  readonly tasks: readonly string[];
}

const MIGRATION: readonly NamedStep[] = [
  { headings: ['migration-assessment'], tasks: ['2050', '2278', '4099'] },
  // Without tasks it is known in the languages of the pages we have seen.
  { headings: ['upload-migration-questionnaire', 'upload-des-fragebogens-zur-migration'], tasks: [] },
];
const ENTERPRISE: readonly NamedStep[] = [
  { headings: ['enterprise-additional-benefit'], tasks: ['3342', '3352', '3365', '3380'] },
  { headings: [], tasks: ['3208', '3209', '3358'] },
  { headings: [], tasks: ['3212', '3213', '3241', '3243'] },
];

/** Undefined: left out. Empty: for everybody. */
export function stepReasons(step: Step, basis: PlanBasis): readonly Reason[] | undefined {
  const byMotion = motionReasons(step.motions, basis.motion);
  const byData = isOneOf(MIGRATION, step) ? dataReasons(basis) : [];
  const bySize = isOneOf(ENTERPRISE, step) ? enterpriseReasons(basis) : [];
  return byMotion && byData && bySize && [...byMotion, ...byData, ...bySize];
}

function dataReasons(basis: PlanBasis): readonly Reason[] | undefined {
  return movesData(basis) ? [{ kind: 'data-moves' }] : undefined;
}

function isOneOf(named: readonly NamedStep[], step: Step): boolean {
  const has = (task: string): boolean => step.tasks.some(({ id }) => id === task);
  return named.some(
    ({ headings, tasks }) =>
      headings.some((heading) => step.id.startsWith(heading)) || (tasks.length > 0 && tasks.every(has)),
  );
}
