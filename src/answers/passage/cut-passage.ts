// A section → what is shown of it: the units that hold the question's words, with what is needed to understand them.
import type { Block } from '../../playbook/page.ts';
import { asks } from './asks.ts';
import type { Unit } from './block-units.ts';
import { fillPassage, lengthOf, type ScoredUnit } from './fill-passage.ts';
import { keepUnits } from './keep-units.ts';

/** How much is shown, in characters. */
export interface Room {
  /** A section that is no longer is shown whole. */
  readonly short: number;
  /** Of paragraphs and items; a single one may be longer. */
  readonly longest: number;
  /** Up to which more is shown beside the answer. */
  readonly filled: number;
  /** Of a list that is itself the answer. */
  readonly list: number;
}
/** Rows or items, where single ones were asked for. */
const MOST_ROWS = 6;
/** Rows or items of a list that is itself the answer: what a card holds. */
const WHOLE_ROWS = 30;
/** Units that score less than this share of the best are no answer, only near it. */
const WORTH = 0.5;
/** So many paragraphs of such a mean length are a list. */
const MANY = 4;
const ITEM = 180;
/** A longer paragraph before a list or a table is more than its lead-in, as is a longer question before its answer. */
const LEAD_IN = 240;

/** What is read together: a paragraph, or a list or table with its lead-in, or an answer with its question. */
interface Part {
  readonly leadIn?: ScoredUnit;
  readonly own: readonly ScoredUnit[];
  readonly best: number;
}

/**
 * `scores` beside `units`, which are those of `blocks`, without those that are not to be shown. In reading order; whole
 * rows, items and paragraphs. Where no score is above 0, only the heading was asked for, and the text is read from its
 * beginning.
 */
export function cutPassage(
  blocks: readonly Block[],
  units: readonly Unit[],
  scores: ArrayLike<number>,
  room: Room,
): readonly Block[] {
  const scored = units.map((unit, number) => ({ unit, score: scores[number] ?? 0 }));
  const kept =
    lengthOf(scored) <= room.short
      ? scored
      : fillPassage(blocks, scored, chosen(toParts(blocks, scored), room), room.filled);
  return keepUnits(blocks, new Set(kept.map(({ unit }) => unit.place.join())));
}

function chosen(parts: readonly Part[], room: Room): readonly ScoredUnit[] {
  const best = Math.max(...parts.map((part) => part.best));
  const worthy = parts.filter((part) => part.best >= WORTH * best).sort((a, b) => b.best - a.best);
  const [first] = worthy;
  if (first === undefined) return [];
  const at = parts.indexOf(first);
  const following = parts.slice(at + 1);
  if (introduces(first)) {
    const items = following.flatMap(all);
    const isList = items.length >= MANY && lengthOf(items) <= items.length * ITEM;
    return inOrder([...all(first), ...items], isList ? room.list : room.longest);
  }
  let kept = answerOf(first, best, room);
  // What follows explains more than what precedes.
  for (const part of [parts[at + 1], ...worthy.slice(1), parts[at - 1]]) {
    if (part === undefined) continue;
    const more = [...new Set([...kept, ...(worthy.includes(part) ? answerOf(part, best, room) : all(part))])];
    if (lengthOf(more) <= room.longest) kept = more;
  }
  return kept;

  /** Whether it says what was asked, and what follows says it item by item, though it is set as paragraphs. */
  function introduces(part: Part): boolean {
    const [only, ...others] = part.own;
    if (only === undefined || others.length > 0 || only.unit.text.length > LEAD_IN) return false;
    return /[:：]$/.test(only.unit.text) || parts.indexOf(part) === 0;
  }
}

/** What of a part is the answer. */
function answerOf(part: Part, best: number, room: Room): readonly ScoredUnit[] {
  const { own, leadIn } = part;
  if (own.length <= 1 || (own.length <= MOST_ROWS && lengthOf(all(part)) <= room.longest)) return all(part);
  const bestOwn = Math.max(...own.map(({ score }) => score));
  const said = own.filter(({ score }) => score > 0 && score >= WORTH * Math.max(best, bestOwn));
  // Where the lead-in says what was asked, or most of the rows do alike, the list is the answer.
  const asksForAll = bestOwn <= (leadIn?.score ?? 0) || said.length === 0 || 2 * said.length > own.length;
  const rows = asksForAll ? inOrder(own, room.list) : said.toSorted((a, b) => b.score - a.score).slice(0, MOST_ROWS);
  return [...(leadIn ? [leadIn] : []), ...rows];
}

/** The first ones, at least two: that many characters, and no more rows than a card holds. */
function inOrder(units: readonly ScoredUnit[], length: number): readonly ScoredUnit[] {
  let sum = 0;
  return units.slice(0, WHOLE_ROWS).filter(({ unit }, n) => {
    sum += unit.text.length + 1;
    return n < 2 || sum <= length;
  });
}

function all({ leadIn, own }: Part): readonly ScoredUnit[] {
  return leadIn ? [leadIn, ...own] : own;
}

function toParts(blocks: readonly Block[], units: readonly ScoredUnit[]): readonly Part[] {
  const parts: Part[] = [];
  let leadIn: ScoredUnit | undefined;
  for (const [number, block] of blocks.entries()) {
    const own = units.filter(({ unit }) => unit.place[0] === number);
    const next = blocks[number + 1];
    const [only] = own;
    if (only === undefined) continue;
    const leadsIn = block.kind === 'paragraph' && only.unit.text.length <= LEAD_IN;
    const isAnswered = next?.kind === 'paragraph' && asks(block) && !asks(next);
    if (leadsIn && (next?.kind === 'list' || next?.kind === 'table' || isAnswered)) {
      leadIn = only;
      continue;
    }
    const best = Math.max(leadIn?.score ?? 0, ...own.map(({ score }) => score));
    parts.push({ ...(leadIn && { leadIn }), own, best });
    leadIn = undefined;
  }
  return leadIn === undefined ? parts : [...parts, { own: [leadIn], best: leadIn.score }];
}
