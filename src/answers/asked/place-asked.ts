// Where the pages of one language answer what people ask.
import type { Language } from '../../language/language.ts';
import { foldDescribed } from '../guide/fold-described.ts';
import type { AnswerSection } from '../passage/answer-sections.ts';
import type { Unit } from '../passage/block-units.ts';
import { ASKED, type Asked } from './wordings.ts';

/** Numbers of sections and of units within all of a language's, ascending. */
export interface AskedPlace {
  readonly sections: readonly number[];
  /** Where single rows or sentences answer it. */
  readonly units: readonly number[];
}

interface Folded {
  readonly number: number;
  readonly slug: string;
  readonly heading: string;
  readonly texts: () => readonly string[];
  readonly firstUnit: number;
}

interface Numbered extends Pick<AnswerSection, 'page' | 'section'> {
  readonly units: readonly Unit[];
}

/** Beside ASKED. `sections`: all of the language's, in the index's order. */
export function placeAsked(sections: readonly Numbered[], language: Language): readonly AskedPlace[] {
  let unitsBefore = 0;
  const numbered = sections.map(({ page, section, units }, number): Folded => {
    const firstUnit = unitsBefore;
    unitsBefore += units.length;
    return { number, slug: page.slug, heading: fold(section.heading), texts: folded(units), firstUnit };
  });
  const byPage = Map.groupBy(numbered, ({ slug }) => slug);
  return ASKED.map(({ page, at, row }: Asked) => {
    const own = (page !== undefined && byPage.get(page)) || [];
    const headings = alternatives(at?.[language]);
    const there = own.filter(
      ({ heading }) => headings === undefined || headings.some((each) => heading.includes(each)),
    );
    const rows = alternatives(row?.[language]);
    return {
      sections: there.map(({ number }) => number),
      units: rows === undefined ? [] : there.flatMap((section) => unitsWith(rows, section)),
    };
  });
}

function unitsWith(words: readonly string[], { texts, firstUnit }: Folded): readonly number[] {
  return texts().flatMap((text, n) => (words.some((each) => text.includes(each)) ? [firstUnit + n] : []));
}

/** Whether these are the pages that it was noted for, in whatever words: most of it is answered. */
export function isNotedFor(places: readonly AskedPlace[]): boolean {
  const answered = places.filter(({ sections }) => sections.length > 0).length;
  return answered > ASKED.filter(({ page }) => page !== undefined).length / 2;
}

/** One playbook words it this way, the next one that. */
function alternatives(wordings: string | undefined): readonly string[] | undefined {
  return wordings?.split(' | ').map(fold);
}

/** Folded when somebody asks for them: most sections are not asked about row by row. */
function folded(units: readonly Unit[]): () => readonly string[] {
  let texts: readonly string[] | undefined;
  return () => {
    texts ??= units.map(({ text }) => fold(text));
    return texts;
  };
}

/** With a space before each word, so that what is looked for begins one: `Valid` is not found in `Invalid`. */
function fold(text: string): string {
  return foldDescribed(text).trimEnd();
}
