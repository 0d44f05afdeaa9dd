// The name that a misspelt one most likely means. Only for names long enough that a slip cannot make another one of them,
// and only in alphabets: of Japanese and Chinese words one sign alone turns valid into invalid.

/** Undefined when nothing is near, or two different meanings are equally near. `folded` as by fold.ts. */
export function closest<Key>(names: ReadonlyMap<string, Key>, folded: string): Key | undefined {
  if (folded.length < 6 || folded.length > 60 || /[\u3040-\u30ff\u3400-\u9fff]/.test(folded)) return undefined;
  const limit = folded.length < 12 ? 1 : 2;
  let best: { readonly key: Key; readonly distance: number } | undefined;
  let tie = false;
  for (const [name, key] of names) {
    if (name.length < 6) continue;
    const distance = editDistance(name, folded, limit);
    if (distance > limit || (best !== undefined && distance > best.distance)) continue;
    tie = best !== undefined && best.distance === distance && best.key !== key;
    best = { key, distance };
  }
  return tie ? undefined : best?.key;
}

/** Insertions, deletions, substitutions and swaps of neighbours between a and b; `limit + 1` as soon as there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
