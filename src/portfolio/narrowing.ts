// What a portfolio can be narrowed to and sorted by.
import { PHASES } from '../playbook/slugs.ts';

/** `open`: neither closed nor deleted, the paused ones among them. `differs`: reported better than the facts are. */
export const PORTFOLIO_FILTERS = [
  'open',
  'risk',
  'watch',
  'good',
  'overdue',
  'no-owner',
  'no-target-date',
  'stale-note',
  'open-gate',
  'blocked',
  'differs',
  ...PHASES,
  'finished',
  'paused',
  'closed',
] as const;

export type PortfolioFilter = (typeof PORTFOLIO_FILTERS)[number];

/** `health`: the worst first; `target`: the nearest date first; `note`: who waits longest for one first. */
export const PORTFOLIO_SORTS = ['health', 'target', 'note', 'name'] as const;

export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

/** `mine`: in which the reader is named; `team`: all of the partner, for leads. */
export const PORTFOLIO_SCOPES = ['mine', 'team'] as const;

export type PortfolioScope = (typeof PORTFOLIO_SCOPES)[number];
