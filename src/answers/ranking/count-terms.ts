// Documents of weighted fields → how often each has every term, made comparable between long and short ones (BM25F).

export interface Field {
  readonly words: readonly TermShares[];
  readonly weight: number;
}

/** What a word counts for: its own term fully, those of its parts less. */
export type TermShares = readonly { readonly term: number; readonly share: number }[];

/** The terms of one document, each once, with how often it has them, weighted by field and length. */
export interface Occurrences {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
}

/** BM25's b: how much a longer field than the average dilutes its words. */
const DILUTION = 0.45;

/** All documents have the same fields in the same order; `terms`: how many there are. */
export function countTerms(documents: readonly (readonly Field[])[], terms: number): readonly Occurrences[] {
  const averages = averageLengths(documents);
  // One tally for all documents: a map each would cost most of the time of building an index.
  const tally = new Float64Array(terms);
  return documents.map((fields) => {
    const seen: number[] = [];
    for (const [number, { words, weight }] of fields.entries()) {
      const length = words.length / (averages[number] ?? 1);
      const once = weight / (1 - DILUTION + DILUTION * length);
      for (const shares of words)
        for (const { term, share } of shares) {
          const before = tally[term] ?? 0;
          if (before === 0) seen.push(term);
          tally[term] = before + share * once;
        }
    }
    const counts = seen.map((term) => tally[term] ?? 0);
    for (const term of seen) tally[term] = 0;
    return { terms: seen, counts };
  });
}

/** At least one word, so that nothing is divided by zero. */
function averageLengths(documents: readonly (readonly Field[])[]): readonly number[] {
  const sums: number[] = [];
  for (const fields of documents)
    for (const [number, { words }] of fields.entries()) sums[number] = (sums[number] ?? 0) + words.length;
  return sums.map((sum) => Math.max(sum / documents.length, 1));
}
