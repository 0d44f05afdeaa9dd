// Sections of the playbook by what a question kept of them, as far as they are still there.
import type { Place } from '../../cards/view.ts';
import type { AskedQuestion } from '../../store/question-records.ts';
import type { Deps } from '../context.ts';

export function placeAt(
  deps: Pick<Deps, 'playbook' | 'pageUrl'>,
  { page: file, sectionId, section }: AskedQuestion['sources'][number],
): readonly Place[] {
  const page = deps.playbook().playbook.pages.find((each) => each.file === file);
  if (page === undefined || !page.sections.some(({ id }) => id === sectionId)) return [];
  const url = deps.pageUrl(file);
  const { slug, language, title: pageTitle } = page;
  return [{ page: slug, sectionId, language, pageTitle, section, ...(url !== undefined && { url }) }];
}
