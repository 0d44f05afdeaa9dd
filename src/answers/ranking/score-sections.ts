// The sections of one language's pages that hold words of a question, or that a hint speaks for, with their scores: the section's own,
// its best unit's and its page's together.

import type { IndexedSection, LanguageIndex } from '../answer-index.ts';
import { addGains } from './add-gains.ts';
import type { Postings } from './build-postings.ts';
import type { Hints } from './hints.ts';
import type { RankedSection, Search } from './ranked-section.ts';
import type { StatusHint } from './status-hints.ts';

/** What the best unit and the page count beside the section itself. */
const UNIT = 0.5;
const PAGE = 0.4;
/** A table of changes names everything and says nothing. */
const CHANGES = 0.3;
/** What a section loses that holds none of the question's words, by their rarity; in part for those that it lacks. */
const LACKING = 0.4;
/** What a unit and its section are worth more that hold a time, where one is asked for, and so on. */
const SAYS_IT = 1.2;
/** What the words count with which such is said. */
const ITS_WORDS = 0.7;
/** What a likely status adds to its examples, beside the best score; where no section scores, beside the least of a good one. */
const STATUS = 0.8;
const GOOD_SCORE = 8;
/** Parts of it that the status's other sections get. */
const DEFINITION = 0.8;
const INVALID_EXAMPLES = 0.3;
/** What the wordings of others count beside the pages' own words. */
const ASKED = 2;
/** What is for the phase of the customer that the talk is about is worth, and again what is headed by one of its services. */
const NEAR = 1.15;
/** What is for another phase is worth less: it must be asked for in so many words. */
const FAR = 0.6;
/** Of the best score: sections with less are nobody's source, and need not be sorted. */
const LEAST_SHARE = 0.1;

/** `numbers`: the sections that may be found, ascending; in that order. A status described in another language is found by its translated words alone. */
export function scoreSections(search: Search, numbers: readonly number[], hints: Hints): readonly RankedSection[] {
  const { index, foreign, words, found } = search;
  const { says, terms } = hints;
  const itsWords = terms(index.language)
    .map((term) => index.vocabulary.terms.get(term))
    .filter((term) => term !== undefined);
  const scoresIn = (postings: Postings): Float32Array => {
    const scores = new Float32Array(postings.documents);
    for (const [n, { terms }] of found.entries())
      for (const { term, weight } of terms) addGains(postings, term, weight * (words[n]?.weight ?? 0), scores);
    for (const term of itsWords) addGains(postings, term, ITS_WORDS / Math.sqrt(itsWords.length), scores);
    return scores;
  };
  const bySection = scoresIn(index.inSections);
  const unitScores = scoresIn(index.inUnits);
  const byPage = scoresIn(index.inPages);
  const covered = foreign ? undefined : coverage(search);
  const scores = new Float32Array(index.sections.length);
  for (const number of numbers) {
    const own = bySection[number] ?? 0;
    const indexed = index.sections[number];
    if (own === 0 || indexed === undefined) continue;
    let best = 0;
    let saysIt = 1;
    for (let unit = indexed.firstUnit; unit < indexed.firstUnit + indexed.units.length; unit += 1) {
      const score = unitScores[unit] ?? 0;
      const fits = score > 0 && ((index.unitSays[unit] ?? 0) & says) !== 0;
      if (fits) saysIt = SAYS_IT;
      best = Math.max(best, fits ? SAYS_IT * score : score);
    }
    const worth = (indexed.section.kind === 'changes' ? CHANGES : 1) * saysIt;
    const lacking = covered === undefined ? 0 : LACKING * (1 - (covered[number] ?? 0));
    scores[number] = worth * (1 - lacking) * (own + UNIT * best + PAGE * (byPage[indexed.pageNumber] ?? 0));
  }
  if (!foreign && hints.statuses.size > 0) addStatuses(scores, index.sections, hints.statuses);
  if (hints.asked.length > 0) addAsked(scores, index, hints.asked);
  raiseNear(scores, index.sections, hints.near);
  const least = LEAST_SHARE * numbers.reduce((most, number) => Math.max(most, scores[number] ?? 0), 0);
  const ranked: RankedSection[] = [];
  for (const number of numbers) {
    const score = scores[number] ?? 0;
    const indexed = index.sections[number];
    if (indexed !== undefined && score > least) ranked.push({ indexed, search, score });
  }
  return ranked;
}

/** By section: the share of the question that it holds, rare words weighing more. */
function coverage({ index, words, found }: Search): Float32Array {
  const { starts, ids } = index.inSections;
  const shares = new Float32Array(index.sections.length);
  const seen = new Int16Array(index.sections.length).fill(-1);
  let all = 0;
  for (const [n, { terms }] of found.entries()) {
    const rarest = terms.reduce((most, { term }) => Math.max(most, index.rarity[term] ?? 0), 0);
    const weight = rarest * (words[n]?.weight ?? 0);
    all += weight;
    for (const { term } of terms)
      for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
        const section = ids[at] ?? 0;
        if (seen[section] === n) continue;
        seen[section] = n;
        shares[section] = (shares[section] ?? 0) + weight;
      }
  }
  return all === 0 ? shares : shares.map((share) => share / all);
}

function addStatuses(
  scores: Float32Array,
  sections: readonly IndexedSection[],
  statuses: ReadonlyMap<string, StatusHint>,
): void {
  const most = STATUS * scores.reduce((a, b) => Math.max(a, b), GOOD_SCORE);
  for (const [number, { page, section }] of sections.entries()) {
    const hint = statuses.get(page.slug);
    if (hint !== undefined) scores[number] = (scores[number] ?? 0) + most * hint.weight * partOf(section, hint);
  }
}

function raiseNear(
  scores: Float32Array,
  sections: readonly IndexedSection[],
  { pages, otherPhases, services }: Hints['near'],
): void {
  if (pages.size === 0 && services.length === 0) return;
  for (const [number, { page, section }] of sections.entries()) {
    const inPhase = pages.has(page.slug) ? NEAR : otherPhases.has(page.slug) ? FAR : 1;
    const ofService = services.some((service) => section.heading.includes(service)) ? NEAR : 1;
    scores[number] = (scores[number] ?? 0) * inPhase * ofService;
  }
}

function addAsked(scores: Float32Array, { asked }: LanguageIndex, likely: Hints['asked']): void {
  const raised = new Set<number>();
  for (const { number, nearest, gains } of likely)
    for (const section of asked[number]?.sections ?? []) {
      // The likeliest comes first, and counts alone.
      if (raised.has(section)) continue;
      raised.add(section);
      scores[section] = (scores[section] ?? 0) + ASKED * gains * nearest;
    }
}

function partOf({ kind, level }: IndexedSection['section'], { notThis }: StatusHint): number {
  if (kind === 'invalid-examples') return notThis ? 1 : INVALID_EXAMPLES;
  if (notThis) return 0;
  if (kind === 'valid-examples') return 1;
  return kind === undefined && level === 1 ? DEFINITION : 0;
}
