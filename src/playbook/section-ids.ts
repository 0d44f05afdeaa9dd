// Ids of sections: readable where the heading is Latin, stable while it stays, and safe in an address.
import { fold } from './fold.ts';

export function slugify(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  // What is mostly not Latin has too little left to tell one from another.
  return ascii.length * 2 >= fold(text).length && ascii !== '' ? ascii : `s-${hash(text)}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const c of text) value = Math.imul(value ^ (c.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(36);
}

/** Gives each id out once: the second `x` becomes `x-2`. */
export function uniqueIds(): (wanted: string) => string {
  const given = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    for (let n = (given.get(wanted) ?? 0) + 1; ; n += 1) {
      id = n === 1 ? wanted : `${wanted}-${n}`;
      if (given.has(id)) continue;
      given.set(wanted, n);
      given.set(id, Math.max(given.get(id) ?? 0, 1));
      return id;
    }
  };
}
