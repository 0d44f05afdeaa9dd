// The same list in several languages → one list of rows, each with its entry in every language that has it.
import type { Language } from '../../language/language.ts';

export type Row<T> = ReadonlyMap<Language, T>;

export interface Version<T> {
  readonly language: Language;
  readonly items: readonly T[];
}

/**
 * The first version gives the order; what only later ones have comes in where it stands there.
 * `likeness` of two entries: 0 for strangers, more the likelier they are the same. Order is kept, so nothing crosses.
 */
export function mergeLists<T>(versions: readonly Version<T>[], likeness: (a: T, b: T) => number): readonly Row<T>[] {
  let rows: Map<Language, T>[] = [];
  for (const { language, items } of versions) {
    const firsts = rows.map((row) => [...row.values()][0]);
    const partner = align(firsts, items, (a, b) => (a === undefined ? 0 : likeness(a, b)));
    const merged: Map<Language, T>[] = [];
    let next = 0;
    for (const [i, row] of rows.entries()) {
      const at = partner[i];
      if (at !== undefined) {
        while (next < at) merged.push(new Map(entry(language, items[next++])));
        row.set(language, items[next++] as T);
      }
      merged.push(row);
    }
    while (next < items.length) merged.push(new Map(entry(language, items[next++])));
    rows = merged;
  }
  return rows;
}

function entry<T>(language: Language, item: T | undefined): [Language, T][] {
  return item === undefined ? [] : [[language, item]];
}

/** For each of `a` the place of its partner in `b`: the pairing in order whose likeness sums up highest. */
function align<A, B>(
  a: readonly A[],
  b: readonly B[],
  likeness: (a: A, b: B) => number,
): readonly (number | undefined)[] {
  // best[i][j]: the highest sum for the entries from i and from j on.
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const like = a.map((x) => b.map((y) => likeness(x, y)));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number): number => (like[i]?.[j] ?? 0) + at(i + 1, j + 1);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(pair(i, j), at(i + 1, j), at(i, j + 1));
    }
  const partner: (number | undefined)[] = a.map(() => undefined);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if ((like[i]?.[j] ?? 0) > 0 && at(i, j) === pair(i, j)) partner[i++] = j++;
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return partner;
}
