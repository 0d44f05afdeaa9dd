// A question to words: the longest phrases of the lexicon first, what is left by spaces or the dictionary.
import type { Language } from '../../language/language.ts';
import { splitWords } from '../words/split-words.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconTerm } from './lexicon-term.ts';

/** In words; longer phrases are not in the lexicon. */
const MOST_WORDS = 6;
/** In signs, where the language puts no spaces. A single sign stands in words that it has no part in. */
const SHORTEST = 2;
const LONGEST = 16;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u;
/** Endings of verbs and particles that the dictionary leaves over. */
const KANA = /^\p{Script=Hiragana}+$/u;

/** As `splitWords`; a phrase of several words is one, with spaces between. `isKnown` as for lexiconTerm. */
export function splitByPhrases(
  text: string,
  language: Language,
  lexicon: Lexicon,
  isKnown: (word: string) => boolean,
): readonly string[] {
  if (language === 'ja' || language === 'zh') return bySigns(text, language, lexicon);
  const written = splitWords(text, language);
  const terms = written.map((word) => lexiconTerm(word, language, lexicon(language), isKnown));
  const words: string[] = [];
  for (let at = 0; at < written.length; ) {
    const lengths = (lexicon(language).phrases.get(terms[at] ?? '') ?? [])
      .filter((phrase) => phrase.terms.length <= MOST_WORDS && phrase.terms.every((term, n) => terms[at + n] === term))
      .map((phrase) => phrase.terms.length);
    const length = Math.max(1, ...lengths);
    words.push(written.slice(at, at + length).join(' '));
    at += length;
  }
  return words;
}

function bySigns(text: string, language: Language, lexicon: Lexicon): readonly string[] {
  const signs = text.normalize('NFKC').toLowerCase();
  const { phrases } = lexicon(language);
  const words: string[] = [];
  let [at, rest] = [0, 0];
  const leave = (end: number): void => {
    words.push(...splitWords(signs.slice(rest, end), language).filter((word) => !KANA.test(word)));
  };
  while (at < signs.length) {
    let end = Math.min(at + LONGEST, signs.length);
    while (end - at >= SHORTEST && !stands(at, end)) end -= 1;
    if (end - at < SHORTEST) at += 1;
    else {
      leave(at);
      words.push(signs.slice(at, end));
      at = end;
      rest = end;
    }
  }
  leave(signs.length);
  return words;

  function stands(from: number, to: number): boolean {
    if (insideWord(from) || insideWord(to)) return false;
    return phrases.get(signs.slice(from, to))?.some(({ terms }) => terms.length === 1) ?? false;
  }

  function insideWord(between: number): boolean {
    return LATIN_OR_DIGIT.test(signs[between - 1] ?? '') && LATIN_OR_DIGIT.test(signs[between] ?? '');
  }
}
