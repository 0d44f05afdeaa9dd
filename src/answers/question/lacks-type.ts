// Whether a question asks for a price, a telephone number or an address that a text does not have.
import type { Language } from '../../language/language.ts';
import { foldWord } from '../words/fold-word.ts';
import { splitWords } from '../words/split-words.ts';
import types from './answer-types.json' with { type: 'json' };

type AnswerType = keyof typeof types;

/** What such an answer looks like, in any language. */
const LOOKS: Readonly<Record<AnswerType, RegExp>> = {
  money: /[$€£¥]|\b(?:usd|eur|dollars?|euros?)\b/i,
  phone: /\+?\d[\d ()/.-]{6,}\d/,
  address: /@|https?:|\b\d{5}\b/,
};

const UNSPACED = /^[^\p{Script=Latin}]{2,}$/u;

const WORDS = new Map(
  (Object.keys(types) as AnswerType[]).flatMap((type) =>
    types[type].split(' ').map((word): readonly [string, AnswerType] => [foldWord(word, 'en'), type]),
  ),
);

/** `textOf` is asked for the text where the question asks for such a thing. */
export function lacksType(question: string, language: Language, textOf: () => string): boolean {
  const spaced = language !== 'ja' && language !== 'zh';
  const asked = spaced
    ? splitWords(question, language).map((word) => WORDS.get(foldWord(word, 'en')))
    : [...WORDS].map(([word, type]) => (UNSPACED.test(word) && question.includes(word) ? type : undefined));
  return asked.some((type) => type !== undefined && !LOOKS[type].test(textOf()));
}
