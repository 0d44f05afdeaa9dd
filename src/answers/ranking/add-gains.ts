// One word of a question looked up in the index.
import type { Postings } from './build-postings.ts';

/** Adds `weight` times the term's gain to the score of every document that has it. */
export function addGains(postings: Postings, term: number, weight: number, scores: Float32Array): void {
  const end = postings.starts[term + 1] ?? 0;
  for (let at = postings.starts[term] ?? end; at < end; at += 1) {
    const id = postings.ids[at] ?? 0;
    scores[id] = (scores[id] ?? 0) + weight * (postings.gains[at] ?? 0);
  }
}
