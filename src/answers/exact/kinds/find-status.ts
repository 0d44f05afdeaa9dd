// "Which L2 is it when the customer stays with Slack": what the guide to the status makes of the rest of the question.
import { inLanguage } from '../../../language/in-language.ts';
import type { Language } from '../../../language/language.ts';
import { text } from '../../../language/text.ts';
import type { Block } from '../../../playbook/page.ts';
import type { L2Status } from '../../../playbook/playbook.ts';
import { type StatusName, statusNamed } from '../../../playbook/status-named.ts';
import { heardCues } from '../../guide/cues.ts';
import { type GuidedStatus, guideStatus } from '../../guide/guide-status.ts';
import { paragraph, remark } from '../blocks.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { type ExactPlace, kindPlace, pageOf, topPlace, uniquePlaces } from '../places.ts';
import { readSaid, type Span } from '../said.ts';

/** Fewer tokens describe nothing. */
const LEAST_DESCRIBED = 2;

export function findStatus(question: ExactQuestion): ExactAnswer | undefined {
  const { index, language } = question;
  const described = describedIn(question);
  if (described === undefined) return undefined;
  const { statuses } = index.playbook;
  // The playbook's own words alone are no description: "customer" stands in every one.
  if (heardCues(described.text, [language, 'en']).size === 0) return undefined;
  const likely = guideStatus(statuses, described.text, language);
  const [best, ...others] = likely;
  if (best === undefined) return undefined;
  const asked = described.asked;
  const isOther = asked !== undefined && !likely.some(({ status }) => status === asked);
  return {
    kind: 'status',
    blocks: blocksOf(
      best,
      nameAndPage(question, best),
      others,
      isOther ? nameIn(statusNamed(statuses, asked), language) : undefined,
      language,
    ),
    places: uniquePlaces([
      ...(isOther ? placesOf(question, asked, 'invalid-examples') : []),
      ...likely.flatMap(({ status }) => placesOf(question, status, 'valid-examples')),
    ]),
  };
}

interface Described {
  readonly text: string;
  /** The L2 that the question asks about, as `l1/l2`. */
  readonly asked?: string;
}

/** The question without what asks; undefined: it does not ask for a status, or describes nothing. */
function describedIn({ text: question, spans, before, index, language }: ExactQuestion): Described | undefined {
  // How a note is written is no customer's state.
  if (spans.some((span) => isA(span, 'note'))) return undefined;
  // A follow-up describes another case; that a status is asked for was said before.
  if (before !== undefined) {
    const asked = asksIn(readSaid(index.phrases[language], before, language) ?? []);
    return asked.includes(true) ? { text: question } : undefined;
  }
  const asks = asksIn(spans);
  if (!asks.includes(true) || begins(spans, 'who')) return undefined;
  const [asked] = spans.flatMap(({ readings }) =>
    readings.flatMap(([name]) => (name?.what === 'l2-name' ? [name.value] : [])),
  );
  const said = spans.filter((span, i) => asks[i] === false && !isA(span, 'l2-name') && !isA(span, 'filler'));
  if (said.length < LEAST_DESCRIBED) return undefined;
  return { text: withoutSpans(question, spans, asks), ...(asked !== undefined && { asked }) };
}

/** "Which L2" anywhere, "L2" alone at the beginning or the end. */
function asksIn(spans: readonly Span[]): readonly boolean[] {
  return spans.map((span, i) => isA(span, 'which-l2') && (span.tokens > 1 || i === 0 || i === spans.length - 1));
}

function begins([first]: readonly Span[], what: What): boolean {
  return first !== undefined && isA(first, what);
}

function isA({ readings }: Span, what: What): boolean {
  return readings.some(([meaning]) => meaning?.what === what);
}

/** Names of L2 that are asked about are no description of the customer. */
function withoutSpans(question: string, spans: readonly Span[], asks: readonly boolean[]): string {
  const text = question.normalize('NFKC');
  let kept = '';
  let at = 0;
  for (const [i, span] of spans.entries())
    if (asks[i] === true || isA(span, 'l2-name')) {
      kept += `${text.slice(at, span.from)} `;
      at = span.to;
    }
  return kept + text.slice(at);
}

function blocksOf(
  best: GuidedStatus,
  status: string,
  others: readonly GuidedStatus[],
  notThis: string | undefined,
  language: Language,
): readonly Block[] {
  const also = others.map(({ name }) => nameIn(name, language));
  const definition = inLanguage(best.definition, language);
  const remarks = [
    ...(best.notThere
      ? [
          text(language, 'guide.notThere', {
            scenario: inLanguage(best.notThere.scenario, language),
            status: nameIn(best.notThere.name, language),
          }),
        ]
      : []),
    // Two pages file the same differently (facts, section 14, number 7).
    ...best.overlaps.map(({ name }) => text(language, 'guide.overlaps', { status: nameIn(name, language) })),
  ];
  return [
    paragraph(
      notThis === undefined
        ? text(language, 'exact.status', { status })
        : text(language, 'exact.status.notThis', { asked: notThis, status }),
    ),
    ...(definition === '' ? [] : [{ kind: 'paragraph', line: 0, text: definition } as const]),
    ...(best.example
      ? [paragraph(text(language, 'guide.example', { example: inLanguage(best.example, language) }))]
      : []),
    ...(also.length > 0 ? [paragraph(text(language, 'exact.status.others', { statuses: also.join('; ') }))] : []),
    ...(remarks.length > 0 ? [remark(remarks)] : []),
  ];
}

/** The list of statuses and a status's own page spell its name in two ways at times: who looks for either finds it. */
function nameAndPage({ index, language }: ExactQuestion, { name, status }: GuidedStatus): string {
  const l2 = statusNamed(index.playbook.statuses, status)?.l2;
  const title = l2 && pageOf(index, l2.slug, language)?.title;
  const listed = l2 && inLanguage(l2.title, language);
  return title === undefined || title === listed ? nameIn(name, language) : `${nameIn(name, language)} (${title})`;
}

function placesOf(
  { index, language }: ExactQuestion,
  status: string,
  kind: 'valid-examples' | 'invalid-examples',
): readonly ExactPlace[] {
  const found = statusNamed(index.playbook.statuses, status);
  const slug = (found?.l2 satisfies L2Status | undefined)?.slug ?? `l1l2l3-${found?.l1.l1}`;
  return [...kindPlace(index, slug, language, kind), ...topPlace(index, slug, language)];
}

function nameIn(name: StatusName | undefined, language: Language): string {
  if (name === undefined) return '';
  const l1 = inLanguage(name.l1.title, language);
  return name.l2 === undefined ? l1 : `${l1} › ${inLanguage(name.l2.title, language)}`;
}
