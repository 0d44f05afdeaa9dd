// Patterns of whole words: JavaScript's own word boundary knows no accents.

/** `source` between characters that are neither letters nor digits; with the flags g, i and u. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}
