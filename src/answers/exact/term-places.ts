// Where each term is expanded: sections that hold it together with what it stands for.
import type { Term } from '../../playbook/playbook.ts';
import type { ExactPlace } from './places.ts';
import type { SectionText } from './section-texts.ts';

/** Words in capitals, and other words beside them as a glossary has them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}&+/]*/gu;

/** One list for each of `terms`, in the pages' order, but the page that the term comes from first. */
export function termPlaces(terms: readonly Term[], texts: readonly SectionText[]): readonly (readonly ExactPlace[])[] {
  const byWord = new Map<string, SectionText[]>();
  const first = new Map(terms.map(({ term }) => [term, term.match(WORD)?.[0] ?? '']));
  const wanted = new Set(first.values());
  for (const each of texts)
    for (const word of new Set(each.text.match(WORD)))
      if (wanted.has(word)) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [each]);
        else known.push(each);
      }
  return terms.map(({ term, expansion, slug }) => {
    const words = Object.values(expansion);
    const found = (byWord.get(first.get(term) ?? '') ?? []).filter(
      ({ text }) => text.includes(term) && words.some((word) => text.includes(word)),
    );
    return [...found]
      .sort((a, b) => Number(b.page.slug === slug) - Number(a.page.slug === slug))
      .map(({ page, section }) => ({ page, section }));
  });
}
