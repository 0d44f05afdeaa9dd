// Rules 2, 4 and 5 of the plan, for a step: is it in, and why.
import type { Step } from '../playbook/playbook.ts';
import type { PlanBasis } from './attributes.ts';
import { enterpriseReasons } from './enterprise-reasons.ts';
import { motionReasons } from './motion-reasons.ts';
import { movesData } from './moves-data.ts';
import type { Reason } from './reason.ts';

interface NamedStep {
  /** Of the English heading: the beginning of the step's id. */
  readonly heading: string;
  /** Tasks that stand in this step alone: they name it in a playbook without English pages. */
  readonly tasks: readonly string[];
}

const MIGRATION: readonly NamedStep[] = [
  { heading: 'migration-assessment', tasks: ['2050', '2278', '4099'] },
  { heading: 'upload-migration-questionnaire', tasks: [] },
];
const ENTERPRISE: readonly NamedStep[] = [
  { heading: 'enterprise-additional-benefit', tasks: ['3352', '3358', '3241'] },
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

function isOneOf(named: readonly NamedStep[], { id, tasks }: Step): boolean {
  return named.some((each) => id.startsWith(each.heading) || tasks.some((task) => each.tasks.includes(task.id)));
}
