// Whether a document has a term, without looking through all that have it.
import type { Postings } from './build-postings.ts';

export function hasTerm(postings: Postings, term: number, document: number): boolean {
  let low = postings.starts[term] ?? 0;
  let high = postings.starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const id = postings.ids[middle] ?? 0;
    if (id === document) return true;
    if (id < document) low = middle + 1;
    else high = middle;
  }
  return false;
}
