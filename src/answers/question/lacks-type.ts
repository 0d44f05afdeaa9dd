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

/** With `_` between several words. "phone" alone is no wish for a number: "they do not answer the phone". */
const WORDINGS = (Object.keys(types) as AnswerType[]).flatMap((type) =>
  types[type].split(' ').map((wording) => ({ wording, folded: fold(wording.split('_')), type })),
);

/** `textOf` is asked for the text where the question asks for such a thing. */
export function lacksType(question: string, language: Language, textOf: () => string): boolean {
  const isSpaced = language !== 'ja' && language !== 'zh';
  const said = fold(splitWords(question, language));
  const isAsked = ({ wording, folded }: { readonly wording: string; readonly folded: string }): boolean =>
    isSpaced ? said.includes(folded) : UNSPACED.test(wording) && question.includes(wording);
  return WORDINGS.some((each) => isAsked(each) && !LOOKS[each.type].test(textOf()));
}

/** With a space around each word. */
function fold(words: readonly string[]): string {
  return ` ${words.map((word) => foldWord(word, 'en')).join(' ')} `;
}
