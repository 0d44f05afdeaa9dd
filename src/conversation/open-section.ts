// A section of the playbook as it stands there, a step with its tasks, as a new message.
import { answerSections } from '../answers/passage/answer-sections.ts';
import type { Language } from '../language/language.ts';
import type { Block, Page, Section } from '../playbook/page.ts';
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
      blocks: blocksOf(page, section),
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

/** What an answer takes from the section; a table of tasks that was asked for by its own id stands alone. */
function blocksOf(page: Page, wanted: Section): readonly Block[] {
  return answerSections(page).find(({ section }) => section === wanted)?.blocks ?? wanted.blocks;
}
