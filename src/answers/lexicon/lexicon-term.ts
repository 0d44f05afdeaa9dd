// A question's word to the term that it has in the lexicon: without its accents and misspelt as well.
import type { Language } from '../../language/language.ts';
import { foldWord } from '../words/fold-word.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { mendWord } from '../words/mend-word.ts';
import { toTerm } from '../words/to-term.ts';
import type { Wordings } from './lexicon.ts';

/** `isKnown`: whether pages know the word as written, for then it is not misspelt. */
export function lexiconTerm(
  word: string,
  language: Language,
  { phrases, terms, spelling }: Wordings,
  isKnown: (word: string) => boolean,
): string {
  if (phrases.has(word)) return word;
  const term = toTerm(word, language);
  const folded = foldWord(word, language);
  const written = terms.get(folded);
  if (written !== undefined) return written;
  const { function: functions, light } = FUNCTION_WORDS[language];
  if (phrases.has(term) || functions.has(folded) || light.has(folded) || isKnown(word)) return term;
  const [mended] = mendWord(folded, spelling);
  return (mended !== undefined ? terms.get(mended) : undefined) ?? term;
}
