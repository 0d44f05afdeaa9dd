// The words of one language's pages: the term that each stands for, its parts, and the index for mending misspelt ones.
import type { Language } from '../../language/language.ts';
import { buildSpelling, type Spelling } from './build-spelling.ts';
import { foldWord } from './fold-word.ts';
import { rootOf } from './root-of.ts';
import { toTerm } from './to-term.ts';

export interface Vocabulary {
  readonly language: Language;
  /** Term to its number; roots (root-of.ts) are terms of their own. */
  readonly terms: ReadonlyMap<string, number>;
  /** Folded written word to the terms of all words that are written like it: one, seldom two. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly spelling: Spelling;
}

/** Where roots were measured to help. */
const ROOTED: ReadonlySet<Language> = new Set(['de', 'en']);

/** `words` as written; each once is enough. */
export function buildVocabulary(words: Iterable<string>, language: Language): Vocabulary {
  const terms = new Map<string, number>();
  const byFolded = new Map<string, number[]>();
  for (const word of words) {
    const term = toTerm(word, language);
    const number = terms.get(term) ?? terms.size;
    terms.set(term, number);
    const root = ROOTED.has(language) ? rootOf(word, language) : undefined;
    if (root !== undefined && !terms.has(root)) terms.set(root, terms.size);
    const folded = foldWord(word, language);
    const known = byFolded.get(folded);
    if (known === undefined) byFolded.set(folded, [number]);
    else if (!known.includes(number)) known.push(number);
  }
  return { language, terms, words: byFolded, spelling: buildSpelling([...byFolded.keys()]) };
}
