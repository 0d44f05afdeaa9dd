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

/** Adds `weight` times the term's gain to the score of every document that has it. */
export function addGains(postings: Postings, term: number, weight: number, scores: Float32Array): void {
  const end = postings.starts[term + 1] ?? 0;
  for (let at = postings.starts[term] ?? end; at < end; at += 1) {
    const id = postings.ids[at] ?? 0;
    scores[id] = (scores[id] ?? 0) + weight * (postings.gains[at] ?? 0);
  }
}

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

/** How rare each term is among the documents: Robertson's idf, never below zero. */
export function rarityOf(documents: readonly Occurrences[], terms: number): Float32Array {
  const frequency = new Uint32Array(terms);
  for (const document of documents) for (const term of document.terms) frequency[term] = (frequency[term] ?? 0) + 1;
  return Float32Array.from(frequency, (n) => rarity(n, documents.length));
}

/** That of a word which a single document has. */
export function highestRarity(documents: number): number {
  return rarity(1, documents);
}

function rarity(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
