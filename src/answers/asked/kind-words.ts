// What kind of thing a question asks for, as words that nobody says: when, who, how many.
import type { Language } from '../../language/language.ts';
import { askedFor } from '../question/question-kinds.ts';
import { SAYS } from '../ranking/says-kind.ts';

const KINDS = Object.entries(SAYS).map(([kind, bit]) => ({ bit, word: `?${kind}` }));

export function kindWords(text: string, language: Language): readonly string[] {
  const { says } = askedFor(text, language);
  return KINDS.filter(({ bit }) => (says & bit) !== 0).map(({ word }) => word);
}
