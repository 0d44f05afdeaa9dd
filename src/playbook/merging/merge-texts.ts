// Texts in several languages put side by side.
import type { Language, Texts } from '../../language/language.ts';
import { mergeLists, type Row, type Version } from './merge-lists.ts';

/** Longer lists are paired by place: the careful way takes time with the product of their lengths. */
const MAX_ALIGNED = 200;

/** Rows of plain or rich texts. Lists of one length are paired by place, others by what the texts share. */
export function mergeTexts(versions: readonly Version<string>[]): readonly Texts[] {
  return pairedRows(versions, (text) => text).map((row) => Object.fromEntries(row));
}

export function pairedRows<T>(versions: readonly Version<T>[], textOf: (item: T) => string): readonly Row<T>[] {
  const filled = versions.filter(({ items }) => items.length > 0);
  const length = filled[0]?.items.length ?? 0;
  const byPlace =
    filled.every(({ items }) => items.length === length) || filled.some(({ items }) => items.length > MAX_ALIGNED);
  if (!byPlace) return mergeLists(filled, (a, b) => likeness(textOf(a), textOf(b)));
  const longest = Math.max(0, ...filled.map(({ items }) => items.length));
  return Array.from({ length: longest }, (_, i) => {
    const row = new Map<Language, T>();
    for (const { language, items } of filled) {
      const item = items[i];
      if (item !== undefined) row.set(language, item);
    }
    return row;
  });
}

/** What is not translated: addresses, numbers, names in Latin letters. */
function marks(text: string): ReadonlySet<string> {
  return new Set(text.match(/https?:[^)\s]+|page:[\w/-]+|\d+|[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*/g) ?? []);
}

function likeness(a: string, b: string): number {
  const ours = marks(a);
  const theirs = marks(b);
  const shared = [...ours].filter((mark) => theirs.has(mark)).length;
  const all = ours.size + theirs.size - shared;
  return 0.2 + (all === 0 ? 0.2 : shared / all);
}

/** One text a language, from what stands in a row. */
export function textsOf<T>(row: Row<T>, textOf: (item: T) => string | undefined): Texts {
  return Object.fromEntries(
    [...row].flatMap(([language, item]) => {
      const text = textOf(item);
      return text === undefined || text === '' ? [] : [[language, text]];
    }),
  );
}
