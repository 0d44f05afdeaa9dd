// How much a word says by how few documents have it: Robertson's idf, never below zero.

export function rarity(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
