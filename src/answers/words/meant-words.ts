// Words of a question → the terms of what the playbook says instead (everyday-words.ts).
import type { Language } from '../../language/language.ts';
import type { QuestionWord } from '../question/question-words.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import type { WeightedTerm } from './find-word.ts';
import { toTerm } from './to-term.ts';

/** What all that an everyday word may mean counts together. */
const MEANT = 0.9;

/** Beside `words`; most often none. */
export function meantWords(
  words: readonly QuestionWord[],
  language: Language,
  { terms }: Vocabulary,
): readonly (readonly WeightedTerm[])[] {
  const asked = words.map(({ word }) => toTerm(word, language));
  return asked.map((first, at) =>
    (EVERYDAY_WORDS[language]?.get(first) ?? [])
      .filter(({ said }) => said.every((term, n) => asked[at + n] === term))
      .flatMap(({ meant }) => {
        const known = meant.map((term) => terms.get(term)).filter((term) => term !== undefined);
        return known.map((term) => ({ term, weight: MEANT / Math.sqrt(known.length) }));
      }),
  );
}
