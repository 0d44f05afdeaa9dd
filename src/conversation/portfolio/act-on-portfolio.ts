// The verbs about the portfolio.
import type { Action } from '../../cards/actions.ts';
import type { Context, Outcome } from '../context.ts';
import { offerFile } from '../files/offer-file.ts';
import { showPortfolio } from './show-portfolio.ts';

export type PortfolioAction = Extract<Action, { verb: `portfolio.${string}` }>;

export function actOnPortfolio(context: Context, action: PortfolioAction): Promise<Outcome> {
  switch (action.verb) {
    case 'portfolio.open': {
      const { page, filter, asShown } = action.data;
      const { search = filter.search, show = filter.show, sort = filter.sort } = asShown ? {} : action.inputs;
      const isSame = search === filter.search && show === filter.show && sort === filter.sort;
      const wanted = isSame ? { ...filter, page } : { scope: filter.scope, search, show, sort, from: '', page: 1 };
      return showPortfolio(context, wanted, 'replace');
    }
    case 'portfolio.export':
      return offerFile(context, { kind: 'portfolio', ...action.data.filter });
  }
}
