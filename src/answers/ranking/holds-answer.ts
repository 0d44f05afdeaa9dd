// Whether the best section answers the question, or only shares some of its words: refusing is better than guessing.
import type { Language } from '../../language/language.ts';
import { ASKED } from '../asked/wordings.ts';
import { plainBlocks } from '../passage/plain-blocks.ts';
import { lacksType } from '../question/lacks-type.ts';
import { evidenceOf } from './evidence.ts';
import type { Hints } from './hints.ts';
import type { RankedSection } from './ranked-section.ts';

// Fitted by logistic regression on the half of our own questions that is for tuning, never on the questions beside the repository: first
// what the pages say (415 answerable, 109 not, in six languages), then beside it what others asked (516, 115). The report of
// `npm run bench:answers` says how often each kind goes wrong. A threshold for each language was tried: what it gained on this half
// it lost on the other.
const COVERED = 2.1;
const TOGETHER = 3.9;
const IN_HEADINGS = 4.2;
const AKIN = 4.25;
const STATUS = 2.6;
const WORDS = 0.83;
const UNKNOWN = 2.4;
const FOREIGN = 1.15;
const LACKS_TYPE = 3;
/** What it counts that others asked alike, and the page answers it; and that nothing in the playbook does. */
const MEANT = 7.4;
const UNANSWERED = 11.5;
/** Where one in thirty is refused wrongly, on either half. */
const NEEDED = 4.5;
/** The same by the page alone, where nobody has noted what is asked of it: one in twenty. */
const NEEDED_UNNOTED = 5.4;
const NOTED_PAGES: ReadonlySet<string | undefined> = new Set(ASKED.map(({ page }) => page));
/** Terms of the pages; who knows fewer words does not know many an ordinary one either, which then says less. */
const LARGE = 5000;

/** `best`: the first of a ranking for the question `text`; `hints`: those that it was ranked by; `isNoted`: of the index. */
export function holdsAnswer(
  best: RankedSection,
  text: string,
  language: Language,
  { statuses, asked }: Pick<Hints, 'statuses' | 'asked'>,
  isNoted: boolean,
): boolean {
  const evidence = evidenceOf(best);
  if (evidence === undefined) return false;
  const { covered, together, inHeadings, akin, unknown, words } = evidence;
  const { indexed, search } = best;
  const { slug } = indexed.page;
  const lacks = lacksType(text, language, () => plainBlocks(indexed.blocks));
  const learned = Math.min(1, Math.log(search.index.vocabulary.terms.size) / Math.log(LARGE));
  const said = COVERED * covered + TOGETHER * together + IN_HEADINGS * inHeadings + AKIN * akin + WORDS * words;
  const fromPage = said + STATUS * (statuses.get(slug)?.weight ?? 0);
  const speaksAgainst = UNKNOWN * learned * unknown + (search.foreign ? FOREIGN : 0) + (lacks ? LACKS_TYPE : 0);
  // A page that a partner has added may answer what the playbook as we know it does not.
  if (!isNoted || !NOTED_PAGES.has(slug)) return fromPage - speaksAgainst >= NEEDED_UNNOTED;
  const fromOthers = MEANT * likenessTo(slug, asked) - UNANSWERED * likenessTo(undefined, asked);
  return fromPage + fromOthers - speaksAgainst >= NEEDED;
}

/** How much of the question was asked of that page before; `undefined`: of none. */
function likenessTo(page: string | undefined, asked: Hints['asked']): number {
  return asked.reduce((most, each) => (ASKED[each.number]?.page === page ? Math.max(most, each.likeness) : most), 0);
}
