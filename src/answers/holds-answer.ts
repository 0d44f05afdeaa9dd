// Whether the best section answers the question, or only shares some of its words: refusing is better than guessing.
import type { Language } from '../language/language.ts';
import { evidenceOf } from './evidence.ts';
import { lacksType } from './lacks-type.ts';
import { plainBlocks } from './plain-blocks.ts';
import type { RankedSection } from './ranked-section.ts';

// Fitted by logistic regression on our own questions, answerable or not, to real pages and to ours, never on the
// questions beside the repository; the report of `npm run bench:answers` says how often each kind goes wrong.
const COVERED = 1.5;
const TOGETHER = 3.2;
const IN_HEADINGS = 2.5;
const UNKNOWN = 2.2;
const WORDS = 0.57;
const LACKS_TYPE = 3.7;
/** Where about as many are refused wrongly as are answered wrongly (an eighth each), a little on the side of answering. */
const NEEDED = 3.7;
/** Terms of the pages; who knows fewer words does not know many an ordinary one either, which then says less. */
const LARGE = 5000;

/** `best`: the first of a ranking for the question `text`. */
export function holdsAnswer(best: RankedSection, text: string, language: Language): boolean {
  const evidence = evidenceOf(best);
  if (evidence === undefined) return false;
  const { covered, together, inHeadings, unknown, words } = evidence;
  const lacks = lacksType(text, language, plainBlocks(best.indexed.blocks));
  const speaksFor = COVERED * covered + TOGETHER * together + IN_HEADINGS * inHeadings + WORDS * words;
  const learned = Math.min(1, Math.log(best.search.index.vocabulary.terms.size) / Math.log(LARGE));
  return speaksFor - UNKNOWN * learned * unknown - (lacks ? LACKS_TYPE : 0) >= NEEDED;
}
