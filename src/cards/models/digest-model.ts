// What a day's reminders are filled with: as many as a message holds, and whom the others are about.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { reminderCounts } from '../names/reminder-counts.ts';
import type { DigestView } from '../views/reminder-views.ts';
import { leftText, namesText } from './left-text.ts';
import { reminderGroups } from './reminder-groups.ts';

/** The rest of a card of 25 KB is words, names of those left, and buttons. */
const MOST = { bytes: 18_500, lines: 6 };

export function digestModel(view: DigestView, language: Language) {
  const { date, customers, short } = view;
  const { elements, left } =
    short === true ? { elements: [], left: [] } : reminderGroups(customers, view, language, MOST);
  return {
    heading: text(language, 'digest.title', { date: dateText(date, language) }),
    counts: reminderCounts(
      customers.flatMap(({ lines }) => lines),
      language,
    ),
    groups: elements,
    left: short === true ? namesText(customers, language) : leftText(left, language),
    short: short === true,
    list: payload('reminder.list', { page: 1, keep: true }),
    settings: payload('settings.open', { keep: true }),
  };
}
