// The files that an answer may come from: the language's own, and others' where it lacks the page.
import type { Language } from '../../../src/language/language.ts';
import type { Playbook } from '../../../src/playbook/playbook.ts';

export function candidates({ pages }: Playbook): (language: Language) => ReadonlySet<string> {
  const sets = new Map<Language, ReadonlySet<string>>();
  return (language) => {
    const known = sets.get(language);
    if (known !== undefined) return known;
    const slugs = new Set(pages.filter((page) => page.language === language).map(({ slug }) => slug));
    const files = pages.filter((page) => page.language === language || !slugs.has(page.slug)).map(({ file }) => file);
    const set = new Set(files);
    sets.set(language, set);
    return set;
  };
}
