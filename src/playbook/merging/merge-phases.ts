// Phases, processes, steps and tasks of all languages → one structure with texts in each. English leads where it has the page.
import type { CompiledFolder } from '../compile-folder.ts';
import type { FolderTask } from '../folder-content.ts';
import type { PhaseInFolder } from '../folder-phases.ts';
import type { Page } from '../page.ts';
import type { Phase, Process, Step, Task } from '../playbook.ts';
import type { PageProcess, PageStep } from '../process-page.ts';
import type { Report, ReportOn } from '../report.ts';
import { slugify, uniqueIds } from '../section-ids.ts';
import { PHASES } from '../slugs.ts';
import { mergeLists, type Row, type Version } from './merge-lists.ts';
import { mergeTexts, textsOf } from './merge-texts.ts';

/** `folders` in the order in which they lead. */
export function mergePhases(folders: readonly CompiledFolder[], reportOn: ReportOn): readonly Phase[] {
  return [...PHASES, 'multiple' as const].flatMap((phase): readonly Phase[] => {
    const versions = folders.flatMap(({ folder: { language }, phases }) => {
      const found = phases.find((each) => each.phase === phase);
      return found === undefined ? [] : [{ language, found }];
    });
    if (versions.length === 0) return [];
    // The order of the processes is the business of the phase's page.
    const order = [...versions].sort((a, b) => Number(b.found.page !== undefined) - Number(a.found.page !== undefined));
    const slugs = new Set(order.flatMap(({ found }) => found.processes.map(({ process }) => process.page.slug)));
    const listed = listedBy(order[0]?.found);
    return [
      {
        phase,
        title: textsOf(new Map(versions.map(({ language, found }) => [language, found])), ({ page }) => page?.title),
        processes: [...slugs].map((slug) => mergeProcess(slug, listed.has(slug), versions, reportOn)),
      },
    ];
  });
}

function listedBy(phase: PhaseInFolder | undefined): ReadonlySet<string> {
  return new Set(phase?.processes.filter(({ listed }) => listed).map(({ process }) => process.page.slug));
}

function mergeProcess(
  slug: string,
  listed: boolean,
  phases: readonly { readonly language: Page['language']; readonly found: PhaseInFolder }[],
  reportOn: ReportOn,
): Process {
  const row: Row<PageProcess> = new Map(
    phases.flatMap(({ language, found }) =>
      found.processes.flatMap(({ process }) => (process.page.slug === slug ? [[language, process] as const] : [])),
    ),
  );
  const versions = <T>(items: (process: PageProcess) => readonly T[]): readonly Version<T>[] =>
    [...row].map(([language, process]) => ({ language, items: items(process) }));
  const rows = mergeLists(
    versions(({ steps }) => steps),
    stepLikeness,
  );
  for (const process of row.values()) reportMissing(process, rows, reportOn(process.page.file));
  const id = uniqueIds();
  return {
    slug,
    title: textsOf(row, ({ page }) => page.title),
    listed,
    motions: first(row)?.motions ?? [],
    steps: rows.map((steps) => mergeStep(steps, id)),
    keyInputs: mergeTexts(versions(({ keyInputs }) => keyInputs)),
    keyOutputs: mergeTexts(versions(({ keyOutputs }) => keyOutputs)),
    nextSteps: mergeTexts(versions(({ nextSteps }) => nextSteps)),
  };
}

/** Task ids are the same in all languages; steps without any are told apart by their place and labels. */
function stepLikeness(a: PageStep, b: PageStep): number {
  const shared = a.tasks.filter((id) => b.tasks.includes(id)).length;
  const all = new Set([...a.tasks, ...b.tasks]).size;
  const tasks = all === 0 ? 0.5 : (2 * shared) / all;
  return (
    0.1 +
    tasks +
    0.2 * Number(a.roles.join() === b.roles.join()) +
    0.2 * Number(a.services.join() === b.services.join())
  );
}

function mergeStep(row: Row<PageStep>, id: (wanted: string) => string): Step {
  const leading = first(row);
  const versions = (items: (step: PageStep) => readonly string[]): readonly Version<string>[] =>
    [...row].map(([language, step]) => ({ language, items: items(step) }));
  return {
    id: id(slugify(leading?.title ?? '')),
    title: textsOf(row, ({ title }) => title),
    roles: leading?.roles ?? [],
    motions: leading?.motions ?? [],
    services: leading?.services ?? [],
    tasks: mergeTasks(row),
    inputs: mergeTexts(versions(({ inputs }) => inputs)),
    outputs: mergeTexts(versions(({ outputs }) => outputs)),
  };
}

function mergeTasks(row: Row<PageStep>): readonly Task[] {
  const ids = new Set([...row.values()].flatMap(({ tasks }) => tasks));
  return [...ids].flatMap((id): readonly Task[] => {
    const found: Row<FolderTask> = new Map(
      [...row].flatMap(([language, { taskRows }]) =>
        taskRows.filter((task) => task.id === id).map((task) => [language, task] as const),
      ),
    );
    const leading = first(found);
    if (leading === undefined) return [];
    const { mandatory, role, services } = leading;
    return [{ id, name: textsOf(found, ({ name }) => name), mandatory, role, services }];
  });
}

function reportMissing({ page }: PageProcess, rows: readonly Row<PageStep>[], report: Report): void {
  for (const row of rows) {
    const leading = first(row);
    const own = row.get(page.language);
    if (leading === undefined || own === leading) continue;
    if (own === undefined) {
      report('step-missing', { line: 1 }, `The step "${leading.title}" is missing; it is shown in another language.`);
      continue;
    }
    const missing = leading.tasks.filter((id) => !own.tasks.includes(id));
    if (missing.length > 0)
      report(
        'task-missing',
        own.section,
        `The step "${own.title}" lacks the tasks ${missing.join(', ')}; they are shown in another language.`,
      );
    const differing = own.taskRows.filter((task) =>
      leading.taskRows.some((other) => other.id === task.id && other.mandatory !== task.mandatory),
    );
    if (differing.length > 0)
      report(
        'task-differs',
        own.section,
        `Other languages mark the tasks ${differing.map(({ id }) => id).join(', ')} otherwise; theirs counts.`,
      );
  }
}

function first<T>(row: Row<T>): T | undefined {
  return [...row.values()][0];
}
