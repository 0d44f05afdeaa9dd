// Whether a question only makes sense with the one before: "und wie lange dauert das?", "for Teams?".
import type { Language } from '../../language/language.ts';
import { foldWord } from '../words/fold-word.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';

/** A question with more subjects of its own stands alone, whatever pronouns it has. */
const FEW = 3;

/** `words`: all of the question, in order; `subjects`: those that are no function words. */
export function pointsBack(
  words: readonly string[],
  subjects: readonly { readonly word: string; readonly light: boolean }[],
  language: Language,
): boolean {
  const { function: functions, leading, pronouns, closing, modals } = FUNCTION_WORDS[language];
  const folded = words.map((word) => foldWord(word, language));
  const [first, last] = [folded[0] ?? '', folded.at(-1) ?? ''];
  const subject = subjects.filter(({ light }) => !light);
  const own = subject.length;
  if (own === 0) return folded.length > 0;
  if (leading.has(first)) return own <= 2 * FEW;
  if (own > FEW) return false;
  if (folded.some((word) => pronouns.has(word)) || closing.has(last)) return true;
  if (own !== 1 || !functions.has(first)) return false;
  // "für Teams?", but not "was ist DIBS?"
  if (folded.length === 2) return true;
  // "wer muss zustimmen?", but not "wer kann DIBS nutzen?": what is done, without a name or number.
  return folded.length <= FEW + 1 && folded.some((word) => modals.has(word)) && isPlain(subject[0]?.word ?? '');
}

/** No name, no number, and in German no noun. */
function isPlain(word: string): boolean {
  return /^\p{Ll}+$/u.test(word);
}
