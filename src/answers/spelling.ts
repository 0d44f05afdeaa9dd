// Mending a misspelt word: known words that share most of its trigrams, then those within one or two slips of the finger.

export interface Spelling {
  readonly words: readonly string[];
  /** Trigram to the numbers of the words that have it. */
  readonly grams: ReadonlyMap<string, readonly number[]>;
}

const CORRECTABLE = /^\p{Script=Latin}{4,30}$/u;
/** From this length on a word may have two slips; shorter ones would become others that were never meant. */
const TWO_SLIPS = 9;
/** Two letters swapped spoil four trigrams, any other slip three. */
const GRAMS_A_SLIP = 4;

/** Folded words (fold-word.ts). Words with digits are ids and are never what was meant by something else. */
export function buildSpelling(folded: readonly string[]): Spelling {
  const words = folded.filter((word) => CORRECTABLE.test(word));
  const grams = new Map<string, number[]>();
  for (const [number, word] of words.entries())
    for (const gram of gramsOf(word)) {
      const numbers = grams.get(gram);
      if (numbers === undefined) grams.set(gram, [number]);
      else numbers.push(number);
    }
  return { words, grams };
}

/** The nearest known words (all equally near), empty when none is near enough or the word is too short to tell. */
export function correct(folded: string, spelling: Spelling): readonly string[] {
  if (!CORRECTABLE.test(folded)) return [];
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
  const wanted = gramsOf(folded);
  const shared = new Uint8Array(words.length);
  for (const gram of wanted) for (const number of grams.get(gram) ?? []) shared[number] = (shared[number] ?? 0) + 1;
  const needed = Math.max(wanted.size - slips * GRAMS_A_SLIP, 1);
  return words.filter(
    (word, number) => (shared[number] ?? 0) >= needed && Math.abs(word.length - folded.length) <= slips,
  );
}

function gramsOf(word: string): ReadonlySet<string> {
  const padded = `^^${word}$$`;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) grams.add(padded.slice(i, i + 3));
  return grams;
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
