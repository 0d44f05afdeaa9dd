// The words of a question → their terms in the language of other pages.
import type { Language } from '../language/language.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import type { WeightedTerm } from './find-word.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { QuestionWord } from './question-words.ts';
import { toTerm } from './to-term.ts';

/** A translation may say something else; several share its weight. */
const TRANSLATED = 0.8;

/** Beside `words`: terms of `vocabulary`, none where the lexicon does not know the word or the pages do not know its translation. */
export function translateWords(
  words: readonly QuestionWord[],
  from: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): readonly (readonly WeightedTerm[])[] {
  const terms = words.map(({ word }) => (lexicon[from]?.has(word) ? word : toTerm(word, from)));
  const translated = words.map((): WeightedTerm[] => []);
  let next = 0;
  while (next < terms.length) {
    const phrases = longest(lexicon[from]?.get(terms[next] ?? '') ?? [], terms, next);
    const length = phrases[0]?.terms.length ?? 1;
    const known = new Set(
      phrases
        .flatMap(({ to }) => to[vocabulary.language] ?? [])
        .map((term) => vocabulary.terms.get(term))
        .filter((term) => term !== undefined),
    );
    const weight = TRANSLATED / Math.sqrt(known.size * length);
    for (let at = next; at < next + length; at += 1)
      translated[at]?.push(...[...known].map((term) => ({ term, weight })));
    next += length;
  }
  return translated;
}

/** Those phrases that stand there, as long as the longest. */
function longest(phrases: readonly Phrase[], terms: readonly string[], at: number): readonly Phrase[] {
  const there = phrases.filter((phrase) => phrase.terms.every((term, n) => terms[at + n] === term));
  const length = Math.max(...there.map((phrase) => phrase.terms.length));
  return there.filter((phrase) => phrase.terms.length === length);
}
