// What is due today over all customers is filled with: their reminders, and the next best action of each.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { nextName } from '../names/next-name.ts';
import { plain } from '../plain.ts';
import type { TodayCustomer, TodayView } from '../views/reminder-views.ts';
import { leftText } from './left-text.ts';
import { type Group, reminderGroups } from './reminder-groups.ts';

/** The rest of a card of 25 KB is words, names of those left, and buttons. */
const MOST_BYTES = 20_500;
const MOST_LINES = 3;

export function todayModel(view: TodayView, language: Language) {
  const { date, page, pages, customers } = view;
  const groups = customers.map((customer) => groupOf(customer, language));
  const { elements, left } = fitted(MOST_LINES);
  return {
    heading: text(language, 'today.title', { date: dateText(date, language) }),
    page: pages > 1 ? text(language, 'list.page', { page, pages }) : '',
    groups: elements,
    left: leftText(left, language),
    empty: customers.length === 0,
    previous: page > 1 ? payload('today.open', { page: page - 1 }) : undefined,
    next: page < pages ? payload('today.open', { page: page + 1 }) : undefined,
    list: payload('reminder.list', { page: 1 }),
    customers: payload('customer.list', { page: 1, filter: { search: '', show: 'open' } }),
  };

  /** As many lines of each as leave room for every customer of the page. */
  function fitted(lines: number): ReturnType<typeof reminderGroups> {
    const made = reminderGroups(groups, view, language, { bytes: MOST_BYTES, lines });
    return made.shown === groups.length || lines === 1 ? made : fitted(lines - 1);
  }
}

function groupOf({ next, ...group }: TodayCustomer, language: Language): Group {
  if (next === undefined) return group;
  return { ...group, note: text(language, 'today.next', { name: plain(nextName(next, language)) }) };
}
