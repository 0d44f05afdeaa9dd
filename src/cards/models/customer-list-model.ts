// What the list of customers is filled with: a row each, the filter, and the way to its other pages.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { PHASES, type PhaseSlug } from '../../playbook/slugs.ts';
import { payload } from '../actions.ts';
import { CUSTOMER_FILTERS, type CustomerFilter } from '../customer-filters.ts';
import { formElements } from '../form-elements.ts';
import { personName } from '../names/person-name.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { CustomerListView, CustomerRow } from '../views/customer-views.ts';

const LONGEST_SEARCH = 60;

export function customerListModel(view: CustomerListView, language: Language) {
  const { page, pages, total, cut = false, search, show, rows } = view;
  const isNarrowed = search !== '' || show !== 'open';
  // Of the search as much as is shown of it: nobody searches by more.
  const filter = { search: title(search, LONGEST_SEARCH), show };
  const turn = (to: number) => payload('customer.list', { page: to, filter });
  const fields = formElements(
    [
      { id: 'search', label: text(language, 'list.search.name'), kind: 'text', most: LONGEST_SEARCH },
      {
        id: 'show',
        label: text(language, 'list.show'),
        kind: 'choice',
        none: filterName('open', language),
        choices: CUSTOMER_FILTERS.slice(1).map((value) => ({ title: filterName(value, language), value })),
      },
    ],
    { typed: { search, show: show === 'open' ? '' : show }, problems: [] },
    language,
  );
  return {
    count: [
      ...(total === 0 ? [] : [text(language, 'list.count', { count: total })]),
      ...(isNarrowed ? [filterName(show, language)] : []),
      ...(search === '' ? [] : [text(language, 'list.searched', { search: plain(search, LONGEST_SEARCH) })]),
      ...(pages > 1 ? [text(language, 'list.page', { page, pages })] : []),
    ].join(' · '),
    cut: cut ? text(language, 'list.cut') : '',
    searchable: isNarrowed || pages > 1,
    searching: isNarrowed,
    fields,
    find: payload('customer.list', { page: 1, filter: { search: '', show: 'open' } }),
    rows: rows.map((row) => rowOf(row, language)),
    empty: total > 0 ? '' : text(language, isNarrowed ? 'list.nothingFound' : 'list.empty'),
    previous: page > 1 ? turn(page - 1) : undefined,
    next: page < pages ? turn(page + 1) : undefined,
    create: payload('customer.new', {}),
    lifecycle: pages > 1 ? undefined : payload('phases.open', {}),
    createStyle: total === 0 && !isNarrowed ? 'positive' : 'default',
  };
}

function rowOf(row: CustomerRow, language: Language) {
  const { engagementId, customer, life, phase, done, total, blocked, health, owner } = row;
  return {
    name: plain(customer),
    title: title(customer),
    detail: [
      ...(life === 'open' ? [] : [text(language, `life.${life}.short`)]),
      phase === undefined ? text(language, 'list.finished') : plain(phaseName(phase, language)),
      text(language, 'count.of', { done, total }),
      ...(blocked > 0 ? [text(language, 'count.blocked', { count: blocked })] : []),
      ...(life === 'closed' ? [] : [text(language, `health.${health}`)]),
      plain(personName(owner, language), 60),
    ].join(' · '),
    open: payload('customer.open', { engagementId }),
  };
}

function filterName(filter: CustomerFilter, language: Language): string {
  return isPhase(filter)
    ? text(language, 'list.show.phase', { phase: phaseName(filter, language) })
    : text(language, `list.show.${filter}`);
}

function isPhase(filter: CustomerFilter): filter is PhaseSlug & CustomerFilter {
  return (PHASES as readonly string[]).includes(filter);
}
