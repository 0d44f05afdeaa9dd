// Pages → the sections that answers are taken from: a heading that names nothing of its own goes with the one above.
import type { Block, Page, Section } from '../playbook/page.ts';

export interface AnswerSection {
  readonly page: Page;
  readonly section: Section;
  /** The section's own and those of the nameless headings below it. */
  readonly blocks: readonly Block[];
}

/** `pages` of one language. */
export function answerSections(pages: readonly Page[]): readonly AnswerSection[] {
  const nameless = namelessHeadings(pages);
  return pages.flatMap((page) => {
    const sections: { page: Page; section: Section; blocks: Block[] }[] = [];
    for (const section of page.sections) {
      const above = sections.at(-1);
      const belongsAbove = above !== undefined && section.level > above.section.level && section.path.length > 1;
      if (belongsAbove && nameless.has(section.heading)) above.blocks.push(...section.blocks);
      else sections.push({ page, section, blocks: [...section.blocks] });
    }
    return sections;
  });
}

/** Headings that stand several times in one page below different steps, like that of the task tables. */
function namelessHeadings(pages: readonly Page[]): ReadonlySet<string> {
  const nameless = new Set<string>();
  for (const { sections } of pages) {
    const firstPlace = new Map<string, string>();
    for (const { heading, path } of sections) {
      if (path.length < 2) continue;
      const place = path.join('\n');
      if ((firstPlace.get(heading) ?? place) !== place) nameless.add(heading);
      firstPlace.set(heading, place);
    }
  }
  return nameless;
}
