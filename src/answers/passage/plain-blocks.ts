// Blocks as plain text: a line for a paragraph, a list item or a table row.
import type { Block } from '../../playbook/page.ts';
import { plainText } from '../../playbook/rich-text.ts';

export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plainText(block.text);
    case 'list':
      return block.items.map(({ text, depth }) => `${'  '.repeat(depth)}- ${plainText(text)}`).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((cells) => cells.map(plainText).join(' | ')).join('\n');
    case 'alert':
      return plainBlocks(block.blocks);
    default:
      return block satisfies never;
  }
}
