// A section → what is shown of it: the units that hold the question's words, with what is needed to understand them.
import type { Block } from '../playbook/page.ts';
import type { Unit } from './block-units.ts';
import { keepUnits } from './keep-units.ts';
import { plainBlocks } from './plain-blocks.ts';

/** Characters that a card shows well; a single row or paragraph may be longer. */
const LONGEST = 900;
/** Units that score less than this share of the best are no answer, only near it. */
const WORTH = 0.5;
/** A longer paragraph before a list or a table is more than its lead-in. */
const LEAD_IN = 240;

/** What is read together: a paragraph, or a list or table with its lead-in. */
interface Part {
  readonly units: readonly ScoredUnit[];
  readonly best: number;
}

interface ScoredUnit {
  readonly unit: Unit;
  readonly score: number;
  readonly leadsIn: boolean;
}

/** `scores` beside `units`, which are those of `blocks`. In reading order; whole rows, items and paragraphs. */
export function cutPassage(
  blocks: readonly Block[],
  units: readonly Unit[],
  scores: ArrayLike<number>,
): readonly Block[] {
  if (plainBlocks(blocks).length <= LONGEST) return blocks;
  const parts = toParts(
    blocks,
    units.map((unit, number) => ({ unit, score: scores[number] ?? 0 })),
  );
  const best = Math.max(...parts.map((part) => part.best));
  const kept = new Set<Unit>();
  let room = LONGEST;
  const keep = (some: readonly ScoredUnit[]): void => {
    for (const { unit } of some) {
      if (kept.has(unit)) continue;
      kept.add(unit);
      room -= unit.text.length + 1;
    }
  };
  const fits = (some: readonly ScoredUnit[]): boolean =>
    some.reduce((sum, { unit }) => sum + (kept.has(unit) ? 0 : unit.text.length + 1), 0) <= room;

  // Where only the heading was asked for, best is 0 and the text is read from its beginning.
  const worthy = parts.filter((part) => part.best >= WORTH * best).sort((a, b) => b.best - a.best);
  for (const part of worthy) {
    if (fits(part.units)) {
      keep(part.units);
      continue;
    }
    const leadIn = part.units.filter(({ leadsIn }) => leadsIn);
    const ranked = part.units.filter(({ leadsIn }) => !leadsIn).sort((a, b) => b.score - a.score);
    for (const one of ranked)
      if (one.score >= WORTH * best && (kept.size === 0 || fits([one, ...leadIn]))) keep([one, ...leadIn]);
  }
  keepNeighbours();
  return keepUnits(blocks, new Set([...kept].map(({ place }) => place.join())));

  /** The best part's surroundings, as far as there is room: what follows explains more than what precedes. */
  function keepNeighbours(): void {
    const first = worthy[0];
    if (first === undefined) return;
    const at = parts.indexOf(first);
    for (const near of [parts[at + 1], parts[at - 1], parts[at + 2]])
      if (near !== undefined && fits(near.units)) keep(near.units);
  }
}

function toParts(
  blocks: readonly Block[],
  units: readonly { readonly unit: Unit; readonly score: number }[],
): readonly Part[] {
  const parts: { units: ScoredUnit[]; best: number }[] = [];
  let leadIn: ScoredUnit | undefined;
  for (const [number, block] of blocks.entries()) {
    const own = units.filter(({ unit }) => unit.place[0] === number);
    const next = blocks[number + 1]?.kind;
    const [only] = own;
    if (
      block.kind === 'paragraph' &&
      only &&
      only.unit.text.length <= LEAD_IN &&
      (next === 'list' || next === 'table')
    ) {
      leadIn = { ...only, leadsIn: true };
      continue;
    }
    const members = [...(leadIn ? [leadIn] : []), ...own.map((each) => ({ ...each, leadsIn: false }))];
    leadIn = undefined;
    if (members.length > 0) parts.push({ units: members, best: Math.max(...members.map(({ score }) => score)) });
  }
  return parts;
}
