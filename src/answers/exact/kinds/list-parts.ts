// "Which phases are there", "which processes belong to Remediate", "steps of Deploy securely", "which phase is it in".
import { inLanguage } from '../../../language/in-language.ts';
import type { Language } from '../../../language/language.ts';
import { text } from '../../../language/text.ts';
import type { Phase, Process } from '../../../playbook/playbook.ts';
import { list, paragraph, plainList, remark } from '../blocks.ts';
import type { ExactIndex } from '../exact-index.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { phasePlace } from '../phase-place.ts';
import { phaseTitle } from '../phase-title.ts';
import { kindPlace, sectionPlace, topPlace, uniquePlaces } from '../places.ts';
import { understand } from '../said.ts';

const ALLOWED: readonly What[] = [
  'phase-name',
  'process-name',
  'filler',
  'playbook',
  'list',
  'count',
  'belong',
  'phase',
  'process',
  'step',
  'does',
];
/** Where the playbook speaks of all phases. */
const LANDING = 'lifecycle-phases-landing';

export function listParts(question: ExactQuestion): ExactAnswer | undefined {
  const said = understand(question.spans, ALLOWED);
  if (said === undefined) return undefined;
  const { concepts, named } = said;
  const asked = (['phase', 'process', 'step'] as const).filter((each) => concepts.has(each));
  const [part, ...others] = asked;
  if (part === undefined || others.length > 0) return undefined;
  const { phases } = question.index.playbook;
  const [phaseName, ...morePhases] = named('phase-name');
  const [slug, ...moreProcesses] = named('process-name');
  if (morePhases.length + moreProcesses.length > 0) return undefined;
  const phase = phases.find((each) => each.phase === phaseName);
  const home = phases.find(({ processes }) => processes.some((each) => each.slug === slug));
  const process = home?.processes.find((each) => each.slug === slug);
  switch (part) {
    case 'phase':
      if (phase !== undefined) return undefined;
      return home === undefined || process === undefined
        ? allPhases(question, phases)
        : phaseOf(question, home, process);
    case 'process':
      return process === undefined ? processesOf(question, phase === undefined ? phases : [phase]) : undefined;
    case 'step':
      return process === undefined ? undefined : stepsOf(question, process);
  }
}

function allPhases({ index, language }: ExactQuestion, phases: readonly Phase[]): ExactAnswer {
  const order = phases.filter(({ phase }) => phase !== 'multiple');
  const always = order.filter(({ phase }) => phase !== 'success');
  const hasSuccess = always.length < order.length;
  return {
    kind: 'transition',
    blocks: [
      paragraph(text(language, 'exact.phases', { count: always.length })),
      plainList(
        always.map((each) => phaseTitle(each, language)),
        true,
      ),
      remark([
        text(language, 'exact.phase.migrate'),
        // Facts, section 14, number 2: five on the index, six with Success.
        ...(hasSuccess ? [text(language, 'exact.phases.success', { count: always.length })] : []),
      ]),
    ],
    places: uniquePlaces([
      ...landingPlace(index, language),
      ...order.flatMap((each) => phasePlace(index, each, language).slice(0, 1)),
    ]),
  };
}

function landingPlace(index: ExactIndex, language: Language) {
  const linking = sectionPlace(index, LANDING, language, ({ blocks }) =>
    JSON.stringify(blocks).includes('(page:phase-'),
  );
  return [...linking, ...topPlace(index, LANDING, language)];
}

function processesOf({ index, language }: ExactQuestion, phases: readonly Phase[]): ExactAnswer | undefined {
  const listed = phases.filter(({ phase, processes }) => phase !== 'multiple' && processes.length > 0);
  const all = listed.flatMap(({ processes }) => processes);
  if (all.length === 0) return undefined;
  const unlisted = all.filter((process) => !process.listed);
  return {
    kind: 'transition',
    blocks: [
      ...listed.flatMap((phase) => [
        paragraph(
          text(language, 'exact.processes', {
            count: phase.processes.filter((each) => each.listed).length || phase.processes.length,
            phase: phaseTitle(phase, language),
          }),
        ),
        plainList(
          phase.processes
            .filter((process) => process.listed || phase.processes.every((each) => !each.listed))
            .map(({ title }) => inLanguage(title, language)),
          true,
        ),
      ]),
      // Facts, section 14, number 9: reachable by links only.
      ...(unlisted.length > 0 && unlisted.length < all.length
        ? [
            remark(
              unlisted.map(({ title }) =>
                text(language, 'exact.processes.unlisted', { process: inLanguage(title, language) }),
              ),
            ),
          ]
        : []),
    ],
    places: uniquePlaces([
      ...listed.flatMap((phase) => phasePlace(index, phase, language)),
      ...all.flatMap(({ slug }) => topPlace(index, slug, language)),
    ]),
  };
}

function stepsOf({ index, language }: ExactQuestion, { slug, title, steps }: Process): ExactAnswer | undefined {
  if (steps.length === 0) return undefined;
  return {
    kind: 'transition',
    blocks: [
      paragraph(text(language, 'exact.steps', { count: steps.length, process: inLanguage(title, language) })),
      list(
        steps.map((step) => inLanguage(step.title, language)),
        true,
      ),
    ],
    places: uniquePlaces([...kindPlace(index, slug, language, 'approach'), ...topPlace(index, slug, language)]),
  };
}

function phaseOf({ index, language }: ExactQuestion, home: Phase, process: Process): ExactAnswer {
  return {
    kind: 'transition',
    blocks: [
      paragraph(
        text(language, 'exact.phaseOf', {
          process: inLanguage(process.title, language),
          phase: phaseTitle(home, language),
        }),
      ),
    ],
    places: uniquePlaces([...topPlace(index, process.slug, language), ...phasePlace(index, home, language)]),
  };
}
