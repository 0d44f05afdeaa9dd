// A section of the playbook as it stands there, as a new message.
import type { Language } from '../language/language.ts';
import type { Page } from '../playbook/page.ts';
import type { Context, Outcome } from './context.ts';

export function openSection(
  context: Context,
  wanted: { readonly page: string; readonly section: string; readonly language?: Language; readonly from?: number },
): Outcome {
  const { pages } = context.deps.playbook().playbook;
  const page = findPage(pages, wanted.page, wanted.language ?? context.language);
  const section = page?.sections.find(({ id }) => id === wanted.section);
  if (page === undefined || section === undefined) return { view: { name: 'outdated' }, mode: 'post' };
  const url = context.deps.pageUrl(page.file);
  return {
    mode: 'post',
    // Pressed on an answer in that language.
    ...(context.person.language === undefined && { language: page.language }),
    view: {
      name: 'section',
      place: {
        page: page.slug,
        sectionId: section.id,
        language: page.language,
        pageTitle: page.title,
        section: section.heading,
        ...(url !== undefined && { url }),
      },
      blocks: section.blocks,
      ...(wanted.from !== undefined && { from: wanted.from }),
    },
  };
}

/** In that language, else in English, else in any. */
function findPage(pages: readonly Page[], slug: string, language: Language): Page | undefined {
  const versions = pages.filter((page) => page.slug === slug);
  return (
    versions.find((page) => page.language === language) ??
    versions.find((page) => page.language === 'en') ??
    versions[0]
  );
}
