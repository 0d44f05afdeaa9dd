// A page of a process → its phase, motions, steps with tasks, key inputs and outputs, next steps.

import { fold } from './fold.ts';
import type { FolderStep, FolderTask } from './folder-content.ts';
import { type LabelLine, readLabels } from './markdown/labels.ts';
import type { Block, Page, Section } from './page.ts';
import { type NameContext, readMotions, readPhase, readRoles, readServices } from './read-names.ts';
import type { Report } from './report.ts';
import { plainText } from './rich-text.ts';
import type { Motion, PhaseSlug } from './slugs.ts';
import { readTaskTable } from './task-table.ts';
import type { Label } from './vocabulary/vocabulary.ts';
import { wordsOf } from './vocabulary/words.ts';

/** A step as its page has it; texts of lists are rich. */
export interface PageStep extends FolderStep {
  readonly section: Section;
  readonly taskRows: readonly FolderTask[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface PageProcess {
  readonly page: Page;
  readonly phase?: PhaseSlug | 'multiple';
  readonly motions: readonly Motion[];
  readonly steps: readonly PageStep[];
  /** All rows in order, with those that stand outside any step. */
  readonly tasks: readonly FolderTask[];
  readonly keyInputs: readonly string[];
  readonly keyOutputs: readonly string[];
  readonly nextSteps: readonly string[];
}

interface OpenStep {
  readonly section: Section;
  readonly labels: readonly FoundLabel[];
  readonly sections: Section[];
}

interface FoundLabel extends LabelLine {
  readonly line: number;
}

export function readProcessPage(page: Page, report: Report): PageProcess {
  const head: FoundLabel[] = [];
  const steps: OpenStep[] = [];
  const closing = { 'key-inputs': [] as string[], 'key-outputs': [] as string[], 'next-steps': [] as string[] };
  const loose: Section[] = [];
  const stepLevel = Math.min(
    ...page.sections.filter((section) => isLabelled(section, page)).map(({ level }) => level),
    6,
  );
  let current: OpenStep | undefined;
  let approach = false;
  let closed = false;

  for (const section of page.sections) {
    const labels = labelsOf(section, page);
    const { kind } = section;
    if (kind === 'tasks' || kind === 'step-inputs' || kind === 'step-outputs')
      (current?.sections ?? loose).push(section);
    else if (kind === 'key-inputs' || kind === 'key-outputs' || kind === 'next-steps') {
      closing[kind].push(...listTexts(section.blocks));
      current = undefined;
      closed = true;
    } else if (kind !== undefined || section.level === 1) {
      head.push(...labels);
      loose.push(section);
      current = undefined;
      approach ||= kind === 'approach';
    } else if (isLabelled(section, page) || (approach && !closed && section.level >= 3 && section.level <= stepLevel)) {
      if (closed)
        report(
          'step-after-closing',
          section,
          `The step "${section.heading}" stands behind the closing sections; it was read as the last one so far.`,
        );
      current = { section, labels, sections: [section] };
      steps.push(current);
      approach = true;
    } else (current?.sections ?? loose).push(section);
  }

  const read = steps.map((step) => readStep(step, page, report));
  const outside = loose.flatMap((section) => tasksOf(section, page, report));
  const context = (label: FoundLabel): NameContext => ({ language: page.language, report, line: label.line });
  const phaseLabel = head.find(({ label }) => label === 'phase');
  const phase = phaseLabel && readPhase(phaseLabel.value, context(phaseLabel));
  return {
    page,
    ...(phase !== undefined && { phase }),
    motions: head
      .filter(({ label }) => label === 'motions')
      .flatMap((label) => readMotions(label.value, context(label))),
    steps: read,
    tasks: [...read.flatMap(({ taskRows }) => taskRows), ...outside],
    keyInputs: unique(closing['key-inputs']),
    keyOutputs: unique(closing['key-outputs']),
    nextSteps: unique(closing['next-steps']),
  };
}

const STEP_LABELS: ReadonlySet<Label> = new Set(['role', 'motions', 'services']);

function isLabelled(section: Section, page: Page): boolean {
  return (
    section.kind === undefined &&
    section.level > 1 &&
    labelsOf(section, page).some(({ label }) => STEP_LABELS.has(label))
  );
}

function labelsOf(section: Section, page: Page): readonly FoundLabel[] {
  return section.blocks.flatMap((block) =>
    block.kind !== 'paragraph'
      ? []
      : block.text
          .split('\n')
          .flatMap((text, i) =>
            readLabels(plainText(text), page.language).map((label) => ({ ...label, line: block.line + i })),
          ),
  );
}

function readStep({ section, labels, sections }: OpenStep, page: Page, report: Report): PageStep {
  const read = <T>(wanted: Label, names: (value: string, context: NameContext) => readonly T[]): readonly T[] =>
    unique(
      labels.flatMap(({ label, value, line }) =>
        label === wanted ? names(value, { language: page.language, report, line }) : [],
      ),
    );
  const taskRows = sections.flatMap((each) => tasksOf(each, page, report));
  return {
    section,
    title: section.heading,
    roles: read('role', readRoles),
    motions: read('motions', readMotions),
    services: read('services', readServices),
    tasks: taskRows.map(({ id }) => id),
    taskRows,
    inputs: checklist(sections, 'step-inputs', page),
    outputs: checklist(sections, 'step-outputs', page),
  };
}

function tasksOf(section: Section, page: Page, report: Report): readonly FolderTask[] {
  return section.blocks.flatMap((block) =>
    block.kind === 'table' ? (readTaskTable(block, page.language, report) ?? []) : [],
  );
}

/** The items below a heading, or a line in bold, that announces them. */
function checklist(
  sections: readonly Section[],
  wanted: 'step-inputs' | 'step-outputs',
  page: Page,
): readonly string[] {
  const names = [...wordsOf(page.language).sections].filter(
    ([, kind]) => kind === 'step-inputs' || kind === 'step-outputs',
  );
  const items: string[] = [];
  for (const { kind, blocks } of sections) {
    let current: string | undefined = kind;
    for (const block of blocks) {
      if (block.kind === 'paragraph' && block.text.startsWith('**')) {
        const folded = fold(plainText(block.text));
        current = names.find(([name]) => folded.startsWith(name))?.[1];
      } else if (current === wanted) items.push(...listTexts([block]));
    }
  }
  return unique(items);
}

/** Paragraphs and items; what an item holds below it belongs to it. */
function listTexts(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') texts.push(block.text);
    if (block.kind === 'list')
      for (const { text, depth } of block.items) {
        if (depth === 0 || texts.length === 0) texts.push(text);
        else texts[texts.length - 1] += `\n– ${text}`;
      }
  }
  return texts;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
