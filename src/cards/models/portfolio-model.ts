// What the card of a portfolio is filled with: today's actions, two bars with the same numbers as text, and a page of customers.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { PortfolioAction } from '../../portfolio/actions-today.ts';
import { PORTFOLIO_FILTERS, PORTFOLIO_SORTS } from '../../portfolio/narrowing.ts';
import { doText } from '../../reminders/why-text.ts';
import { LONGEST_SEARCH } from '../actions/portfolio-actions.ts';
import { payload } from '../actions.ts';
import { formElements } from '../form-elements.ts';
import { portfolioFilterName } from '../names/portfolio-filter-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { PortfolioView } from '../views/portfolio-view.ts';
import { portfolioBars } from './portfolio-bars.ts';
import { portfolioRowModel } from './portfolio-row-model.ts';

/** What is seen where nothing else was asked for. */
const [SHOW] = PORTFOLIO_FILTERS;
const [SORT] = PORTFOLIO_SORTS;
const URGENCIES = ['overdue', 'today', 'due'] as const;

export function portfolioModel(view: PortfolioView, language: Language) {
  const { leads, scope, show, sort, page, pages, total, others, actions, rows } = view;
  // Of the search as much as is shown of it: nobody searches by more.
  const search = title(view.search, LONGEST_SEARCH);
  const isNarrowed = search !== '' || show !== SHOW;
  const filter = { scope, search, show, sort, from: view.from };
  const open = (to: number, other: Partial<typeof filter> = {}) =>
    payload('portfolio.open', { page: to, filter: { ...filter, ...other }, asShown: true });
  const fields = formElements(
    [
      { id: 'search', label: text(language, 'list.search.name'), kind: 'text', most: LONGEST_SEARCH },
      {
        id: 'show',
        label: text(language, 'list.show'),
        kind: 'choice',
        none: portfolioFilterName(SHOW, language),
        choices: PORTFOLIO_FILTERS.slice(1).map((value) => ({ title: portfolioFilterName(value, language), value })),
      },
      {
        id: 'sort',
        label: text(language, 'portfolio.sort'),
        kind: 'choice',
        none: text(language, `portfolio.sort.${SORT}`),
        choices: PORTFOLIO_SORTS.slice(1).map((value) => ({ title: text(language, `portfolio.sort.${value}`), value })),
      },
    ],
    { typed: { search, show: show === SHOW ? '' : show, sort: sort === SORT ? '' : sort }, problems: [] },
    language,
  );
  return {
    about: [
      text(language, `portfolio.scope.${scope}`),
      text(language, 'list.count', { count: total }),
      ...(show === SHOW ? [] : [portfolioFilterName(show, language)]),
      ...(search === '' ? [] : [text(language, 'list.searched', { search: plain(search, LONGEST_SEARCH) })]),
      ...(pages > 1 ? [text(language, 'list.page', { page, pages })] : []),
    ].join(' · '),
    others: othersText(others, language),
    counts: countsOf(view, language),
    actions: actions.first.map((action) => actionRow(action, language)),
    bars: portfolioBars(view, (other) => open(1, { show: other }), language),
    fields,
    // Fields that are left as they begin say nothing: then this does.
    find: payload('portfolio.open', { page: 1, filter: { scope, search: '', show: SHOW, sort: SORT, from: '' } }),
    searching: isNarrowed,
    rows: rows.map((row) => portfolioRowModel(row, language)),
    empty: total > 0 ? '' : text(language, isNarrowed ? 'list.nothingFound' : 'list.empty'),
    previous: page > 1 ? open(page - 1) : view.from === '' ? undefined : open(1, { from: '' }),
    next: page < pages ? open(page + 1) : others?.from && open(1, { from: others.from }),
    scope: leads ? open(1, { scope: scope === 'team' ? 'mine' : 'team', from: '' }) : undefined,
    scopeTitle: text(language, `portfolio.scope.${scope === 'team' ? 'mine' : 'team'}`),
    export: total === 0 ? undefined : payload('portfolio.export', { filter }),
  };
}

function othersText(others: PortfolioView['others'], language: Language): string {
  if (others === undefined) return '';
  return others.from === undefined
    ? text(language, 'list.cut')
    : text(language, 'portfolio.others', { count: others.looked });
}

function countsOf({ actions: { counts } }: PortfolioView, language: Language): string {
  const said = URGENCIES.filter((urgency) => counts[urgency] > 0).map((urgency) =>
    text(language, `reminder.count.${urgency}`, { count: counts[urgency] }),
  );
  return said.length === 0 ? text(language, 'portfolio.today.none') : said.join(' · ');
}

function actionRow({ engagementId, customer, why, urgency, daysLate, dueDate }: PortfolioAction, language: Language) {
  const when =
    urgency === 'overdue'
      ? text(language, 'reminder.urgency.overdue', { days: daysLate })
      : urgency === 'today'
        ? text(language, 'reminder.urgency.today')
        : dateText(dueDate, language);
  return {
    said: [plain(customer, 60), plain(doText(language, why), 80), when].join(' · '),
    title: title(customer, 60),
    open: payload('customer.open', { engagementId }),
  };
}
