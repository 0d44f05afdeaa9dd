// "Remind me …" in all six languages, and what follows as it was written.

import { foldWords } from '../../language/fold-words.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';

const MARK = 'xwhatx';

const PREFIXES = LANGUAGES.map((language) => {
  const prefix = foldWords(text(language, 'command.remind', { what: MARK }))
    .replace(MARK, '')
    .trim();
  return { language, prefix };
});

/** Longer than any of them, however it is written. */
const MOST_LETTERS = 40;

export interface AskedToRemind {
  /** In which the words are these. */
  readonly languages: readonly Language[];
  readonly what: string;
}

/** Undefined: the message begins with something else. */
export function askedToRemind(message: string): AskedToRemind | undefined {
  const folded = foldWords(message.slice(0, MOST_LETTERS));
  const [first] = PREFIXES.filter(({ prefix }) => folded.startsWith(prefix));
  if (first === undefined) return undefined;
  for (let end = 1; end <= Math.min(MOST_LETTERS, message.length); end += 1) {
    if (foldWords(message.slice(0, end)) !== first.prefix) continue;
    const what = message.slice(end);
    // A word that only begins like it; Japanese and Chinese have no spaces.
    if (/[a-z]$/.test(first.prefix) && /^[\p{L}\p{N}]/u.test(what)) continue;
    const languages = PREFIXES.flatMap(({ prefix, language }) => (prefix === first.prefix ? [language] : []));
    return { languages, what: what.replace(/^[\s:,，、：]+/u, '') };
  }
  return undefined;
}
