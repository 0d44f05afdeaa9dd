// A ranking in which one page does not fill the top: each further section of a page counts a little less.
import type { RankedSection } from './ranked-section.ts';

const AGAIN = 0.85;
/** Sections behind these are not moved to the top. */
const LOOKED_AT = 40;

/** `ranked`, best first; the best stays the best. `most` at most. */
export function varyPages(ranked: readonly RankedSection[], most: number): readonly RankedSection[] {
  const pool = ranked.slice(0, LOOKED_AT);
  const varied: RankedSection[] = [];
  const times = new Map<string, number>();
  const worth = ({ indexed, score }: RankedSection): number => score * AGAIN ** (times.get(indexed.page.file) ?? 0);
  while (varied.length < most && pool.length > 0) {
    const best = pool.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    varied.push({ ...best, score: worth(best) });
    pool.splice(pool.indexOf(best), 1);
    const { file } = best.indexed.page;
    times.set(file, (times.get(file) ?? 0) + 1);
  }
  return varied;
}
