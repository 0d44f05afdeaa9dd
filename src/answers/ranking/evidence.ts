// What speaks for and against the best section holding the answer: shares of the question, rare words weighing more.

import type { FoundWord } from '../words/find-word.ts';
import { gainOf } from './gain-of.ts';
import { headingTerms } from './heading-terms.ts';
import type { RankedSection } from './ranked-section.ts';
import { rarity as rarityOf } from './rarity.ts';

export interface Evidence {
  /** Of the question, by weight: what the section holds; what one unit with the headings holds; what the headings say. */
  readonly covered: number;
  readonly together: number;
  readonly inHeadings: number;
  /** What the section holds in other words than the question's: what it may mean, parts of it. */
  readonly akin: number;
  /** What no page knows. */
  readonly unknown: number;
  /** Words with a say; a long question says more by the same share. */
  readonly words: number;
}

/** More words say no more. */
const MOST_WORDS = 6;
/** A mended word may have been another one, a compound more than its parts. */
const SURE: Readonly<Record<FoundWord['how'], number>> = {
  'as-written': 1,
  'by-parts': 0.75,
  mended: 0.5,
  translated: 0.8,
  unknown: 0,
};

/** What the lexicon does not know in a question of another language the pages may still say. */
const UNTRANSLATED = 0.6;

/** Undefined where the question has no word with a say. */
export function evidenceOf({ indexed, search }: RankedSection): Evidence | undefined {
  const { index, foreign, words, found, unknown: unknowns } = search;
  const rarest = rarityOf(1, index.sections.length);
  const section = index.sections.indexOf(indexed);
  const above = headingTerms(indexed, index);
  const inUnits = indexed.units.map(() => 0);
  let [asked, covered, akin, headings, unknown, count] = [0, 0, 0, 0, 0, 0];
  for (const [number, { how, terms: searched }] of found.entries()) {
    const terms = searched.filter(({ akin }) => akin === undefined);
    const word = words[number];
    if (word === undefined || word.light) continue;
    const rarity =
      terms.length === 0
        ? rarest * (foreign ? UNTRANSLATED : 1)
        : Math.max(...terms.map(({ term }) => index.rarity[term] ?? 0));
    const weight = word.weight * rarity;
    count += 1;
    asked += weight;
    if (unknowns[number] === true) unknown += weight;
    const isHeld = ({ term }: { readonly term: number }): boolean => gainOf(index.inSections, term, section) > 0;
    if (terms.some(isHeld)) covered += weight * SURE[how];
    else if (searched.some(isHeld)) akin += weight;
    if (terms.some(({ term }) => above.has(term))) headings += weight * SURE[how];
    else
      for (const unit of inUnits.keys())
        if (terms.some(({ term }) => gainOf(index.inUnits, term, indexed.firstUnit + unit) > 0))
          inUnits[unit] = (inUnits[unit] ?? 0) + weight * SURE[how];
  }
  if (asked === 0) return undefined;
  return {
    covered: covered / asked,
    akin: akin / asked,
    together: (headings + Math.max(0, ...inUnits)) / asked,
    inHeadings: headings / asked,
    unknown: unknown / asked,
    words: Math.min(count, MOST_WORDS),
  };
}
