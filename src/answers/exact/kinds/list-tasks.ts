// "Mandatory tasks of the engineer in Remediate for Exchange", "how many optional tasks in Enable".
import { inLanguage } from '../../../language/in-language.ts';
import type { Language } from '../../../language/language.ts';
import { text } from '../../../language/text.ts';
import type { Block } from '../../../playbook/page.ts';
import { MOTIONS } from '../../../playbook/slugs.ts';
import { list, paragraph } from '../blocks.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { phaseTitle } from '../phase-title.ts';
import { stepPlace, topPlace, uniquePlaces } from '../places.ts';
import { type Understood, understand } from '../said.ts';
import { taskLine } from '../task-line.ts';
import type { TaskRow } from '../task-rows.ts';

const ALLOWED: readonly What[] = [
  'filler',
  'playbook',
  'task',
  'mandatory',
  'optional',
  'count',
  'list',
  'does',
  'belong',
  'phase-name',
  'process-name',
  'step-name',
  'role-name',
  'service-name',
  'motion-name',
];
/** These are in scope for everybody (facts, section 15, rule 3). */
const EVERYBODY = ['All Services', 'Core Onboarding'];
const SKYPE = 'Skype for Business';
/** A step that names all three of these is for everybody. */
const USUAL_MOTIONS = MOTIONS.slice(0, 3);

interface Filter {
  readonly phases: readonly string[];
  readonly processes: readonly string[];
  readonly steps: readonly string[];
  readonly roles: readonly string[];
  readonly services: readonly string[];
  readonly motions: readonly string[];
  readonly mandatory?: boolean;
}

export function listTasks({ index, spans, language }: ExactQuestion): ExactAnswer | undefined {
  const said = understand(spans, ALLOWED);
  const filter = said && filterOf(said);
  if (filter === undefined) return undefined;
  const found = oncePerTask(index.rows.filter((row) => isWithin(row, filter)));
  const own = found.filter((row) => isForService(row, filter.services) && isForMotion(row, filter.motions));
  const everybody = found.filter((row) => !own.includes(row) && isForEverybody(row, filter));
  const kept = [...own, ...everybody];
  const title = text(language, titleKey(filter), {
    count: kept.length,
    where: whereOf(filter, index.rows, language) || text(language, 'exact.tasks.anywhere'),
  });
  const lines = (rows: readonly TaskRow[]): readonly Block[] =>
    rows.length === 0 ? [] : [list(rows.map(({ task }) => taskLine(task, language)))];
  const places = uniquePlaces(kept.flatMap(({ process, step }) => stepPlace(index, process, step, language)));
  const processes = [...new Set(kept.map(({ process }) => process.slug))];
  const only = processes[0];
  return {
    kind: 'tasks',
    blocks: [
      paragraph(title),
      ...lines(own),
      ...(everybody.length > 0
        ? [paragraph(text(language, 'exact.tasks.everybody', { count: everybody.length })), ...lines(everybody)]
        : []),
    ],
    places:
      places.length > 1 && processes.length === 1 && only !== undefined
        ? uniquePlaces([...topPlace(index, only, language), ...places])
        : places.length > 0
          ? places
          : filter.processes.flatMap((slug) => topPlace(index, slug, language)),
  };
}

/** Undefined: it does not ask for tasks, or for all there are. */
function filterOf({ concepts, named }: Understood): Filter | undefined {
  const filter = {
    phases: named('phase-name'),
    processes: named('process-name'),
    steps: named('step-name'),
    roles: named('role-name'),
    services: named('service-name'),
    motions: named('motion-name'),
  };
  const where = filter.phases.length + filter.processes.length + filter.steps.length;
  const mandatory = concepts.has('mandatory');
  const optional = concepts.has('optional');
  // "What does the MVM do in Enable", "what is mandatory in Enable": the tasks are meant.
  const isMeant =
    where > 0 &&
    ((concepts.has('does') && filter.roles.length > 0) || (concepts.has('list') && (mandatory || optional)));
  const isAsked = concepts.has('task') || isMeant;
  const names = where + filter.roles.length + filter.services.length + filter.motions.length;
  if (!isAsked || (names === 0 && !mandatory && !optional && !concepts.has('count'))) return undefined;
  return { ...filter, ...(mandatory !== optional && { mandatory }) };
}

function isWithin({ phase, process, step, task }: TaskRow, filter: Filter): boolean {
  return (
    (filter.phases.length === 0 || filter.phases.includes(phase.phase)) &&
    (filter.processes.length === 0 || filter.processes.includes(process.slug)) &&
    (filter.steps.length === 0 || filter.steps.includes(`${process.slug}/${step.id}`)) &&
    (filter.roles.length === 0 || (task.role !== null && filter.roles.includes(task.role))) &&
    (filter.mandatory === undefined || filter.mandatory === task.mandatory) &&
    (filter.motions.length === 0 || isForAnyMotion(step.motions) || isForMotion({ step }, filter.motions))
  );
}

function isForService({ task }: TaskRow, services: readonly string[]): boolean {
  return (
    services.length === 0 ||
    task.services.some((each) =>
      services.some((service) => each === service || (service === SKYPE && each.startsWith(`${SKYPE} - `))),
    )
  );
}

function isForMotion({ step }: Pick<TaskRow, 'step'>, motions: readonly string[]): boolean {
  return motions.length === 0 || (!isForAnyMotion(step.motions) && step.motions.some((each) => motions.includes(each)));
}

/** What a customer of that service or motion has to do as everybody has. */
function isForEverybody(row: TaskRow, { services, motions }: Filter): boolean {
  const byService = isForService(row, services) || row.task.services.some((service) => EVERYBODY.includes(service));
  return byService && (motions.length === 0 || isForAnyMotion(row.step.motions) || isForMotion(row, motions));
}

function isForAnyMotion(motions: readonly string[]): boolean {
  return motions.length === 0 || USUAL_MOTIONS.every((each) => motions.includes(each));
}

/** The same id in two processes is one task. */
function oncePerTask(rows: readonly TaskRow[]): readonly TaskRow[] {
  const seen = new Set<string>();
  return rows.filter(({ task }) => !seen.has(task.id) && seen.add(task.id));
}

function titleKey({ mandatory }: Filter) {
  return mandatory === undefined ? 'exact.tasks' : mandatory ? 'exact.tasks.mandatory' : 'exact.tasks.optional';
}

function whereOf(filter: Filter, rows: readonly TaskRow[], language: Language): string {
  const titleIn = (title: (row: TaskRow) => string, isIt: (row: TaskRow) => boolean) =>
    rows.filter(isIt).slice(0, 1).map(title);
  return [
    ...filter.roles,
    ...filter.phases.flatMap((slug) =>
      titleIn(
        ({ phase }) => phaseTitle(phase, language),
        ({ phase }) => phase.phase === slug,
      ),
    ),
    ...filter.processes.flatMap((slug) =>
      titleIn(
        ({ process }) => inLanguage(process.title, language),
        ({ process }) => process.slug === slug,
      ),
    ),
    ...filter.steps.flatMap((id) =>
      titleIn(
        ({ step }) => inLanguage(step.title, language),
        ({ process, step }) => `${process.slug}/${step.id}` === id,
      ),
    ),
    ...filter.services,
    ...MOTIONS.filter((motion) => filter.motions.includes(motion)).map((motion) => text(language, `motion.${motion}`)),
  ].join(' · ');
}
