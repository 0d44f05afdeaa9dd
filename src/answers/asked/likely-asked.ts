// A question → what others asked in other words that it is likely to mean.
import type { Language } from '../../language/language.ts';
import type { AnswerIndex } from '../answer-index.ts';
import type { QuestionWord } from '../question/question-words.ts';
import { addGains } from '../ranking/add-gains.ts';
import { rarity } from '../ranking/rarity.ts';
import type { WeightedTerm } from '../words/find-word.ts';
import { findWords } from '../words/find-words.ts';
import { toTerm } from '../words/to-term.ts';
import { askedIndex } from './asked-index.ts';
import { kindWords } from './kind-words.ts';
import { ASKED } from './wordings.ts';

export interface LikelyAsked {
  /** In ASKED. */
  readonly number: number;
  /** 0 to 1: how much of the question its wordings say. */
  readonly likeness: number;
  /** What its wordings together gain, as sections gain (build-postings.ts). */
  readonly gains: number;
  /** 0 to 1: how near the nearest of them is, */
  readonly nearest: number;
  /** and which that is, of all in the question's language. */
  readonly wording: number;
}

const MOST = 12;
/** The nearest single wording against all of one thing together. */
const NEAREST = 0.6;
/** A word that nobody used before, against the rarest that somebody did. */
const UNKNOWN = 0.7;
/** What a word's gain comes to, beside its rarity, where all wordings have it. */
const FULL_GAIN = 2;

/** The likeliest, best first. `words`: those of the question `text`, which is in `language`. */
export function likelyAsked(
  words: readonly QuestionWord[],
  text: string,
  index: AnswerIndex,
  language: Language,
): readonly LikelyAsked[] {
  const { vocabulary, rarity: rarities, inAll, inWordings, ...asked } = askedIndex(language);
  const gains = new Float32Array(ASKED.length);
  const dots = new Float32Array(asked.lengths.length);
  let [sum, squares] = [0, 0];
  const add = (terms: readonly WeightedTerm[], weight: number, worth: number): void => {
    sum += weight * worth;
    squares += (weight * worth) ** 2;
    for (const { term, weight: share } of terms) {
      const counts = weight * share;
      addGains(inAll, term, counts, gains);
      addGains(inWordings, term, counts * (rarities[term] ?? 0), dots);
    }
  };
  for (const [n, { terms }] of findWords(words, vocabulary, index, language).entries()) {
    const said = terms.filter(({ akin }) => akin === undefined).map(({ term }) => rarities[term] ?? 0);
    // Of several words that are written alike it says no more than the commonest.
    const worth = said.length === 0 ? UNKNOWN * rarity(1, ASKED.length) : Math.min(...said);
    add(terms, words[n]?.weight ?? 0, worth);
  }
  for (const kind of kindWords(text, language)) {
    const term = vocabulary.terms.get(toTerm(kind, language));
    if (term !== undefined) add([{ term, weight: 1 }], 1, rarities[term] ?? 0);
  }
  if (sum === 0) return [];
  // By plain loops over thousands of wordings, most of which have none of its words: iterators would take longer than all the rest.
  const nearest = new Float32Array(ASKED.length);
  const wordings = new Uint32Array(ASKED.length);
  const length = Math.sqrt(squares);
  for (let wording = 0; wording < dots.length; wording += 1) {
    const dot = dots[wording] ?? 0;
    if (dot === 0) continue;
    const number = asked.asks[wording] ?? 0;
    const cosine = dot / ((asked.lengths[wording] ?? 1) * length);
    if (cosine <= (nearest[number] ?? 0)) continue;
    nearest[number] = Math.min(1, cosine);
    wordings[number] = wording;
  }
  return best(gains, nearest).map((number) => {
    const [gain, cosine] = [gains[number] ?? 0, nearest[number] ?? 0];
    return {
      number,
      likeness: NEAREST * cosine + (1 - NEAREST) * Math.min(1, gain / (FULL_GAIN * sum)),
      gains: gain,
      nearest: cosine,
      wording: wordings[number] ?? 0,
    };
  });
}

/** Numbers, the likeliest first: what gains much by all wordings, and has one that is near. */
function best(gains: Float32Array, nearest: Float32Array): readonly number[] {
  const numbers: number[] = [];
  const of = (number: number | undefined): number => (gains[number ?? -1] ?? 0) * (nearest[number ?? -1] ?? 0);
  let least = 0;
  for (let number = 0; number < gains.length; number += 1) {
    const own = of(number);
    if (own <= least) continue;
    const at = numbers.findIndex((each) => of(each) < own);
    numbers.splice(at < 0 ? numbers.length : at, 0, number);
    if (numbers.length > MOST) numbers.pop();
    if (numbers.length === MOST) least = of(numbers.at(-1));
  }
  return numbers;
}
