// Rules 1, 2, 4 and 5 of the plan: which phases, processes, steps and rows are left, before services are looked at.
import type { Phase, Process, Step, Task } from '../playbook/playbook.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { PlanBasis } from './attributes.ts';
import { motionReasons } from './motion-reasons.ts';
import { movesData } from './moves-data.ts';
import type { Reason } from './reason.ts';
import { stepReasons } from './step-reasons.ts';

export interface KeptPhase {
  readonly phase: PhaseSlug;
  readonly title: Phase['title'];
  readonly reasons: readonly Reason[];
  readonly processes: readonly KeptProcess[];
}

export interface KeptProcess {
  readonly process: Process;
  readonly reasons: readonly Reason[];
  readonly steps: readonly KeptStep[];
}

export interface KeptStep {
  readonly step: Step;
  readonly reasons: readonly Reason[];
  readonly rows: readonly KeptRow[];
}

export interface KeptRow {
  readonly task: Task;
  readonly reasons: readonly Reason[];
}

const MIGRATION_ROLE = 'Migration Velocity Manager';
const SUCCESS_WORKSHOP = 'assess-conduct-customer-success-workshop-partner';
/** Comes last where no page of the phase gives an order: the Success phase has one in few languages only. */
const SUCCESS_REVIEW = 'success-conduct-success-review-partner';
/** They close an engagement that began with a request; one of the two pages does not say so itself. */
const RFA_ONLY: readonly string[] = [
  'enable-conduct-engagement-completion-discussion-partner',
  'migrate-conduct-engagement-completion-discussion-partner',
];

/** `reasons` of each hold those of what it stands in, too. */
export function keepPhases(phases: readonly Phase[], basis: PlanBasis): readonly KeptPhase[] {
  return phases.flatMap((each): readonly KeptPhase[] => {
    const { phase, title } = each;
    const reasons = phase === 'multiple' ? undefined : phaseReasons(phase, basis);
    if (phase === 'multiple' || reasons === undefined) return [];
    const processes = processesOf(each, basis).flatMap((process) => keepProcess(process, basis, reasons));
    return [{ phase, title, reasons, processes }];
  });
}

function phaseReasons(phase: PhaseSlug, basis: PlanBasis): readonly Reason[] | undefined {
  if (phase === 'migrate') return movesData(basis) ? [{ kind: 'data-moves' }] : undefined;
  if (phase === 'success') return basis.success === true ? [{ kind: 'success' }] : undefined;
  return [];
}

function processesOf({ phase, processes }: Phase, { success }: PlanBasis): readonly Process[] {
  const listed = processes.filter((process) => process.listed);
  const workshop = processes.filter(({ slug, listed }) => slug === SUCCESS_WORKSHOP && !listed);
  const others = processes.filter(({ slug }) => slug !== SUCCESS_WORKSHOP);
  const isWhole = phase === 'success' || listed.length === 0;
  const ordered = isWhole ? [...others].sort((a, b) => place(a) - place(b)) : listed;
  return success === true ? [...ordered, ...workshop] : ordered;
}

function place({ slug, listed }: Process): number {
  return slug === SUCCESS_REVIEW && !listed ? 1 : 0;
}

function keepProcess(process: Process, basis: PlanBasis, above: readonly Reason[]): readonly KeptProcess[] {
  const motions = RFA_ONLY.includes(process.slug) ? (['rfa'] as const) : process.motions;
  const byMotion = motionReasons(motions, basis.motion);
  if (byMotion === undefined) return [];
  const bySuccess: readonly Reason[] = process.slug === SUCCESS_WORKSHOP ? [{ kind: 'success' }] : [];
  const reasons = distinct([...above, ...byMotion, ...bySuccess]);
  return [{ process, reasons, steps: process.steps.flatMap((step) => keepStep(step, basis, reasons)) }];
}

function keepStep(step: Step, basis: PlanBasis, above: readonly Reason[]): readonly KeptStep[] {
  const own = stepReasons(step, basis);
  if (own === undefined) return [];
  const reasons = distinct([...above, ...own]);
  const rows = step.tasks.flatMap((task): readonly KeptRow[] => {
    if (task.role !== MIGRATION_ROLE) return [{ task, reasons }];
    return movesData(basis) ? [{ task, reasons: distinct([...reasons, { kind: 'data-moves' }]) }] : [];
  });
  return [{ step, reasons, rows }];
}

/** Of these kinds there is one each. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ kind }, i) => reasons.findIndex((each) => each.kind === kind) === i);
}
