// The sections of one language's pages that hold words of a question, with their scores.
import { addGains } from './add-gains.ts';
import type { IndexedSection } from './answer-index.ts';
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
/** The same for a topic that is heard; and the part of it for the other sections of its page. */
const TOPIC = 0.5;
const ITS_PAGE = 0.5;
/** What is for the phase of the customer that the talk is about is worth, and again what is headed by one of its services. */
const NEAR = 1.15;
/** Parts of it that the status's other sections get. */
const DEFINITION = 0.8;
const INVALID_EXAMPLES = 0.3;
/** Of the best score: sections with less are nobody's source, and need not be sorted. */
const LEAST_SHARE = 0.1;

/** In the index's order. A status described in another language is found by its translated words alone. */
export function scoreSections(asked: Omit<Search, 'unitScores'>, hints: Hints): readonly RankedSection[] {
  const { index, foreign } = asked;
  const { says, terms } = hints;
  const statuses = foreign ? NO_STATUSES : hints.statuses;
  const itsWords = terms(index.language)
    .map((term) => index.vocabulary.terms.get(term))
    .filter((term) => term !== undefined);
  const scoresIn = (postings: Postings): Float32Array => {
    const scores = new Float32Array(postings.documents);
    for (const [n, { terms }] of asked.found.entries())
      for (const { term, weight } of terms) addGains(postings, term, weight * (asked.words[n]?.weight ?? 0), scores);
    for (const term of itsWords) addGains(postings, term, ITS_WORDS / Math.sqrt(itsWords.length), scores);
    return scores;
  };
  const bySection = scoresIn(index.inSections);
  const unitScores = scoresIn(index.inUnits);
  const byPage = scoresIn(index.inPages);
  const covered = foreign ? undefined : coverage(asked);
  const scores = bySection.map((own, number) => {
    const indexed = index.sections[number];
    if (own === 0 || indexed === undefined) return 0;
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
    return worth * (1 - lacking) * (own + UNIT * best + PAGE * (byPage[indexed.pageNumber] ?? 0));
  });
  raiseNear(scores, index.sections, hints.near);
  if (statuses.size > 0) addStatuses(scores, index.sections, statuses);
  if (hints.topics.length > 0) addTopics(scores, index.sections, hints.topics);
  const search: Search = { ...asked, unitScores };
  const least = LEAST_SHARE * scores.reduce((a, b) => Math.max(a, b), 0);
  const ranked: RankedSection[] = [];
  for (const [number, indexed] of index.sections.entries()) {
    const score = scores[number] ?? 0;
    if (score > least) ranked.push({ indexed, search, score });
  }
  return ranked;
}

const NO_STATUSES: Hints['statuses'] = new Map();

/** By section: the share of the question that it holds, rare words weighing more. */
function coverage({ index, words, found }: Omit<Search, 'unitScores'>): Float32Array {
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
  { pages, services }: Hints['near'],
): void {
  if (pages.size === 0 && services.length === 0) return;
  for (const [number, { page, section }] of sections.entries()) {
    const inPhase = pages.has(page.slug) ? NEAR : 1;
    const ofService = services.some((service) => section.heading.includes(service)) ? NEAR : 1;
    scores[number] = (scores[number] ?? 0) * inPhase * ofService;
  }
}

/** What speaks of a topic that is asked about comes before what shares as many words by chance, and its section before its page. */
function addTopics(scores: Float32Array, sections: readonly IndexedSection[], topics: Hints['topics']): void {
  const most = TOPIC * scores.reduce((a, b) => Math.max(a, b), GOOD_SCORE);
  for (const [number, { page, section }] of sections.entries()) {
    const heard = topics.filter(({ page: slug }) => slug === page.slug);
    if (heard.length === 0) continue;
    const own = scores[number] ?? 0;
    if (heard.some(({ isAt }) => isAt(section.heading))) scores[number] = own + most;
    else if (own > 0) scores[number] = own + ITS_PAGE * most;
  }
}

function partOf({ kind, level }: IndexedSection['section'], { notThis }: StatusHint): number {
  if (kind === 'invalid-examples') return notThis ? 1 : INVALID_EXAMPLES;
  if (notThis) return 0;
  if (kind === 'valid-examples') return 1;
  return kind === undefined && level === 1 ? DEFINITION : 0;
}
