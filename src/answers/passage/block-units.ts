// The smallest parts of blocks that can be shown by themselves: a paragraph, a list item, a table row.
import type { Block } from '../../playbook/page.ts';
import { plainText } from '../../playbook/rich-text.ts';

export interface Unit {
  /** Plain text. */
  readonly text: string;
  /** Where it stands: number of the block, then of the item or row; inside an alert, the alert's block first. */
  readonly place: readonly number[];
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** In reading order; empty ones are left out. */
export function blockUnits(blocks: readonly Block[]): readonly Unit[] {
  return unitsOf(blocks, []).filter(({ text }) => SAYS_SOMETHING.test(text));
}

function unitsOf(blocks: readonly Block[], above: readonly number[]): readonly Unit[] {
  return blocks.flatMap((block, number): readonly Unit[] => {
    const place = [...above, number];
    switch (block.kind) {
      case 'paragraph':
        return [{ text: plainText(block.text), place }];
      case 'list':
        return block.items.map((item, i) => ({ text: plainText(item.text), place: [...place, i] }));
      case 'table':
        return block.rows.map((row, i) => ({ text: row.map(plainText).join(' | '), place: [...place, i] }));
      case 'alert':
        return unitsOf(block.blocks, place);
      default:
        return block satisfies never;
    }
  });
}
