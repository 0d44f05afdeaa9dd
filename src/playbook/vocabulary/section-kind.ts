// What a heading announces, by its words.
import type { Language } from '../../language/language.ts';
import { fold } from '../fold.ts';
import { closest } from './closest.ts';
import type { SectionKind } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Longer headings name a step, not a part of a page. */
const MAX_LENGTH = 80;

export function sectionKind(heading: string, language: Language): SectionKind | undefined {
  if (heading.length > MAX_LENGTH) return undefined;
  const folded = fold(heading);
  const { sections, taskWords } = wordsOf(language);
  const known = sections.get(folded) ?? closest(sections, folded);
  if (known !== undefined) return known;
  return folded.includes('ftop') && folded.length <= 30 && taskWords.some((word) => folded.includes(word))
    ? 'tasks'
    : undefined;
}
