// What is to be done for a customer: the playbook, cut by what the customer is. Compiled, never stored.
// Its rules: 1 processes, 2 motions, 3 services, 4 data that moves, 5 enterprises, 6 steps without tasks.
import type { Texts } from '../language/language.ts';
import type { Phase } from '../playbook/playbook.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { PlanBasis } from './attributes.ts';
import { type KeptProcess, type KeptStep, keepPhases } from './keep-phases.ts';
import { outputItems } from './output-items.ts';
import type { Reason } from './reason.ts';
import { uniteRows } from './unite-rows.ts';

export interface Plan {
  readonly phases: readonly PlanPhase[];
}

export interface PlanPhase {
  readonly phase: PhaseSlug;
  readonly title: Texts;
  /** Why it is in the plan, with what holds for all of the phase or process; empty where it is for everybody. */
  readonly reasons: readonly Reason[];
  readonly processes: readonly PlanProcess[];
}

export interface PlanProcess {
  /** Neutral slug of its page. */
  readonly slug: string;
  readonly title: Texts;
  readonly reasons: readonly Reason[];
  readonly steps: readonly PlanStep[];
  /** The page's key outputs. */
  readonly outputs: readonly PlanItem[];
}

export interface PlanStep {
  /** `<process>/<step>`. */
  readonly id: string;
  readonly title: Texts;
  readonly reasons: readonly Reason[];
  /** Its tasks; a step that has none is ticked itself and is its own only item. */
  readonly items: readonly PlanItem[];
}

/** Whatever can be ticked. The same task in two processes is the same item in both. */
export interface PlanItem {
  readonly kind: 'task' | 'step' | 'output';
  /** FTOP task id, `<process>/<step>` or `<process>#<output>`: unique in the plan, the same in every plan and version. */
  readonly id: string;
  readonly name: Texts;
  readonly mandatory: boolean;
  /** Canonical English names. A task has its row's role, or none for a dash. */
  readonly roles: readonly string[];
  /** Canonical English names, of all rows of the task; empty for steps and outputs. */
  readonly services: readonly string[];
  /** Never empty. */
  readonly reasons: readonly Reason[];
}

type Tasks = ReadonlyMap<string, PlanItem>;

export function plan(phases: readonly Phase[], basis: PlanBasis): Plan {
  const kept = keepPhases(phases, basis);
  const rows = kept.flatMap(({ processes }) =>
    processes.flatMap(({ process, steps }) =>
      steps.flatMap(({ rows }) => rows.map((row) => ({ ...row, process: process.slug }))),
    ),
  );
  const tasks = uniteRows(rows, basis);
  return {
    phases: kept.flatMap(({ phase, title, reasons, processes }) => {
      const filled = processes.flatMap((process) => fillProcess(process, tasks));
      return filled.length === 0 ? [] : [{ phase, title, reasons, processes: filled }];
    }),
  };
}

function fillProcess({ process, reasons, steps }: KeptProcess, tasks: Tasks): readonly PlanProcess[] {
  const { slug, title } = process;
  const filled = steps.flatMap((step) => fillStep(slug, step, tasks));
  if (filled.length === 0) return [];
  const outputs = outputItems(process).map((item) => ({ ...item, reasons: orAlways(reasons) }));
  return [{ slug, title, reasons, steps: filled, outputs }];
}

/** Rule 6. */
function fillStep(process: string, { step, reasons, rows }: KeptStep, tasks: Tasks): readonly PlanStep[] {
  const { title, roles } = step;
  const id = `${process}/${step.id}`;
  const self: PlanItem = {
    kind: 'step',
    id,
    name: title,
    mandatory: false,
    roles,
    services: [],
    reasons: orAlways(reasons),
  };
  const items = step.tasks.length === 0 ? [self] : rows.flatMap(({ task }) => tasks.get(task.id) ?? []);
  return items.length === 0 ? [] : [{ id, title, reasons, items }];
}

function orAlways(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.length > 0 ? reasons : [{ kind: 'always' }];
}
