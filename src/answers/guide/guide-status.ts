// From a few words about a customer to the statuses that they likely mean: by the cues heard and by the playbook's own examples.
import { LANGUAGES, type Language, type Texts } from '../../language/language.ts';
import type { L1Status } from '../../playbook/playbook.ts';
import { nameOf, type StatusName, statusNamed } from '../../playbook/status-named.ts';
import type { Cue } from './cue.ts';
import { heardCues } from './cues.ts';
import { declinedFastTrack } from './declined-fasttrack.ts';
import { overlapsOf } from './overlaps.ts';
import { type Saying, type StatusWords, statusWords, termsOf } from './status-words.ts';

/** What a card of the guide shows. */
export interface GuidedStatus {
  /** `l1/l2`, or `l1` where nothing tells which L2. */
  readonly status: string;
  readonly name: StatusName;
  readonly definition: Texts;
  /** The valid example that is nearest; absent: none is near. */
  readonly example?: Texts;
  /** A scenario like the one described that belongs here and not there. */
  readonly notThere?: { readonly scenario: Texts; readonly name: StatusName };
  readonly questions: readonly Texts[];
  /** The playbook files the same under these, too: both can be right. */
  readonly overlaps: readonly { readonly name: StatusName }[];
}

const MOST_LIKELY = 3;
/** UTF-16 units: room for a note. What is longer describes nothing. */
const LONGEST = 2000;
/** Less is a guess. */
const LEAST_SCORE = 1;
/** Of the best one's score: below it a status is no alternative. */
const LEAST_SHARE = 0.35;
/** What the next cue for the same status adds: it often says the same again. */
const NEXT_CUE = 0.5;
/** What the playbook's own words may weigh, beside cues of 0.5 to 5. */
const OWN_WORDS = 2;
const L1_SAID = 0.7;
/** Share of the description's words that makes a scenario the one described. */
const SAME_WORDS = 0.6;
const SAID_THERE_ALONE = 0.2;

interface Described {
  readonly cues: ReadonlySet<Cue>;
  readonly terms: ReadonlySet<string>;
  readonly language: Language;
}

/**
 * Three at most, likeliest first; none: it cannot be told. `language`: the writer's; descriptions in another of the six, or with
 * English in between, are understood as well. Never throws, whatever is typed.
 */
export function guideStatus(
  statuses: readonly L1Status[],
  described: string | undefined,
  language: Language,
): readonly GuidedStatus[] {
  if (described === undefined || described.length > LONGEST) return [];
  const text = described.toWellFormed();
  const likely = likeliest(statuses, {
    cues: heardCues(text, [language, 'en']),
    terms: termsOf(text, language),
    language,
  });
  if (likely.length > 0) return likely;
  return likeliest(statuses, { cues: heardCues(text, LANGUAGES), terms: new Set(), language });
}

/** Every status with how well the text describes it, best first; empty where no cue is heard. Scores are those of the cues' weights. */
export function scoredStatuses(
  statuses: readonly L1Status[],
  text: string,
  language: Language,
): readonly { readonly status: string; readonly score: number }[] {
  const cues = heardCues(text, [language, 'en']);
  if (cues.size === 0) return [];
  const said = { cues, terms: termsOf(text, language), language };
  return inOrder(statuses, said, likenessOf(statuses, said));
}

function likenessOf(statuses: readonly L1Status[], said: Described): ReadonlyMap<Saying, number> {
  const words = statusWords(statuses);
  return new Map(words.sayings.map((saying) => [saying, sharedWords(saying, said, words)]));
}

function inOrder(statuses: readonly L1Status[], said: Described, likeness: ReadonlyMap<Saying, number>) {
  return statuses
    .flatMap(({ l1, l2 }) => (l2.length === 0 ? [l1] : l2.map(({ key }) => `${l1}/${key}`)))
    .map((status) => ({ status, score: scoreOf(status, said, likeness) }))
    .sort((a, b) => b.score - a.score);
}

