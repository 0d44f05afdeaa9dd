// The beginning that a word shares with its family, which a stemmer keeps apart: deploy, deployment; bereitstellen, Bereitstellung.
import type { Language } from '../../language/language.ts';
import { toTerm } from './to-term.ts';

const LENGTH = 5;
const LATIN = /^\p{Script=Latin}+$/u;

/** A term of its own, which no word has; undefined where the word is too short. */
export function rootOf(word: string, language: Language): string | undefined {
  const term = toTerm(word, language);
  return term.length >= LENGTH && LATIN.test(term) ? `${term.slice(0, LENGTH)}-` : undefined;
}
