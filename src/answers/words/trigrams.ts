// A word's runs of three letters, each once, its ends marked.

export function trigrams(word: string): ReadonlySet<string> {
  const padded = `^^${word}$$`;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) grams.add(padded.slice(i, i + 3));
  return grams;
}
