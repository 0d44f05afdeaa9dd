// What is shown beside the answer, as long as there is room: first what is announced in it, then what says some of it as well.
import type { Block } from '../../playbook/page.ts';
import { asks } from './asks.ts';
import type { Unit } from './block-units.ts';

export interface ScoredUnit {
  readonly unit: Unit;
  readonly score: number;
}

/** What scores less than this share of the best says something else. */
const SOME = 0.3;

/** `units` in reading order, `kept` among them; `room`: characters of all. */
export function fillPassage(
  blocks: readonly Block[],
  units: readonly ScoredUnit[],
  kept: readonly ScoredUnit[],
  room: number,
): readonly ScoredUnit[] {
  const filled = new Set(kept);
  const best = Math.max(...units.map(({ score }) => score));
  const some = units
    .filter((unit) => unit.score > 0 && unit.score >= SOME * best && !isHalf(blocks, unit))
    .toSorted((one, other) => other.score - one.score);
  for (const unit of [...kept.flatMap((each) => announcedBy(blocks, units, each)), ...some])
    if (lengthOf([...new Set([...filled, unit])]) <= room) filled.add(unit);
  return [...filled];
}

/** One without the other is no answer: a question, and what follows it. */
function isHalf(blocks: readonly Block[], { unit: { place } }: ScoredUnit): boolean {
  const [number = 0] = place;
  return [blocks[number - 1], blocks[number]].some(asks);
}

/** Of a number of units, each on a line. */
export function lengthOf(units: readonly ScoredUnit[]): number {
  return units.reduce((sum, { unit }) => sum + unit.text.length + 1, 0);
}

/** An item that ends with a colon says nothing without the items below it. */
function announcedBy(blocks: readonly Block[], units: readonly ScoredUnit[], kept: ScoredUnit): readonly ScoredUnit[] {
  const depth = depthOf(blocks, kept);
  if (depth === undefined || !/[:：]$/.test(kept.unit.text)) return [];
  const following = units.slice(units.indexOf(kept) + 1);
  const end = following.findIndex(
    (each) => each.unit.place[0] !== kept.unit.place[0] || (depthOf(blocks, each) ?? 0) <= depth,
  );
  return end < 0 ? following : following.slice(0, end);
}

/** Undefined where it is no item of a list. */
function depthOf(blocks: readonly Block[], { unit: { place } }: ScoredUnit): number | undefined {
  const [number = 0, item = 0] = place;
  const block = blocks[number];
  return block?.kind === 'list' ? block.items[item]?.depth : undefined;
}
