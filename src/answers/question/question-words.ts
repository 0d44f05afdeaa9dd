// A question → the words that it is searched by, with those of the question before where it points back at it.
import type { Language } from '../../language/language.ts';
import { foldWord } from '../words/fold-word.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { splitWords } from '../words/split-words.ts';
import { pointsBack } from './points-back.ts';

export interface QuestionWord {
  /** As written. */
  readonly word: string;
  /** 1 for the question's own words, less for those of the questions before. */
  readonly weight: number;
  /** Nobody's subject ("need", "tell"): searched for, but without a say in whether there is an answer. */
  readonly light: boolean;
}

/** More words are no question; what follows is not read. */
const MOST_WORDS = 64;
/** What a word counts that is nobody's subject. */
const LIGHT = 0.7;
/** What the words of the question before count beside those of a follow-up. */
const BEFORE = 0.7;
/** A follow-up of a follow-up of a follow-up reaches no further back. */
const TURNS_BACK = 3;

/** `history`: earlier questions, oldest first. Every word once, function words left out. `split` cuts the text to words. */
export function questionWords(
  text: string,
  history: readonly string[],
  language: Language,
  split: typeof splitWords = splitWords,
  turnsBack = TURNS_BACK,
): readonly QuestionWord[] {
  const all = splitWords(text, language).slice(0, MOST_WORDS);
  const plain = subjectWords(all, language);
  const own = split === splitWords ? plain : subjectWords(split(text, language).slice(0, MOST_WORDS), language);
  const before = history.at(-1);
  if (before === undefined || turnsBack === 0 || !pointsBack(all, plain, language)) return own;
  const seen = new Set(own.map(({ word }) => foldWord(word, language)));
  const inherited = questionWords(before, history.slice(0, -1), language, split, turnsBack - 1)
    .filter(({ word }) => !seen.has(foldWord(word, language)))
    .map((each) => ({ ...each, weight: each.weight * BEFORE }));
  return [...own, ...inherited];
}

function subjectWords(words: readonly string[], language: Language): readonly QuestionWord[] {
  const { function: functions, light } = FUNCTION_WORDS[language];
  const seen = new Set<string>();
  const subject: QuestionWord[] = [];
  for (const word of words) {
    const folded = foldWord(word, language);
    if (seen.has(folded) || functions.has(folded)) continue;
    seen.add(folded);
    const isLight = light.has(folded);
    subject.push({ word, weight: isLight ? LIGHT : 1, light: isLight });
  }
  return subject;
}
