// Whether the best section answers the question, or only shares some of its words: refusing is better than guessing.
import type { FoundWord } from './find-word.ts';
import { gainOf } from './gain-of.ts';
import type { RankedSection } from './ranked-section.ts';
import { rarity as rarityOf } from './rarity.ts';

// Fitted by logistic regression on questions over real pages, answerable or not; only the ratios matter. Everything is
// relative to the rarest possible word, so that small and large playbooks are judged alike.
const COVERED = 1;
const STRENGTH = 0.22;
const UNKNOWN = 0.85;
const NEEDED = 0.57;
/** Beyond it a higher score says no more about whether there is an answer. */
const STRONGEST = 6;
/** A mended word may have been another one, and a compound more than its parts. */
const SURE: Readonly<Record<FoundWord['how'], number>> = {
  'as-written': 1,
  'by-parts': 0.75,
  mended: 0.5,
  translated: 0.8,
  unknown: 0,
};

/** `best`: the first of a ranking. */
export function holdsAnswer(best: RankedSection): boolean {
  const { index, words, found, unknown: unknowns } = best.search;
  const rarest = rarityOf(1, index.sections.length);
  const section = index.sections.indexOf(best.indexed);
  let [asked, covered, unknown] = [0, 0, 0];
  for (const [number, { how, terms }] of found.entries()) {
    const word = words[number];
    if (word === undefined || word.light) continue;
    const rarity = terms.length === 0 ? rarest : Math.max(...terms.map(({ term }) => index.rarity[term] ?? 0));
    const weight = word.weight * rarity;
    asked += weight;
    if (unknowns[number] === true) unknown += weight;
    if (terms.some(({ term }) => gainOf(index.inSections, term, section) > 0)) covered += weight * SURE[how];
  }
  if (asked === 0) return false;
  const strength = Math.min(best.score / rarest, STRONGEST);
  return (COVERED * covered - UNKNOWN * unknown) / asked + STRENGTH * strength >= NEEDED;
}
