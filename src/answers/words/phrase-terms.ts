// A phrase to the terms of its words, function words left out, as a question is read.
import type { Language } from '../../language/language.ts';
import { foldWord } from './fold-word.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { splitWords } from './split-words.ts';
import { toTerm } from './to-term.ts';

export function phraseTerms(phrase: string, language: Language): readonly string[] {
  const functions = FUNCTION_WORDS[language].function;
  return splitWords(phrase, language)
    .filter((word) => !functions.has(foldWord(word, language)))
    .map((word) => toTerm(word, language));
}
