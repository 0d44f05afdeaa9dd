// A portfolio: what is to be done today over all of its customers, how they are, and a page of them.
import {
  ACTIONS_SHOWN,
  PORTFOLIO_A_PAGE,
  type PortfolioView,
  type PortfolioWanted,
} from '../../cards/views/portfolio-view.ts';
import { actionsToday } from '../../portfolio/actions-today.ts';
import { charts } from '../../portfolio/charts.ts';
import type { Context, Outcome } from '../context.ts';
import { atOf } from '../customers/at-of.ts';
import { isLead } from '../customers/visible-headers.ts';
import { lookAt } from './look-at.ts';
import { ownersOf } from './owners-of.ts';

export const FIRST: PortfolioWanted = { page: 1, scope: 'team', search: '', show: 'open', sort: 'health', from: '' };

/** Who leads nobody sees their own customers. A page behind the last one is the last one. */
export async function showPortfolio(
  context: Context,
  asked: PortfolioWanted,
  mode: 'post' | 'replace',
): Promise<Outcome> {
  const { deps, person, turn } = context;
  const { today, actor } = await atOf(context, deps.playbook().playbook);
  const leads = await isLead(context);
  const wanted = { ...asked, scope: leads ? asked.scope : 'mine' } as const;
  const { headers, all, rows, others } = await lookAt(context, wanted, today);
  const pages = Math.max(1, Math.ceil(rows.length / PORTFOLIO_A_PAGE));
  const page = Math.min(wanted.page, pages);
  const shown = rows.slice((page - 1) * PORTFOLIO_A_PAGE, page * PORTFOLIO_A_PAGE);
  const owners = await ownersOf(context, shown);
  const { rulesOff = [] } = person;
  const whose = wanted.scope === 'team' ? 'everybody' : { user: turn.user.id, rulesOff };
  // Guests read only: nothing is theirs to do.
  const actions = actor.isGuest ? [] : actionsToday(headers, whose, today);
  const count = (wantedUrgency: string) => actions.filter(({ urgency }) => urgency === wantedUrgency).length;
  const view: PortfolioView = {
    name: 'portfolio',
    ...wanted,
    leads,
    today,
    page,
    pages,
    total: rows.length,
    ...(others && { others }),
    actions: {
      counts: { overdue: count('overdue'), today: count('today'), due: count('due') },
      first: actions.slice(0, ACTIONS_SHOWN),
    },
    charts: charts(all),
    rows: shown.map((row) => ({ ...row, owner: owners(row.owner) })),
  };
  return { view, mode, aboutCustomer: true };
}
