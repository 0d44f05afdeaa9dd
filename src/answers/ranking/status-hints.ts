// The pages of the statuses that a question may describe, though it shares no word with them: by the guide to the status.
import type { Language } from '../../language/language.ts';
import type { L1Status } from '../../playbook/playbook.ts';
import { statusNamed } from '../../playbook/status-named.ts';
import { scoredStatuses } from '../guide/guide-status.ts';
import { phraseTerms } from '../words/phrase-terms.ts';

export interface StatusHint {
  /** 0 to 1: how likely it is. */
  readonly weight: number;
  /** The question names this status, but describes another: what counts are the scenarios that it does not hold. */
  readonly notThis: boolean;
}

const MOST_LIKELY = 3;
/** Of the best one's score: what scores less is not meant. */
const LEAST_SHARE = 0.35;
/** Less is a guess; from the other on it is sure. */
const LEAST_SCORE = 1;
const SURE_SCORE = 3;
/** Where the question asks for something else, and the situation is only told along. */
const TOLD_ALONG = 0.2;
/** A single word of a status ("Migration") is a name of other things, too. */
const NAME_WORDS = 2;
const ASKS_STATUS = /\bL[123]\b/i;

/** By the page's slug; empty where nothing is described. `otherThanStatus`: whether something else is asked for. */
export function statusHints(
  statuses: readonly L1Status[],
  text: string,
  language: Language,
  otherThanStatus: boolean,
): ReadonlyMap<string, StatusHint> {
  const hints = new Map<string, StatusHint>();
  const likely = scoredStatuses(statuses, text, language).slice(0, MOST_LIKELY);
  const [best] = likely;
  if (best === undefined || best.score < LEAST_SCORE) return hints;
  const sure = Math.min(1, best.score / SURE_SCORE) * (otherThanStatus && !ASKS_STATUS.test(text) ? TOLD_ALONG : 1);
  for (const { status, score } of likely) {
    const slug = statusNamed(statuses, status)?.l2?.slug;
    if (slug !== undefined && score >= LEAST_SHARE * best.score)
      hints.set(slug, { weight: (sure * score) / best.score, notThis: false });
  }
  const asked = new Set(phraseTerms(text, language));
  for (const { status, slug, terms } of namesOf(statuses, language))
    if (status !== best.status && terms.every((term) => asked.has(term))) hints.set(slug, { weight: 1, notThis: true });
  return hints;
}

interface NamedStatus {
  readonly status: string;
  readonly slug: string;
  readonly terms: readonly string[];
}

/** Made once for a playbook. */
const known = new WeakMap<readonly L1Status[], Map<Language, readonly NamedStatus[]>>();

/** Of each name what stands before the first stroke, comma or parenthesis. */
function namesOf(statuses: readonly L1Status[], language: Language): readonly NamedStatus[] {
  const names = known.get(statuses) ?? new Map<Language, readonly NamedStatus[]>();
  known.set(statuses, names);
  const before = names.get(language);
  if (before !== undefined) return before;
  const made = statuses.flatMap(({ l1, l2 }) =>
    l2.map(({ key, slug, title }) => {
      const [first = ''] = (title[language] ?? '').split(/[/,(]/);
      return { status: `${l1}/${key}`, slug, terms: phraseTerms(first, language) };
    }),
  );
  const telling = made.filter(({ terms }) => terms.length >= NAME_WORDS);
  names.set(language, telling);
  return telling;
}
