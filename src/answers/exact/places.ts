// Where an exact answer stands: the page of a part of the model, in the asker's language where there is one, and its section.
import type { Language } from '../../language/language.ts';
import type { Page, Section } from '../../playbook/page.ts';
import type { Process, Step } from '../../playbook/playbook.ts';
import type { SectionKind } from '../../playbook/vocabulary/vocabulary.ts';
import type { ExactIndex } from './exact-index.ts';

export interface ExactPlace {
  readonly page: Page;
  readonly section: Section;
}

/** The page of a process: the asker's language first, then English, then any. */
export function pageOf({ pages }: ExactIndex, slug: string, language: Language): Page | undefined {
  return pagesOf(pages.get(slug) ?? [], language)[0];
}

/** None where the page has no such section. Of several conditions the first that any section meets counts, language by language. */
export function sectionPlace(
  index: ExactIndex,
  slug: string,
  language: Language,
  ...conditions: readonly ((section: Section) => boolean)[]
): readonly ExactPlace[] {
  for (const page of pagesOf(index.pages.get(slug) ?? [], language))
    for (const isIt of conditions) {
      const section = page.sections.find(isIt);
      if (section !== undefined) return [{ page, section }];
    }
  return [];
}

export function kindPlace(
  index: ExactIndex,
  slug: string,
  language: Language,
  kind: SectionKind,
): readonly ExactPlace[] {
  return sectionPlace(index, slug, language, (section) => section.kind === kind);
}

/** The step's own section: that is where its tasks are found, too. */
export function stepPlace(index: ExactIndex, { slug }: Process, step: Step, language: Language): readonly ExactPlace[] {
  for (const page of pagesOf(index.pages.get(slug) ?? [], language)) {
    const title = step.title[page.language];
    const section = page.sections.find(({ heading }) => heading === title);
    if (section !== undefined) return [{ page, section }];
  }
  return [];
}

/** The page's first words. */
export function topPlace(index: ExactIndex, slug: string, language: Language): readonly ExactPlace[] {
  return sectionPlace(index, slug, language, () => true);
}

/** Each section once. */
export function uniquePlaces(places: readonly ExactPlace[]): readonly ExactPlace[] {
  const seen = new Set<Section>();
  return places.filter(({ section }) => !seen.has(section) && seen.add(section));
}

function pagesOf(pages: readonly Page[], language: Language): readonly Page[] {
  const place = (page: Page): number => (page.language === language ? 0 : page.language === 'en' ? 1 : 2);
  return pages.toSorted((a, b) => place(a) - place(b));
}
