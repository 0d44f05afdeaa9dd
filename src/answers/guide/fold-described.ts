// A description as cues are looked up in it: folded words with one space around each, so that " word" is a word's beginning.
import { foldWord } from '../words/fold-word.ts';

/** Runs of letters and digits of one script: `EA交渉` are two words. Their marks belong to them. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}%])+/gu;
const APOSTROPHES = /['’‘`´]/g;

/** In every language umlauts are folded as in German: what is compared is folded alike. */
export function foldDescribed(text: string): string {
  const words = text.normalize('NFKC').replace(APOSTROPHES, '').match(WORD) ?? [];
  return ` ${words.map((word) => foldWord(word, 'de')).join(' ')} `;
}
