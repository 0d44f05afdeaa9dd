// What is shown of a heading without a text of its own: the headings below it, or itself where it says it all.
import type { Block, Page, Section } from '../../playbook/page.ts';
import { toRichText } from '../../playbook/rich-text.ts';

export function headingsBelow(page: Page, section: Section): readonly Block[] {
  const from = page.sections.indexOf(section) + 1;
  const end = page.sections.findIndex(({ level }, number) => number >= from && level <= section.level);
  const below = page.sections.slice(from, end < 0 ? undefined : end);
  const nearest = Math.min(...below.map(({ level }) => level));
  const items = below
    .filter(({ level }) => level === nearest)
    .map(({ heading }) => ({ text: rich(heading), depth: 0 }));
  return items.length > 0
    ? [{ kind: 'list', line: section.line, ordered: false, items }]
    : [{ kind: 'paragraph', line: section.line, text: rich(section.heading) }];
}

function rich(heading: string): string {
  return toRichText([{ text: heading }]);
}
