// Mending a misspelt word: known words that share most of its trigrams, then those within one or two slips of the finger.
import type { Spelling } from './build-spelling.ts';
import { trigrams } from './trigrams.ts';

const MENDABLE = /^\p{Script=Latin}{4,30}$/u;
/** From this length on a word may have two slips; shorter ones would become others that were never meant. */
const TWO_SLIPS = 8;
/** Two letters swapped spoil four trigrams, any other slip three. */
const GRAMS_A_SLIP = 4;

/** The nearest known words (all equally near), empty when none is near enough or the word is too short to tell. */
export function mendWord(folded: string, spelling: Spelling): readonly string[] {
  if (!MENDABLE.test(folded)) return [];
  let least = folded.length < TWO_SLIPS ? 1 : 2;
  let best: string[] = [];
  for (const word of candidates(folded, spelling, least)) {
    const slips = distance(folded, word, least);
    if (slips > least || (slips === 2 && word[0] !== folded[0])) continue;
    if (slips < least) best = [];
    least = slips;
    best.push(word);
  }
  return best;
}

/** Words of about this length that share as many trigrams as so few slips must leave. */
function candidates(folded: string, { words, grams }: Spelling, slips: number): readonly string[] {
  const wanted = trigrams(folded);
  const shared = new Uint8Array(words.length);
  for (const gram of wanted) for (const number of grams.get(gram) ?? []) shared[number] = (shared[number] ?? 0) + 1;
  const needed = Math.max(wanted.size - slips * GRAMS_A_SLIP, 1);
  // By a plain loop: all words of the pages are looked at for one of the question.
  const near: string[] = [];
  for (let number = 0; number < shared.length; number += 1) {
    if ((shared[number] ?? 0) < needed) continue;
    const word = words[number] ?? '';
    if (Math.abs(word.length - folded.length) <= slips) near.push(word);
  }
  return near;
}

/** Letters added, lost, changed or swapped with their neighbour (optimal string alignment); `limit + 1` when more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? limit + 1;
}