function likeliest(statuses: readonly L1Status[], said: Described): readonly GuidedStatus[] {
  const likeness = likenessOf(statuses, said);
  const scored = inOrder(statuses, said, likeness);
  const best = scored[0]?.score ?? 0;
  const least = Math.max(LEAST_SCORE, best * LEAST_SHARE);
  const likely = scored.filter(({ score }) => score >= least).map(({ status }) => status);
  return (likely.length > 0 ? likely : l1Alone(said))
    .slice(0, MOST_LIKELY)
    .flatMap((status) => guided(statuses, status, said, likeness));
}

function scoreOf(status: string, { cues }: Described, likeness: ReadonlyMap<Saying, number>): number {
  const weights = [...cues].filter((cue) => cue.status === status).map(({ weight }) => weight);
  weights.sort((a, b) => b - a);
  const byCues = weights.reduce((sum, weight, i) => sum + weight * NEXT_CUE ** i, 0);
  const own = [...likeness].filter(([saying]) => saying.status === status).map(([, value]) => value);
  const byWords = OWN_WORDS * Math.max(0, ...own);
  if (byCues + byWords === 0) return 0;
  const l1 = [...cues].some((cue) => cue.status === status.split('/')[0] && cue.status !== status);
  return byCues + byWords + (l1 ? L1_SAID : 0);
}

/** Share of the description that the playbook says as well, by the weight of its words: 0 to 1. */
function sharedWords({ terms }: Saying, said: Described, { weights }: StatusWords): number {
  const theirs = terms[said.language];
  const weight = weights[said.language];
  if (theirs === undefined || weight === undefined || said.terms.size === 0) return 0;
  let shared = 0;
  let all = 0;
  for (const term of said.terms) {
    const value = weight.get(term) ?? 1;
    all += value;
    if (theirs.has(term)) shared += value;
  }
  return all === 0 ? 0 : shared / all;
}

/** "No interest" says which L1 it is and not why. */
function l1Alone({ cues }: Described): readonly string[] {
  const heard = [...cues].filter(({ status }) => !status.includes('/')).sort((a, b) => b.weight - a.weight);
  return heard.map(({ status }) => status);
}

function guided(
  statuses: readonly L1Status[],
  status: string,
  said: Described,
  likeness: ReadonlyMap<Saying, number>,
): readonly GuidedStatus[] {
  const found = statusNamed(statuses, status);
  if (found === undefined) return [];
  const { l1, l2 } = found;
  const near = [...likeness]
    .filter(([saying]) => saying.status === status)
    .map(([saying, words]) => ({
      from: saying.from,
      likeness: sharedCues(saying, said.cues) + OWN_WORDS * words,
      same: words >= SAME_WORDS || [...saying.cues].some((cue) => cue.narrow && said.cues.has(cue)),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const nearest = near.find(({ from, likeness }) => from.kind === 'example' && likeness > 0)?.from;
  const example = nearest?.kind === 'example' ? nearest.text : undefined;
  const sent = near.find(({ from, same }) => from.kind === 'redirect' && same)?.from;
  const notThere = declinedFastTrack(status, said.cues) ?? (sent?.kind === 'redirect' ? sent : undefined);
  const elsewhere = notThere && statusNamed(statuses, notThere.status);
  return [
    {
      status,
      name: nameOf(found),
      definition: (l2 ?? l1).definition,
      ...(example && { example }),
      ...(notThere && elsewhere && { notThere: { scenario: notThere.scenario, name: nameOf(elsewhere) } }),
      questions: l2?.questions ?? [],
      overlaps: overlapsOf(status, said.cues).flatMap((each) => {
        const other = statusNamed(statuses, each);
        return other === undefined ? [] : [{ name: nameOf(other) }];
      }),
    },
  ];
}

/** What is heard in both; what is heard in one alone counts against it, a little. */
function sharedCues({ cues }: Saying, heard: ReadonlySet<Cue>): number {
  const weigh = (list: readonly Cue[]): number => list.reduce((sum, { weight }) => sum + weight, 0);
  const shared = [...cues].filter((cue) => heard.has(cue));
  return shared.length === 0 ? 0 : weigh(shared) - SAID_THERE_ALONE * weigh([...cues].filter((cue) => !heard.has(cue)));
}
