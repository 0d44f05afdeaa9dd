// Entries of a lexicon (lexicon.ts says how they are written) to one regular expression.
import type { Language } from '../../language/language.ts';
import { foldEntry } from './fold-note.ts';
import type { Entries } from './lexicon.ts';

const UNSPACED: readonly Language[] = ['ja', 'zh'];
const SIX_WORDS = '[\\s\\-/()]+(?:[^\\s.!?;,:]+[\\s\\-/()]+){0,6}?';
const EIGHT_CHARACTERS = '[^。！？!?;\\n]{0,8}?';

/** Global; finds nothing where there are no entries. Throws a SyntaxError for an entry that is no regular expression. */
export function compileEntries(lists: readonly { readonly language: Language; readonly entries: Entries }[]): RegExp {
  const found = lists.flatMap(({ language, entries }) => {
    const patterns = splitEntries(entries).map((entry) => one(entry, language));
    if (patterns.length === 0) return [];
    // One edge around all of them: most places in a text are none, and then no entry is tried.
    return [UNSPACED.includes(language) ? patterns.join('|') : `(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`];
  });
  return new RegExp(found.length === 0 ? '(?!)' : found.join('|'), 'g');
}

export function splitEntries(entries: Entries): readonly string[] {
  return entries
    .split(/,\s+|,?\n/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function one(entry: string, language: Language): string {
  const unspaced = UNSPACED.includes(language);
  const pattern = foldEntry(entry, language)
    .replace(/ \.\.\.$/, '[^\\n]*')
    .replaceAll(' ... ', unspaced ? EIGHT_CHARACTERS : SIX_WORDS)
    .replace(/(^|[\p{L}\p{N}?|(])\*/gu, '$1[a-z0-9]*')
    .replaceAll(' ', '[\\s\\-/]*');
  return unspaced ? latinEdges(pattern) : `(?:${pattern})`;
}

/** Among characters without spaces, Latin letters still are whole words: `ng` is not in `exchange`. */
function latinEdges(pattern: string): string {
  const before = /^[a-z]/.test(pattern) ? '(?<![a-z])' : '';
  const after = /(?<!\\)[a-z]$/.test(pattern) ? '(?![a-z])' : '';
  return `${before}(?:${pattern})${after}`;
}
