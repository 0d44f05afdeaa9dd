// Text to words: by letters and digits, where a language puts spaces, else by the dictionary of Intl.Segmenter.

import type { Language } from '../../language/language.ts';

/** Letters with their marks and digits; `4+4` and `T+5` are one word, an apostrophe joins: `don't`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+|\+\p{N}+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

// Building a segmenter costs milliseconds, using it microseconds.
const segmenters: Partial<Record<'ja' | 'zh', Intl.Segmenter>> = {};

/** Words as written, in order. Apostrophes are taken off with an English or French s: `customer's` is `customer`. */
export function splitWords(text: string, language: Language): readonly string[] {
  const words: string[] = [];
  for (const [match] of text.normalize('NFKC').replace(INVISIBLE, '').matchAll(WORD)) {
    if (!UNSPACED.test(match)) words.push(withoutApostrophe(match));
    else
      for (const [run] of match.matchAll(UNSPACED_RUN)) {
        if (UNSPACED.test(run)) words.push(...segmented(run, language === 'zh' ? 'zh' : 'ja'));
        else words.push(withoutApostrophe(run));
      }
  }
  return words;
}

function segmented(run: string, language: 'ja' | 'zh'): readonly string[] {
  segmenters[language] ??= new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenters[language].segment(run), ({ segment }) => segment);
}

function withoutApostrophe(word: string): string {
  return word.replace(/['’]s$/i, '').replace(/['’]/g, '');
}
