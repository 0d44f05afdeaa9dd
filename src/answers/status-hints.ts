// The pages of the statuses that a question may describe, though it shares no word with them: by the guide to the status.
import type { Language } from '../language/language.ts';
import type { L1Status } from '../playbook/playbook.ts';
import { scoredStatuses } from './guide/guide-status.ts';
import { statusOf } from './guide/status-of.ts';
import { phraseTerms } from './phrase-terms.ts';

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
    const slug = statusOf(statuses, status)?.l2?.slug;
    if (slug !== undefined && score >= LEAST_SHARE * best.score)
      hints.set(slug, { weight: (sure * score) / best.score, notThis: false });
  }
  const asked = new Set(phraseTerms(text, language));
  for (const { l1, l2 } of statuses)
    for (const { key, slug, title } of l2)
      if (`${l1}/${key}` !== best.status && isNamed(title[language] ?? '', asked, language))
        hints.set(slug, { weight: 1, notThis: true });
  return hints;
}

/** By all words of its name up to the first stroke, comma or parenthesis. */
function isNamed(title: string, asked: ReadonlySet<string>, language: Language): boolean {
  const [first = ''] = title.split(/[/,(]/);
  const terms = phraseTerms(first, language);
  return terms.length >= NAME_WORDS && terms.every((term) => asked.has(term));
}
