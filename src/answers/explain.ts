// What led to the first section of an answer: the words, how they were found, where they stand, what they gained, and the hints.
import type { Answer, Question } from './answer.ts';
import type { AnswerIndex } from './answer-index.ts';
import { ask } from './ask.ts';
import type { LikelyAsked } from './asked/likely-asked.ts';
import { ASKED, type Asked } from './asked/wordings.ts';
import { gainOf } from './ranking/gain-of.ts';
import type { RankedSection } from './ranking/ranked-section.ts';
import { kindsOf, type SAYS } from './ranking/says-kind.ts';
import type { StatusHint } from './ranking/status-hints.ts';
import { search } from './search.ts';
import type { FoundWord } from './words/find-word.ts';
import { splitWords } from './words/split-words.ts';
import { termShares } from './words/term-shares.ts';

const FIELDS = ['title', 'path', 'heading', 'body'] as const;
type Field = (typeof FIELDS)[number];

const MOST_LIKELY = 3;

export interface Explained {
  readonly answer: Answer;
  /** Absent: no section holds a word of the question, and nothing else speaks for one. */
  readonly first?: {
    readonly page: string;
    readonly section: string;
    readonly sectionKind?: string;
    /** As ranked; an exact answer may go before it. */
    readonly score: number;
    readonly words: readonly ExplainedWord[];
    readonly status?: StatusHint;
  };
  /** What others asked that it is likely to mean, best first, with the page that answers it, if one does. */
  readonly likely: readonly (Pick<LikelyAsked, 'likeness'> & Pick<Asked, 'page'> & { readonly wording: string })[];
  /** What the question asks for: a time, somebody, a number. */
  readonly asksFor: readonly (keyof typeof SAYS)[];
}

export interface ExplainedWord {
  readonly word: string;
  readonly how: FoundWord['how'];
  readonly term: string;
  /** Another word than the question's, which may mean the same. */
  readonly akin: boolean;
  readonly fields: readonly Field[];
  /** What it added by the section, its best unit and the page, before these are weighed. */
  readonly section: number;
  readonly unit: number;
  readonly page: number;
}

/** Asks once more; slow, for whoever wants to know. */
export function explain(index: AnswerIndex, question: Question): Explained {
  const answer = ask(index, question);
  const { language, hints, ranked } = search(index, question);
  const [best] = ranked;
  const asksFor = kindsOf(hints.says);
  const wordings = ASKED.flatMap(({ asked }) => asked[language]);
  const likely = hints.asked.slice(0, MOST_LIKELY).map(({ number, likeness, wording }) => {
    const page = ASKED[number]?.page;
    return { wording: wordings[wording] ?? '', likeness, ...(page !== undefined && { page }) };
  });
  if (best === undefined) return { answer, likely, asksFor };
  const { page, section } = best.indexed;
  const status = hints.statuses.get(page.slug);
  const first = { page: page.file, section: section.heading, score: best.score, words: wordsOf(best) };
  return {
    answer,
    likely,
    asksFor,
    first: { ...first, ...(section.kind && { sectionKind: section.kind }), ...(status && { status }) },
  };
}

function wordsOf({ indexed, search }: RankedSection): readonly ExplainedWord[] {
  const { index, words, found } = search;
  const number = index.sections.indexOf(indexed);
  const names = new Map([...index.vocabulary.terms].map(([term, id]) => [id, term]));
  const fields = termsByField(search.index, number);
  return found.flatMap(({ how, terms }, n) =>
    terms.flatMap(({ term, weight, akin }): readonly ExplainedWord[] => {
      const times = weight * (words[n]?.weight ?? 0);
      const inUnits = indexed.units.map((_, unit) => gainOf(index.inUnits, term, indexed.firstUnit + unit));
      const gains = {
        section: times * gainOf(index.inSections, term, number),
        unit: times * Math.max(0, ...inUnits),
        page: times * gainOf(index.inPages, term, indexed.pageNumber),
      };
      if (gains.section + gains.page === 0) return [];
      const where = FIELDS.filter((field) => fields[field].has(term));
      const word = words[n]?.word ?? '';
      return [{ word, how, term: names.get(term) ?? '', akin: akin === true, fields: where, ...gains }];
    }),
  );
}

function termsByField(
  { sections, vocabulary }: RankedSection['search']['index'],
  number: number,
): Readonly<Record<Field, ReadonlySet<number>>> {
  const indexed = sections[number];
  const shares = termShares(vocabulary);
  const terms = (...texts: readonly string[]): ReadonlySet<number> =>
    new Set(
      texts
        .flatMap((text) => splitWords(text, vocabulary.language))
        .flatMap(shares)
        .map(({ term }) => term),
    );
  return {
    title: terms(indexed?.page.title ?? ''),
    path: terms(...(indexed?.section.path.slice(1) ?? [])),
    heading: terms(indexed?.section.heading ?? ''),
    body: terms(...(indexed?.units.map(({ text }) => text) ?? [])),
  };
}
