// What a term is worth in one document, without looking through all that have it.
import type { Postings } from './build-postings.ts';

/** 0 where the document does not have it. */
export function gainOf(postings: Postings, term: number, document: number): number {
  let low = postings.starts[term] ?? 0;
  let high = postings.starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const id = postings.ids[middle] ?? 0;
    if (id === document) return postings.gains[middle] ?? 0;
    if (id < document) low = middle + 1;
    else high = middle;
  }
  return 0;
}
