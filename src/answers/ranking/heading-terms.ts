// The terms that a section's headings say: its own, those above it and the page's title.

import type { LanguageIndex } from '../answer-index.ts';
import type { AnswerSection } from '../passage/answer-sections.ts';
import { knownTerms } from '../words/known-terms.ts';
import { splitWords } from '../words/split-words.ts';

/** A section is looked at again with each question that it may answer, and its headings do not change. */
const known = new WeakMap<AnswerSection, ReadonlySet<number>>();

/** `section`: one of the index's. */
export function headingTerms(section: AnswerSection, index: LanguageIndex): ReadonlySet<number> {
  const before = known.get(section);
  if (before !== undefined) return before;
  const terms = termsOf(section, index);
  known.set(section, terms);
  return terms;
}

function termsOf({ page, section }: AnswerSection, { vocabulary }: LanguageIndex): ReadonlySet<number> {
  const words = [page.title, ...section.path, section.heading].flatMap((each) => splitWords(each, page.language));
  return new Set(words.flatMap((word) => knownTerms(word, vocabulary)));
}
