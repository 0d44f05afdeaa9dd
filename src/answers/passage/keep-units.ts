// Blocks with only some of their units, in reading order; tables keep their header, items those that they stand below.
import type { Block, ListItem } from '../../playbook/page.ts';

/** `places`: those of the units to keep (block-units.ts), joined by commas. */
export function keepUnits(blocks: readonly Block[], places: ReadonlySet<string>, above = ''): readonly Block[] {
  return blocks.flatMap((block, number): readonly Block[] => {
    const place = `${above}${number}`;
    const kept = (_: unknown, i: number): boolean => places.has(`${place},${i}`);
    switch (block.kind) {
      case 'paragraph':
        return places.has(place) ? [block] : [];
      case 'list': {
        const items = block.items.filter((item, i) => kept(item, i) || holdsKept(block.items, i, kept));
        return items.length > 0 ? [{ ...block, items }] : [];
      }
      case 'table': {
        const rows = block.rows.filter(kept);
        const { rowLines, ...rest } = block;
        return rows.length > 0 ? [{ ...rest, rows, ...(rowLines && { rowLines: rowLines.filter(kept) }) }] : [];
      }
      case 'alert': {
        const inner = keepUnits(block.blocks, places, `${place},`);
        return inner.length > 0 ? [{ ...block, blocks: inner }] : [];
      }
      default:
        return block satisfies never;
    }
  });
}

/** Whether an item below this one is kept: it would not be understood without it. */
function holdsKept(items: readonly ListItem[], number: number, kept: (item: unknown, i: number) => boolean): boolean {
  const depth = items[number]?.depth ?? 0;
  for (let i = number + 1; (items[i]?.depth ?? 0) > depth; i += 1) if (kept(items[i], i)) return true;
  return false;
}
