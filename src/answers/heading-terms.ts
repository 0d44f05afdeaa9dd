// The terms that a section's headings say: its own, those above it and the page's title.

import type { LanguageIndex } from './answer-index.ts';
import type { AnswerSection } from './answer-sections.ts';
import { knownTerms } from './known-terms.ts';
import { splitWords } from './split-words.ts';

export function headingTerms({ page, section }: AnswerSection, { vocabulary }: LanguageIndex): ReadonlySet<number> {
  const words = [page.title, ...section.path, section.heading].flatMap((each) => splitWords(each, page.language));
  return new Set(words.flatMap((word) => knownTerms(word, vocabulary)));
}
