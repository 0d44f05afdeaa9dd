// A compound to the words it is made of: Sicherheitsworkshop, powerbi, データ移行状況.
import type { Language } from '../../language/language.ts';

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const LATIN_LETTERS = /^\p{Script=Latin}+$/u;
/** What German puts between two parts. */
const LINKS: Readonly<Record<Language, readonly string[]>> = {
  de: ['', 's', 'n', 'en', 'es', 'er'],
  en: [''],
  es: [''],
  ja: [''],
  pt: [''],
  zh: [''],
};
const MOST_PARTS = 4;
/** Shorter parts are found in words that they have no part in. */
const SHORTEST: Readonly<Record<Language, number>> = { de: 4, en: 3, es: 4, ja: 1, pt: 4, zh: 1 };
/** Beyond it nothing is a word, and the search would take its time. */
const LONGEST = 60;

/**
 * The fewest known parts, the longest first; empty when the word cannot be cut without a remainder.
 * `isPart` gets folded text (fold-word.ts).
 */
export function splitCompound(
  folded: string,
  language: Language,
  isPart: (part: string) => boolean,
): readonly string[] {
  const unspaced = UNSPACED.test(folded);
  const shortest = unspaced ? 1 : Math.max(SHORTEST[language], 3);
  if (folded.length > LONGEST || folded.length < 2 * shortest) return [];
  if (!unspaced && !LATIN_LETTERS.test(folded)) return [];
  return cut(folded, MOST_PARTS) ?? [];

  function cut(rest: string, parts: number): readonly string[] | undefined {
    for (let end = rest.length - shortest; end >= shortest; end -= 1) {
      const part = rest.slice(0, end);
      if (!isPart(part)) continue;
      for (const link of unspaced ? [''] : LINKS[language]) {
        const tail = rest.slice(end + link.length);
        if (tail.length < shortest || !rest.startsWith(link, end)) continue;
        if (isPart(tail)) return [part, tail];
        const more = parts > 2 ? cut(tail, parts - 1) : undefined;
        if (more !== undefined) return [part, ...more];
      }
    }
    return undefined;
  }
}
