// A section's words by the field in which they stand.
import type { Language } from '../../language/language.ts';
import type { Page } from '../../playbook/page.ts';
import { splitWords } from '../words/split-words.ts';
import { type AnswerSection, answerSections } from './answer-sections.ts';
import { blockUnits, type Unit } from './block-units.ts';

export interface SectionWords extends AnswerSection {
  readonly units: readonly Unit[];
  /** The headings above it, without the page's title. */
  readonly path: readonly string[];
  readonly heading: readonly string[];
  /** Beside `units`. */
  readonly unitWords: readonly (readonly string[])[];
}

export function sectionWords(page: Page, language: Language): readonly SectionWords[] {
  return answerSections(page).map((answerSection) => {
    const { section, blocks } = answerSection;
    const units = blockUnits(blocks);
    return {
      ...answerSection,
      units,
      path: section.path.slice(1).flatMap((heading) => splitWords(heading, language)),
      heading: splitWords(section.heading, language),
      unitWords: units.map(({ text }) => splitWords(text, language)),
    };
  });
}
