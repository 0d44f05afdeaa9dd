// Whether the best section answers the question, or only shares some of its words: refusing is better than guessing.
import type { Language } from '../language/language.ts';
import { evidenceOf } from './evidence.ts';
import type { Hints } from './hints.ts';
import { lacksType } from './lacks-type.ts';
import { plainBlocks } from './plain-blocks.ts';
import type { RankedSection } from './ranked-section.ts';

// Fitted by logistic regression on the half of our own questions that is for tuning (415 answerable, 109 not, in six languages, to real
// pages and to ours), never on the questions beside the repository; the report of `npm run bench:answers` says how often each kind
// goes wrong. A threshold for each language was tried: what it gained on this half it lost on the other.
const COVERED = 2.1;
const TOGETHER = 3.9;
const IN_HEADINGS = 4.2;
const AKIN = 4.25;
const STATUS = 2.6;
const WORDS = 0.83;
const UNKNOWN = 2.4;
const FOREIGN = 1.15;
const LACKS_TYPE = 3;
// None of the questions without an answer speaks of a topic; set by hand, on the tuning half.
const TOPIC = 2.5;
/** Where every twentieth is refused wrongly, on either half. */
const NEEDED = 5.4;
/** Terms of the pages; who knows fewer words does not know many an ordinary one either, which then says less. */
const LARGE = 5000;

/** `best`: the first of a ranking for the question `text`; `hints`: those that it was ranked by. */
export function holdsAnswer(
  best: RankedSection,
  text: string,
  language: Language,
  { statuses, topics }: Pick<Hints, 'statuses' | 'topics'>,
): boolean {
  const evidence = evidenceOf(best);
  if (evidence === undefined) return false;
  const { covered, together, inHeadings, akin, unknown, words } = evidence;
  const { indexed, search } = best;
  const lacks = lacksType(text, language, plainBlocks(indexed.blocks));
  const said = COVERED * covered + TOGETHER * together + IN_HEADINGS * inHeadings + AKIN * akin + WORDS * words;
  const { slug } = indexed.page;
  const speaksFor =
    said + STATUS * (statuses.get(slug)?.weight ?? 0) + (topics.some(({ page }) => page === slug) ? TOPIC : 0);
  const learned = Math.min(1, Math.log(search.index.vocabulary.terms.size) / Math.log(LARGE));
  const speaksAgainst = UNKNOWN * learned * unknown + (search.foreign ? FOREIGN : 0) + (lacks ? LACKS_TYPE : 0);
  return speaksFor - speaksAgainst >= NEEDED;
}
