// "What comes after the technical assessment", "what comes before Enable": as the pages' next steps and the phases' order say.
import { inLanguage } from '../../../language/in-language.ts';
import type { Language } from '../../../language/language.ts';
import { text } from '../../../language/text.ts';
import type { Block } from '../../../playbook/page.ts';
import type { Phase, Process } from '../../../playbook/playbook.ts';
import { toRichText } from '../../../playbook/rich-text.ts';
import { list, paragraph, remark } from '../blocks.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { phasePlace } from '../phase-place.ts';
import { phaseTitle } from '../phase-title.ts';
import { kindPlace, topPlace, uniquePlaces } from '../places.ts';
import { understand } from '../said.ts';

const ALLOWED: readonly What[] = [
  'after',
  'before',
  'next',
  'next-step',
  'comes',
  'filler',
  'list',
  'phase',
  'process',
  'process-name',
  'phase-name',
];

export function whatFollows(question: ExactQuestion): ExactAnswer | undefined {
  const { index, spans } = question;
  const said = understand(spans, ALLOWED);
  if (said === undefined) return undefined;
  const { concepts } = said;
  const direction = concepts.has('before')
    ? 'before'
    : concepts.has('after') || concepts.has('next') || concepts.has('next-step')
      ? 'after'
      : undefined;
  if (direction === undefined || (concepts.has('before') && concepts.has('after'))) return undefined;
  const [slug, ...moreSlugs] = said.named('process-name');
  const [phase, ...morePhases] = said.named('phase-name');
  if (moreSlugs.length + morePhases.length > 0 || (slug === undefined) === (phase === undefined)) return undefined;
  const { phases } = index.playbook;
  if (phase !== undefined) return phaseBeside(question, phase, direction);
  const home = phases.find(({ processes }) => processes.some((each) => each.slug === slug));
  const process = home?.processes.find((each) => each.slug === slug);
  if (home === undefined || process === undefined) return undefined;
  return direction === 'after' ? afterProcess(question, home, process) : beforeProcess(question, home, process);
}

function phaseBeside(
  { index, language }: ExactQuestion,
  phase: string,
  direction: 'after' | 'before',
): ExactAnswer | undefined {
  const order = index.playbook.phases.filter((each) => each.phase !== 'multiple');
  const place = order.findIndex((each) => each.phase === phase);
  const here = order[place];
  const there = order[direction === 'after' ? place + 1 : place - 1];
  if (here === undefined || there === undefined) return undefined;
  const condition =
    there.phase === 'migrate' ? 'exact.phase.migrate' : there.phase === 'success' ? 'exact.phase.success' : undefined;
  return {
    kind: 'transition',
    blocks: [
      paragraph(
        text(language, `exact.${direction}`, { name: phaseTitle(here, language), next: phaseTitle(there, language) }),
      ),
      ...(direction === 'after' && condition !== undefined ? [remark([text(language, condition)])] : []),
    ],
    places: uniquePlaces([...phasePlace(index, here, language), ...phasePlace(index, there, language)]),
  };
}

function afterProcess({ index, language }: ExactQuestion, home: Phase, process: Process): ExactAnswer {
  const name = inLanguage(process.title, language);
  const next = inOrder(index.playbook.phases, process, 1);
  return {
    kind: 'transition',
    blocks: [
      ...(process.nextSteps.length > 0
        ? [
            paragraph(text(language, 'exact.after.says', { name })),
            list(process.nextSteps.map((step) => inLanguage(step, language))),
          ]
        : []),
      ...orderOf(next, process.nextSteps.length > 0, name, language),
      ...otherOrder(index.playbook.phases, home, process, language),
    ],
    places: uniquePlaces([
      ...kindPlace(index, process.slug, language, 'next-steps'),
      ...topPlace(index, process.slug, language),
      ...linked(process).flatMap((slug) => topPlace(index, slug, language)),
    ]),
  };
}

function orderOf(next: Process | undefined, isBeside: boolean, name: string, language: Language): readonly Block[] {
  if (next === undefined) return [];
  const args = { name, next: inLanguage(next.title, language) };
  return [paragraph(text(language, isBeside ? 'exact.after.order' : 'exact.after', args))];
}

function beforeProcess({ index, language }: ExactQuestion, home: Phase, process: Process): ExactAnswer {
  const name = inLanguage(process.title, language);
  const leading = index.playbook.phases
    .flatMap(({ processes }) => processes)
    .filter((each) => each !== process && linked(each).includes(process.slug));
  const last = inOrder(index.playbook.phases, process, -1);
  const inputs = process.keyInputs.map((input) => inLanguage(input, language));
  return {
    kind: 'transition',
    blocks: [
      ...(leading.length > 0
        ? [
            paragraph(text(language, 'exact.before.leads', { name })),
            list(
              leading.flatMap((each) =>
                each.nextSteps
                  .map((step) => inLanguage(step, language))
                  .filter((step) => step.includes(`(page:${process.slug})`))
                  .map((step) => `${toRichText([{ text: inLanguage(each.title, language), bold: true }])}: ${step}`),
              ),
            ),
          ]
        : []),
      ...(last === undefined
        ? []
        : [
            paragraph(
              text(language, leading.length > 0 ? 'exact.before.order' : 'exact.before', {
                name,
                next: inLanguage(last.title, language),
              }),
            ),
          ]),
      ...(inputs.length > 0 ? [paragraph(text(language, 'exact.before.inputs')), list(inputs)] : []),
      ...otherOrder(index.playbook.phases, home, process, language),
    ],
    places: uniquePlaces([
      ...leading.flatMap(({ slug }) => kindPlace(index, slug, language, 'next-steps')),
      ...kindPlace(index, process.slug, language, 'key-inputs'),
      ...topPlace(index, process.slug, language),
    ]),
  };
}

/** The listed process beside it, in the next phase where it is the last of its own. */
function inOrder(phases: readonly Phase[], process: Process, by: 1 | -1): Process | undefined {
  const order = phases
    .filter(({ phase }) => phase !== 'multiple')
    .flatMap(({ processes }) => processes)
    .filter((each) => each.listed || each === process);
  const place = order.indexOf(process);
  return place < 0 ? undefined : order[place + by];
}

/** Slugs of the pages that its next steps lead to. */
function linked({ nextSteps }: Process): readonly string[] {
  const all = nextSteps.flatMap((texts) => Object.values(texts));
  return [...new Set(all.flatMap((step) => Array.from(step.matchAll(/\(page:([^)/]+)\)/g), ([, slug = '']) => slug)))];
}

/** Two pages that order the same two otherwise (facts, section 14, numbers 3 and 10). */
function otherOrder(phases: readonly Phase[], home: Phase, process: Process, language: Language): readonly Block[] {
  const place = home.processes.indexOf(process);
  const sentences = home.processes.flatMap((other, there) => {
    if (other === process || !other.listed || !process.listed) return [];
    const [first, second] = there < place ? [other, process] : [process, other];
    if (!linked(second).includes(first.slug) || linked(first).includes(second.slug)) return [];
    return [
      text(language, 'exact.otherOrder', {
        phase: phaseTitle(home, language),
        first: inLanguage(first.title, language),
        second: inLanguage(second.title, language),
      }),
    ];
  });
  return phases.length > 0 && sentences.length > 0 ? [remark(sentences)] : [];
}
