// "L2s of Blocked", "which L1 does Adoption Readiness belong to", "what L1s are there".
import { inLanguage } from '../../../language/in-language.ts';
import { text } from '../../../language/text.ts';
import type { L1Status } from '../../../playbook/playbook.ts';
import { paragraph, plainList, remark } from '../blocks.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { type ExactPlace, pageOf, sectionPlace, topPlace, uniquePlaces } from '../places.ts';
import { understand } from '../said.ts';

const ALLOWED: readonly What[] = [
  'l1-name',
  'l2-name',
  'l1',
  'l2',
  'filler',
  'playbook',
  'list',
  'count',
  'belong',
  'does',
];
/** The page of all statuses, and beside it one for each L1. */
const HOME = 'l1l2l3-homepage-list';

export function listStatuses(question: ExactQuestion): ExactAnswer | undefined {
  const said = understand(question.spans, ALLOWED);
  if (said === undefined) return undefined;
  const { concepts, named } = said;
  const { statuses } = question.index.playbook;
  const [l1Name, ...moreL1] = named('l1-name');
  const [l2Name, ...moreL2] = named('l2-name');
  if (moreL1.length + moreL2.length > 0) return undefined;
  const l1 = statuses.find((each) => each.l1 === l1Name);
  if (l1 !== undefined && l2Name === undefined && concepts.has('l2')) return l2sOf(question, l1);
  if (l2Name !== undefined && l1 === undefined && concepts.has('l1')) return l1Of(question, l2Name);
  const isPlain = l1 === undefined && l2Name === undefined && (concepts.has('list') || concepts.has('count'));
  if (!isPlain) return undefined;
  if (concepts.has('l2')) return allL2(question);
  return concepts.has('l1') ? allL1(question) : undefined;
}

function l2sOf(question: ExactQuestion, l1: L1Status): ExactAnswer {
  const { language } = question;
  const name = inLanguage(l1.title, language);
  const shown = shownOnPage(question, l1);
  return {
    kind: 'status',
    blocks: [
      paragraph(text(language, 'exact.l2s', { count: l1.l2.length, l1: name })),
      ...(l1.l2.length > 0 ? [plainList(l1.l2.map(({ title }) => inLanguage(title, language)))] : []),
      // Facts, section 14, number 6: two pages, two counts.
      ...(shown > 0 && shown < l1.l2.length
        ? [remark([text(language, 'exact.l2s.fewer', { l1: name, shown, count: l1.l2.length })])]
        : []),
    ],
    places: placesOf(question, l1),
  };
}

/** How many L2 the page of the L1 itself tells of, a heading each; 0 where it is another kind of page. */
function shownOnPage({ index, language }: ExactQuestion, { l1 }: L1Status): number {
  const page = pageOf(index, `l1l2l3-${l1}`, language);
  return new Set(page?.sections.filter(({ heading }) => /^L2\b/.test(heading)).map(({ heading }) => heading)).size;
}

function l1Of(question: ExactQuestion, l2Name: string): ExactAnswer | undefined {
  const { index, language } = question;
  for (const l1 of index.playbook.statuses) {
    const l2 = l1.l2.find(({ key }) => `${l1.l1}/${key}` === l2Name);
    if (l2 === undefined) continue;
    return {
      kind: 'status',
      blocks: [
        paragraph(
          text(language, 'exact.l1Of', { l2: inLanguage(l2.title, language), l1: inLanguage(l1.title, language) }),
        ),
      ],
      places: uniquePlaces([...topPlace(index, l2.slug, language), ...placesOf(question, l1)]),
    };
  }
  return undefined;
}

function allL1({ index, language }: ExactQuestion): ExactAnswer {
  const { statuses } = index.playbook;
  return {
    kind: 'status',
    blocks: [
      paragraph(text(language, 'exact.l1s', { count: statuses.length })),
      plainList(statuses.map(({ title }) => inLanguage(title, language))),
    ],
    places: topPlace(index, HOME, language),
  };
}

function allL2({ index, language }: ExactQuestion): ExactAnswer {
  const { statuses } = index.playbook;
  const all = statuses.flatMap(({ title, l2 }) =>
    l2.map((each) => `${inLanguage(title, language)} › ${inLanguage(each.title, language)}`),
  );
  return {
    kind: 'status',
    blocks: [paragraph(text(language, 'exact.l2s.all', { count: all.length })), plainList(all)],
    places: topPlace(index, HOME, language),
  };
}

function placesOf({ index, language }: ExactQuestion, { l1, title }: L1Status): readonly ExactPlace[] {
  const names = Object.values(title).map((each) => each.toLowerCase());
  return uniquePlaces([
    ...sectionPlace(index, HOME, language, ({ heading }) => names.some((name) => heading.toLowerCase().endsWith(name))),
    ...topPlace(index, `l1l2l3-${l1}`, language),
    ...topPlace(index, HOME, language),
  ]);
}
