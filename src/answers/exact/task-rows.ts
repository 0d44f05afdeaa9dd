// The rows of all task tables, each with where it stands. The same id in two processes is two rows and one task.
import type { Phase, Process, Step, Task } from '../../playbook/playbook.ts';

export interface TaskRow {
  readonly phase: Phase;
  readonly process: Process;
  readonly step: Step;
  readonly task: Task;
}

export function taskRows(phases: readonly Phase[]): readonly TaskRow[] {
  return phases.flatMap((phase) =>
    phase.processes.flatMap((process) =>
      process.steps.flatMap((step) => step.tasks.map((task): TaskRow => ({ phase, process, step, task }))),
    ),
  );
}
