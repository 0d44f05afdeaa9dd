// A playbook of a few processes, each there to tell one rule from another. English texts only.
import type { Phase, Process, Step, Task } from '../../src/playbook/playbook.ts';

export function task(id: string, more: Partial<Task> = {}): Task {
  return { id, name: { en: `Task ${id}` }, mandatory: false, role: null, services: ['All Services'], ...more };
}

export function step(id: string, tasks: readonly Task[], more: Partial<Step> = {}): Step {
  return { id, title: { en: id }, roles: [], motions: [], services: [], tasks, inputs: [], outputs: [], ...more };
}

export function process(slug: string, steps: readonly Step[], more: Partial<Process> = {}): Process {
  return {
    slug,
    title: { en: slug },
    listed: true,
    motions: [],
    steps,
    keyInputs: [],
    keyOutputs: [],
    nextSteps: [],
    ...more,
  };
}

export function phase(slug: Phase['phase'], processes: readonly Process[]): Phase {
  return { phase: slug, title: { en: slug }, processes };
}
