// Pages → the sections that answers are taken from: a task table goes with the step whose tasks it lists.
import type { Block, Page, Section } from '../../playbook/page.ts';

export interface AnswerSection {
  readonly page: Page;
  readonly section: Section;
  /** The section's own and those of its task tables. */
  readonly blocks: readonly Block[];
}

export function answerSections(page: Page): readonly AnswerSection[] {
  const sections: { page: Page; section: Section; blocks: Block[] }[] = [];
  for (const section of page.sections) {
    // The heading of such a table is the same below every step; what it is about stands above.
    const step =
      section.kind === 'tasks' ? sections.findLast((above) => above.section.level < section.level) : undefined;
    if (step !== undefined) step.blocks.push(...section.blocks);
    else sections.push({ page, section, blocks: [...section.blocks] });
  }
  return sections;
}
