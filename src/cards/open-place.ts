// The button that opens a section of the playbook.
import { payload } from './actions.ts';
import { title } from './title.ts';
import type { Place } from './view.ts';

/** Undefined where it has no id that could be read back. `title` is read aloud and no Markdown. */
export function openPlace(place: Place, from?: number) {
  const { page, sectionId: section, language } = place;
  const data = payload('answer.open', { page, section, language, ...(from !== undefined && { from }) });
  return data === undefined ? undefined : { open: data, title: title(place.section) };
}
