// The words of one language's pages: the term that each stands for, its parts, and the index for mending misspelt ones.
import type { Language } from '../language/language.ts';
import { foldWord } from './fold-word.ts';
import { buildSpelling, type Spelling } from './spelling.ts';
import { splitCompound } from './split-compound.ts';
import { toTerm } from './to-term.ts';

export interface Vocabulary {
  readonly language: Language;
  /** Term to its number. */
  readonly terms: ReadonlyMap<string, number>;
  /** Folded written word to the terms of all words that are written like it: one, seldom two. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly spelling: Spelling;
}

/** `words` as written; each once is enough. */
export function buildVocabulary(words: Iterable<string>, language: Language): Vocabulary {
  const terms = new Map<string, number>();
  const byFolded = new Map<string, number[]>();
  for (const word of words) {
    const term = toTerm(word, language);
    const number = terms.get(term) ?? terms.size;
    terms.set(term, number);
    const folded = foldWord(word, language);
    const known = byFolded.get(folded);
    if (known === undefined) byFolded.set(folded, [number]);
    else if (!known.includes(number)) known.push(number);
  }
  return { language, terms, words: byFolded, spelling: buildSpelling([...byFolded.keys()]) };
}

/** The terms of a word that the pages know in this or another form (`Geräten`, `geraete`); empty when they do not. */
export function knownTerms(word: string, vocabulary: Vocabulary): readonly number[] {
  const written = vocabulary.words.get(foldWord(word, vocabulary.language));
  const number = vocabulary.terms.get(toTerm(word, vocabulary.language));
  if (number === undefined) return written ?? [];
  if (written === undefined) return [number];
  return written.includes(number) ? written : [number, ...written];
}

/** The terms of the known words that a compound is made of (`Notfallkonto`, `データ移行`); empty when it is not one. */
export function partTerms(word: string, vocabulary: Vocabulary): readonly number[] {
  const isPart = (part: string) =>
    vocabulary.words.has(part) || vocabulary.terms.has(toTerm(part, vocabulary.language));
  const parts = splitCompound(foldWord(word, vocabulary.language), vocabulary.language, isPart);
  return [...new Set(parts.flatMap((part) => knownTerms(part, vocabulary)))];
}
