// A section → what is shown of it: the units that hold the question's words, with what is needed to understand them.
import type { Block } from '../playbook/page.ts';
import type { Unit } from './block-units.ts';
import { keepUnits } from './keep-units.ts';
import { plainBlocks } from './plain-blocks.ts';

/** Characters that a card shows well; a single row or paragraph may be longer. */
const LONGEST = 900;
/** Units that score less than this share of the best are left out, unless their whole block fits. */
const WORTH = 0.5;
/** A longer paragraph before a list or a table is more than its lead-in. */
const LEAD_IN = 240;

interface Part {
  readonly block: Block;
  readonly units: readonly { readonly unit: Unit; readonly score: number }[];
  readonly best: number;
}

/** `scores` beside `units`, which are those of `blocks`. In reading order; whole rows, items and paragraphs. */
export function cutPassage(
  blocks: readonly Block[],
  units: readonly Unit[],
  scores: ArrayLike<number>,
): readonly Block[] {
  if (plainBlocks(blocks).length <= LONGEST) return blocks;
  const parts = blocks.map((block, number): Part => {
    const own = units
      .map((unit, n) => ({ unit, score: scores[n] ?? 0 }))
      .filter(({ unit }) => unit.place[0] === number);
    return { block, units: own, best: Math.max(0, ...own.map(({ score }) => score)) };
  });
  const best = Math.max(...parts.map((part) => part.best));
  const kept = new Set<Unit>();
  let room = LONGEST;
  const keep = (part: Part, some: Part['units']): void => {
    for (const { unit } of some) {
      kept.add(unit);
    }
    room -= some.reduce((sum, { unit }) => sum + unit.text.length + 1, 0);
    const before = parts[parts.indexOf(part) - 1];
    const leadIn = part.block.kind === 'list' || part.block.kind === 'table' ? before?.units[0]?.unit : undefined;
    if (
      before?.block.kind === 'paragraph' &&
      leadIn &&
      !kept.has(leadIn) &&
      leadIn.text.length <= Math.min(LEAD_IN, room)
    ) {
      kept.add(leadIn);
      room -= leadIn.text.length + 1;
    }
  };

  // Nothing in the text itself: the heading was asked for, and its text is read from the beginning.
  const wanted = best === 0 ? parts : parts.filter((part) => part.best >= WORTH * best).sort((a, b) => b.best - a.best);
  for (const part of wanted) {
    if (part.units.every(({ unit }) => kept.has(unit))) continue;
    if (plainBlocks([part.block]).length <= room) {
      keep(part, part.units);
      continue;
    }
    const worth = part.units.filter(({ score }) => score >= WORTH * best).sort((a, b) => b.score - a.score);
    for (const one of worth) if (kept.size === 0 || one.unit.text.length < room) keep(part, [one]);
  }
  return keepUnits(blocks, new Set([...kept].map(({ place }) => place.join())));
}
