// The name that a misspelt one most likely means. Only for names long enough that a slip cannot make another one of them.

/** Undefined when nothing is near, or two different meanings are equally near. `folded` as by fold.ts. */
export function closest<Key>(names: ReadonlyMap<string, Key>, folded: string): Key | undefined {
  if (folded.length < 6 || folded.length > 60) return undefined;
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

/** Insertions, deletions and substitutions between a and b; `limit + 1` as soon as there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same));
    }
    if (Math.min(...row) > limit) return limit + 1;
    previous = row;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
