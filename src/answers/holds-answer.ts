// Whether the best section answers the question, or only shares some of its words: refusing is better than guessing.
import { hasTerm, highestRarity } from './postings.ts';
import type { RankedSection } from './rank.ts';

// Fitted by logistic regression on questions over real pages, answerable or not; only the ratios matter. Everything is
// relative to the rarest possible word, so that small and large playbooks are judged alike.
const COVERED = 1;
const STRENGTH = 0.26;
const UNKNOWN = 0.75;
const NEEDED = 0.55;
/** Beyond it a higher score says no more about whether there is an answer. */
const STRONGEST = 6;
/** A mended word may have been another one. */
const MENDED = 0.5;

/** `best`: the first of a ranking. */
export function holdsAnswer(best: RankedSection): boolean {
  const { index, words, found } = best.search;
  const rarest = highestRarity(index.sections.length);
  const section = index.sections.indexOf(best.indexed);
  let [asked, covered, unknown] = [0, 0, 0];
  for (const [number, { how, terms }] of found.entries()) {
    const word = words[number];
    if (word === undefined || word.light) continue;
    const rarity = terms.length === 0 ? rarest : Math.max(...terms.map(({ term }) => index.rarity[term] ?? 0));
    const weight = word.weight * rarity;
    asked += weight;
    if (how === 'unknown') unknown += weight;
    if (terms.some(({ term }) => hasTerm(index.inSections, term, section)))
      covered += how === 'mended' ? weight * MENDED : weight;
  }
  if (asked === 0) return false;
  const strength = Math.min(best.score / rarest, STRONGEST);
  return (COVERED * covered - UNKNOWN * unknown) / asked + STRENGTH * strength >= NEEDED;
}
