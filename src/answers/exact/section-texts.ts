// The plain text of every section, made once for what is looked up in all of them when the index is built.
import type { Page } from '../../playbook/page.ts';
import { plainBlocks } from '../passage/plain-blocks.ts';
import type { ExactPlace } from './places.ts';

export interface SectionText extends ExactPlace {
  readonly text: string;
}

export function sectionTexts(pages: readonly Page[]): readonly SectionText[] {
  return pages.flatMap((page) =>
    page.sections.map((section) => ({ page, section, text: plainBlocks(section.blocks) })),
  );
}
