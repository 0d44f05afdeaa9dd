// A follow-up of an exact question, as one question: "and for Teams?" puts Teams where Exchange was.
import type { Language } from '../../language/language.ts';
import { pointsBack } from '../question/points-back.ts';
import { questionWords } from '../question/question-words.ts';
import { splitWords } from '../words/split-words.ts';
import type { What } from './meaning.ts';
import type { Span } from './said.ts';

/** These take each other's place. */
const OPPOSITES: readonly (readonly What[])[] = [
  ['after', 'before'],
  ['mandatory', 'optional'],
];

export function isFollowUp(text: string, language: Language): boolean {
  return pointsBack(splitWords(text, language), questionWords(text, [], language), language);
}

/** What was said before, but where it is said anew. */
export function mergeSpans(before: readonly Span[], now: readonly Span[]): readonly Span[] {
  const anew = new Set(now.flatMap(kindsOf));
  return [...before.filter((span) => !kindsOf(span).some((what) => anew.has(what))), ...now];
}

/** What of a span takes the place of its like: names, and one of two opposites. */
function kindsOf({ readings }: Span): readonly What[] {
  return readings.flat().flatMap(({ what, value }) => {
    const opposites = OPPOSITES.find((pair) => pair.includes(what));
    return opposites ?? (value === '' ? [] : [what]);
  });
}
