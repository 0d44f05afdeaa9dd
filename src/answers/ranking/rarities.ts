// How much each term says among documents, by how few of them have it.
import type { Occurrences } from './count-terms.ts';
import { rarity } from './rarity.ts';

/** By term number (idf); `terms`: how many there are. */
export function rarities(documents: readonly Occurrences[], terms: number): Float32Array {
  const frequencies = new Uint32Array(terms);
  for (const document of documents) for (const term of document.terms) frequencies[term] = (frequencies[term] ?? 0) + 1;
  return Float32Array.from(frequencies, (frequency) => rarity(frequency, documents.length));
}
