// "What is 4099", "who does 4099", "which phase is 4099 in": the rows of that task, each with where it stands.
import { inLanguage } from '../../../language/in-language.ts';
import type { Language } from '../../../language/language.ts';
import { text } from '../../../language/text.ts';
import type { Block } from '../../../playbook/page.ts';
import { list, paragraph, plainList, remark } from '../blocks.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { phaseTitle } from '../phase-title.ts';
import { stepPlace, uniquePlaces } from '../places.ts';
import { understand } from '../said.ts';
import { taskLine } from '../task-line.ts';
import type { TaskRow } from '../task-rows.ts';

const ASKED = ['who', 'phase', 'process', 'step', 'role', 'service', 'mandatory', 'optional'] as const;
const ALLOWED: readonly What[] = [
  'task-id',
  'task-name',
  'filler',
  'task',
  'who',
  'owner',
  'meaning',
  'does',
  'list',
  'belong',
  ...ASKED,
  // "Is 3190 an FE task?"
  'role-name',
  'service-name',
  'phase-name',
  'process-name',
];
/** More than a few are a list of numbers that somebody pasted. */
const MOST_TASKS = 5;

export function showTask({ index, spans, language }: ExactQuestion): ExactAnswer | undefined {
  const said = understand(spans, ALLOWED);
  if (said === undefined) return undefined;
  const numbers = said.named('task-id');
  // A task's name alone is a subject as any other.
  const names = ASKED.some((concept) => said.concepts.has(concept)) ? said.named('task-name') : [];
  const ids = numbers.length > 0 ? numbers : names;
  if (ids.length === 0 || ids.length > MOST_TASKS) return undefined;
  const found = ids.map((id) => index.rows.filter(({ task }) => task.id === id));
  return {
    kind: 'tasks',
    blocks: found.flatMap((rows) => blocksOf(rows, language)),
    places: uniquePlaces(found.flat().flatMap(({ process, step }) => stepPlace(index, process, step, language))),
  };
}

function blocksOf(rows: readonly TaskRow[], language: Language): readonly Block[] {
  const [first] = rows;
  if (first === undefined) return [];
  const lines = new Set(rows.map(({ task }) => taskLine(task, language)));
  const where = rows.map(({ phase, process, step }) =>
    [phaseTitle(phase, language), inLanguage(process.title, language), inLanguage(step.title, language)].join(' › '),
  );
  return [
    list([...lines]),
    paragraph(text(language, 'exact.task.where', { count: where.length })),
    plainList(where),
    ...remarksOn(rows, language),
  ];
}

/** What the playbook says twice in two ways (facts, section 14, numbers 4 and 5). */
function remarksOn(rows: readonly TaskRow[], language: Language): readonly Block[] {
  const sentences = [
    ...(new Set(rows.map(({ process }) => process.slug)).size > 1 ? [text(language, 'exact.task.shared')] : []),
    ...rows.flatMap(({ step, task }) =>
      task.role !== null && step.roles.length > 0 && !step.roles.includes(task.role)
        ? [
            text(language, 'exact.task.otherRole', {
              step: inLanguage(step.title, language),
              stepRole: step.roles.join(' / '),
              role: task.role,
            }),
          ]
        : [],
    ),
  ];
  return sentences.length === 0 ? [] : [remark(sentences)];
}
