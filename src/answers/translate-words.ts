// The words of a question → their terms in the language of other pages.
import type { Language } from '../language/language.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import type { WeightedTerm } from './find-word.ts';
import { knownTerms } from './known-terms.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import { lexiconTerm } from './lexicon-term.ts';
import type { QuestionWord } from './question-words.ts';

/** A translation may say something else; several share its weight. */
const TRANSLATED = 0.95;

/** Beside `words`: terms of `vocabulary`, none where the lexicon does not know the word or the pages do not know its translation. */
export function translateWords(
  words: readonly QuestionWord[],
  from: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): readonly (readonly WeightedTerm[])[] {
  const wordings = lexicon[from];
  const isKnown = (word: string): boolean => knownTerms(word, vocabulary).length > 0;
  const terms = words.map(({ word }) =>
    wordings.phrases.has(word) ? [word] : word.split(' ').map((part) => lexiconTerm(part, from, wordings, isKnown)),
  );
  const sequence = terms.flat();
  const translated = words.map((): WeightedTerm[] => []);
  for (let next = 0, place = 0; next < words.length; ) {
    const phrases = longest(wordings.phrases.get(sequence[place] ?? '') ?? [], sequence, place);
    const known = new Set(
      phrases
        .flatMap(({ to }) => to[vocabulary.language] ?? [])
        .map((term) => vocabulary.terms.get(term))
        .filter((term) => term !== undefined),
    );
    // A phrase stands in one word that has several, or in several words of one.
    let [length, parts] = [0, 0];
    do {
      parts += terms[next + length]?.length ?? 1;
      length += 1;
    } while (parts < (phrases[0]?.terms.length ?? 1));
    const weight = (TRANSLATED * Math.sqrt(parts)) / (Math.sqrt(known.size) * length);
    for (let at = next; at < next + length; at += 1)
      translated[at]?.push(...[...known].map((term) => ({ term, weight })));
    next += length;
    place += parts;
  }
  return translated;
}

/** Those phrases that stand there, as long as the longest. */
function longest(phrases: readonly Phrase[], terms: readonly string[], at: number): readonly Phrase[] {
  const there = phrases.filter((phrase) => phrase.terms.every((term, n) => terms[at + n] === term));
  const length = Math.max(...there.map((phrase) => phrase.terms.length));
  return there.filter((phrase) => phrase.terms.length === length);
}
