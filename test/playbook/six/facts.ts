// What a translated folder holds by the facts: the English structure, less what translations lack.
import type { FolderStep, FolderTask } from '../../../src/playbook/folder-content.ts';
import { PHASES } from '../../../src/playbook/slugs.ts';
import { readTruth, toStep, toTask } from '../truth.ts';
import { disguise } from './disguise.ts';
import type { Foreign } from './translate.ts';

const ENABLE = 'enable-enable-services-partner';
const LACKING = ['4110', '4111', '4112', '3743', '3731'];
const SUCCESS = ['success-support-success-execution-partner', 'success-conduct-success-review-partner'];

interface Facts {
  readonly phases: readonly {
    readonly phase: string;
    readonly listed: readonly string[];
    readonly unlisted: readonly string[];
  }[];
  readonly processes: ReadonlyMap<
    string,
    { readonly steps: readonly FolderStep[]; readonly tasks: readonly FolderTask[] }
  >;
  readonly statuses: readonly (readonly [string, readonly string[]])[];
}

/** Needs ../shared/data. */
export function factsIn(language: Foreign): Facts {
  const { en } = readTruth();
  return {
    phases: PHASES.map((phase) => {
      if (phase === 'success' && language === 'es') return { phase, listed: SUCCESS, unlisted: [] };
      return {
        phase,
        listed: en.phases[phase]?.listed ?? [],
        unlisted: [...(en.phases[phase]?.unlisted ?? [])].sort(),
      };
    }),
    processes: new Map(
      Object.entries(en.processes).map(([slug, process]) => {
        const steps = process.steps
          .filter(({ heading }) => heading !== 'Deploy Mobile Apps')
          .map((step) => ({
            ...step,
            tasks: step.tasks.filter(({ id }) => slug !== ENABLE || !LACKING.includes(id)),
          }));
        const tasks = steps.flatMap((step) => step.tasks.map(toTask));
        return [
          slug,
          {
            steps: steps.map(toStep).map((step) => ({ ...step, title: disguise(step.title, language) })),
            tasks: tasks.map((task) => ({ ...task, name: disguise(task.name, language) })),
          },
        ];
      }),
    ),
    statuses: Object.entries(en.statuses).map(([title, l2]) => {
      const l1 = title.toLowerCase().replace(/[^a-z]/g, '-');
      return [l1, l2.map(({ slug }) => slug.replace(`l1l2l3-${l1}-`, ''))];
    }),
  };
}
