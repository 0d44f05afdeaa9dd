// An inverted index with BM25's gains worked out beforehand, so that ranking a question is adding numbers.
import type { Occurrences } from './count-terms.ts';

export interface Postings {
  readonly documents: number;
  /** By term number: where its entries begin in the two below; one more at the end. */
  readonly starts: Uint32Array;
  /** Documents, ascending within a term. */
  readonly ids: Uint32Array;
  /** What the term is worth in that document. */
  readonly gains: Float32Array;
}

/** Robertson's BM25: how soon a further occurrence stops counting. */
const SATURATION = 1.5;

/** `rarity` by term number (idf). */
export function buildPostings(documents: readonly Occurrences[], rarity: Float32Array): Postings {
  const starts = new Uint32Array(rarity.length + 1);
  for (const { terms } of documents) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < rarity.length; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const ids = new Uint32Array(starts[rarity.length] ?? 0);
  const gains = new Float32Array(ids.length);
  for (const [id, { terms, counts }] of documents.entries())
    for (const [n, term] of terms.entries()) {
      const count = counts[n] ?? 0;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      ids[at] = id;
      gains[at] = ((rarity[term] ?? 0) * count * (SATURATION + 1)) / (count + SATURATION);
    }
  return { documents: documents.length, starts, ids, gains };
}
