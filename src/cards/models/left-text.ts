// What found no room on a card of reminders: how many, and about whom.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { groupNames } from '../names/group-names.ts';
import { plain } from '../plain.ts';
import type { DigestGroup } from '../views/reminder-views.ts';

/** As many customers as one person looks after, and UTF-16 units of their names. */
const MOST_NAMED = 60;
const LONGEST_NAMES = 900;

/** Empty where nothing is left. */
export function leftText(left: readonly DigestGroup[], language: Language): string {
  const count = left.reduce((sum, { lines }) => sum + lines.length, 0);
  return count === 0 ? '' : text(language, 'digest.left', { count, customers: namesText(left, language) });
}

export function namesText(groups: readonly DigestGroup[], language: Language): string {
  return plain(groupNames(groups, language, MOST_NAMED), LONGEST_NAMES);
}
