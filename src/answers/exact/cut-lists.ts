// Lists that are longer than a card should be: their beginning, and how many more there are. The sources lead to the rest.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Block } from '../../playbook/page.ts';
import { paragraph } from './blocks.ts';

/** Items of all lists of an answer: about four screens of a phone. */
const MOST = 24;

export function cutLists(blocks: readonly Block[], language: Language): readonly Block[] {
  let room = MOST;
  let left = 0;
  const cut = blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'list') return [block];
    const items = block.items.slice(0, room);
    room -= items.length;
    left += block.items.length - items.length;
    return items.length === 0 ? [] : [{ ...block, items }];
  });
  return left === 0 ? blocks : [...cut, paragraph(text(language, 'exact.more', { count: left }))];
}
