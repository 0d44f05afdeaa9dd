// Words of the field in the languages that have them, to find a page that says it otherwise or in another language.
import type { Language } from '../language/language.ts';

/** By the language that is asked in; there by the first term of the phrase. */
export type Lexicon = Readonly<Partial<Record<Language, ReadonlyMap<string, readonly Phrase[]>>>>;

export interface Phrase {
  /** The terms (to-term.ts) of all its words; where the language puts no spaces one, as written. */
  readonly terms: readonly string[];
  /** The terms of what says the same, also in the same language. */
  readonly to: Readonly<Partial<Record<Language, readonly string[]>>>;
}
