// What the card of a portfolio shows: what is to be done today, how the customers are, and a page of them.
import type { PortfolioAction } from '../../portfolio/actions-today.ts';
import type { Charts } from '../../portfolio/charts.ts';
import type { PortfolioFilter, PortfolioScope, PortfolioSort } from '../../portfolio/narrowing.ts';
import type { PortfolioRow } from '../../portfolio/portfolio-row.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { Somebody } from './view-parts.ts';

export interface PortfolioView extends PortfolioWanted {
  readonly name: 'portfolio';
  /** The reader leads: the team's can be seen as well. */
  readonly leads: boolean;
  /** Plain date of the reader. */
  readonly today: string;
  readonly pages: number;
  /** Customers that match. */
  readonly total: number;
  /** There are more customers than were looked at: so many. `from`: where the others begin; absent: they are found by their names alone. */
  readonly others?: { readonly from?: string; readonly looked: number };
  readonly actions: {
    readonly counts: Readonly<Record<Reminder['urgency'], number>>;
    /** The most urgent ones: `ACTIONS_SHOWN` at most. */
    readonly first: readonly PortfolioAction[];
  };
  /** Of all that were looked at, whatever they are narrowed to. */
  readonly charts: Charts;
  /** Of this page: `PORTFOLIO_A_PAGE` at most. */
  readonly rows: readonly (Omit<PortfolioRow, 'owner'> & { readonly owner: Somebody })[];
}

/** What somebody asked for. */
export interface PortfolioWanted {
  /** 1-based. */
  readonly page: number;
  readonly scope: PortfolioScope;
  readonly search: string;
  readonly show: PortfolioFilter;
  readonly sort: PortfolioSort;
  /** Where to begin to look, of a portfolio with more customers than one card is made from; empty: at the beginning. */
  readonly from: string;
}

export const PORTFOLIO_A_PAGE = 6;
export const ACTIONS_SHOWN = 3;
