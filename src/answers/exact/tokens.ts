// A question or a name as tokens: stems of words, and single signs where a language puts no spaces.
import type { Language } from '../../language/language.ts';
import { foldWord } from '../words/fold-word.ts';
import { toTerm } from '../words/to-term.ts';

export interface Token {
  readonly term: string;
  /** UTF-16 places in the text. */
  readonly from: number;
  readonly to: number;
}

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+(?:['’]s(?![\p{L}\p{N}]))?/gu;

const SHORT = 3;

/** `text` in NFKC, so that full-width letters are letters. */
export function tokensOf(text: string, language: Language): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    term: termOf(word.replace(/['’]s$/u, ''), language),
    from: index,
    to: index + word.length,
  }));
}

/** Short words have no stem to speak of: the Portuguese `não` would be `na`. */
function termOf(word: string, language: Language): string {
  return word.length <= SHORT && !word.endsWith('s') ? foldWord(word, language) : toTerm(word, language);
}
