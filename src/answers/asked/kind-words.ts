// What kind of thing a question asks for, as words that nobody says: when, who, how many.
import type { Language } from '../../language/language.ts';
import { askedFor } from '../question/question-kinds.ts';
import { kindsOf } from '../ranking/says-kind.ts';

export function kindWords(text: string, language: Language): readonly string[] {
  return kindsOf(askedFor(text, language).says).map((kind) => `?${kind}`);
}
