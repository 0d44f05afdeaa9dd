// An engine's answers to questions → how often it was right, and how long it took.

import type { Engine, Found } from './engine.ts';
import type { BenchQuestion } from './questions.ts';

export interface Figures {
  readonly questions: number;
  /** Shares of the answerable questions: the page, the section among the first one and three sources. */
  readonly page1: number;
  readonly page3: number;
  readonly section1: number;
  readonly section3: number;
  /** Mean of one over the place of the first right page among ten. */
  readonly mrr: number;
  /** Share of the answerable ones whose answer stands in what is shown; `null` for engines that show nothing. */
  readonly shown: number | null;
  /** Characters of what is shown, the median of those that were answered; `null` for engines that show nothing. */
  readonly length: number | null;
  readonly answerable: number;
  readonly wronglyRefused: number;
  readonly unanswerable: number;
  readonly wronglyAnswered: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

export interface Asked {
  readonly question: BenchQuestion;
  readonly found: Found;
  readonly ms: number;
}

/** The questions once to warm up, then `rounds` times; the time of a question is the median of its rounds. */
export function askAll(engine: Engine, questions: readonly BenchQuestion[], rounds: number): readonly Asked[] {
  return questions.map((question) => {
    const asked = { text: question.q, language: question.lang, ...(question.history && { history: question.history }) };
    let found = engine.find(asked);
    const times = Array.from({ length: rounds }, () => {
      const from = performance.now();
      found = engine.find(asked);
      return performance.now() - from;
    });
    return { question, found, ms: percentile(times, 0.5) };
  });
}

export function figures(asked: readonly Asked[]): Figures {
  const answerable = asked.filter(({ question }) => question.expect.length > 0);
  const unanswerable = asked.filter(({ question }) => question.expect.length === 0);
  const withSection = answerable.filter(({ question }) => question.expect.some(({ section }) => section !== undefined));
  const share = (right: (one: Asked) => boolean, among = answerable): number =>
    mean(among.map((one) => (right(one) ? 1 : 0)));
  const times = asked.map(({ ms }) => ms);
  return {
    questions: asked.length,
    page1: share((one) => place(one, isPage) < 1),
    page3: share((one) => place(one, isPage) < 3),
    section1: share((one) => place(one, isSection) < 1, withSection),
    section3: share((one) => place(one, isSection) < 3, withSection),
    mrr: mean(answerable.map((one) => 1 / (1 + place(one, isPage)))),
    shown: asked.every(({ found }) => found.shown === undefined) ? null : share(holdsAnswer),
    length: asked.every(({ found }) => found.shown === undefined)
      ? null
      : percentile(
          asked.filter(({ found }) => !found.refuses).map(({ found }) => found.shown?.length ?? 0),
          0.5,
        ),
    answerable: answerable.length,
    wronglyRefused: answerable.filter(({ found }) => found.refuses).length,
    unanswerable: unanswerable.length,
    wronglyAnswered: unanswerable.filter(({ found }) => !found.refuses).length,
    medianMs: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
  };
}

/** What is shown holds all of the one list and one of the other. */
function holdsAnswer({ question, found: { shown = '' } }: Asked): boolean {
  const { answer_contains: all, answer_any: any = [] } = question;
  return all.every((part) => shown.includes(part)) && (any.length === 0 || any.some((part) => shown.includes(part)));
}

/** Where the first right one stands, from 0; infinity when it is not among them. */
export function place({ question, found }: Asked, right: typeof isPage): number {
  const at = found.sections.findIndex((section) => question.expect.some((expected) => right(expected, section)));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

type Expected = BenchQuestion['expect'][number];
type Section = Found['sections'][number];

export function isPage({ page, folder }: Expected, section: Section): boolean {
  return folder === undefined ? section.page.split('/').at(-1) === page : section.page === `${folder}/${page}`;
}

export function isSection(expected: Expected, section: Section): boolean {
  const { section: heading } = expected;
  return heading !== undefined && isPage(expected, section) && sameHeading(heading, section.section);
}

function sameHeading(a: string, b: string): boolean {
  const bare = (heading: string): string =>
    heading
      .replace(/\s+/g, ' ')
      .replace(/\s*[:：]?\s*$/, '')
      .trim();
  return bare(a) === bare(b);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
