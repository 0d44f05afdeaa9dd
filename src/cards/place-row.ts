// A row that names a section nearby and opens it.
import { openPlace } from './open-place.ts';
import { plain } from './plain.ts';
import type { Place } from './view.ts';

/** None where it has no name or no id that could be read back: a row that leads nowhere is worse than none. */
export function placeRow(place: Place) {
  const opened = openPlace(place);
  if (opened === undefined || opened.title === '') return [];
  const { pageTitle, section } = place;
  return [{ ...opened, section: plain(section), page: section === pageTitle ? '' : plain(pageTitle) }];
}
