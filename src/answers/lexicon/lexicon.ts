// Words of the field in the languages that have them, to find a page that says it otherwise or in another language.
import type { Language } from '../../language/language.ts';
import type { Spelling } from '../words/build-spelling.ts';

/** The wordings of the language that is asked in. */
export type Lexicon = (language: Language) => Wordings;

export interface Wordings {
  /** By their first term. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word of them, folded (fold-word.ts), to its term: who leaves accents out means the same. */
  readonly terms: ReadonlyMap<string, string>;
  readonly spelling: Spelling;
}

export interface Phrase {
  /** The terms (to-term.ts) of all its words; where the language puts no spaces one, as written. */
  readonly terms: readonly string[];
  /** The terms of what says the same, also in the same language. */
  readonly to: (language: Language) => readonly string[];
}
