// Buttons of the portfolio.
import { z } from 'zod';
import { PORTFOLIO_FILTERS, PORTFOLIO_SCOPES, PORTFOLIO_SORTS } from '../../portfolio/narrowing.ts';
import { field, none, page, text } from './parts.ts';

/** Nobody searches by more; the longest that a search on a card may be. */
export const LONGEST_SEARCH = 40;

const show = z.enum(PORTFOLIO_FILTERS);
const sort = z.enum(PORTFOLIO_SORTS);

/** What the card shows, for its other pages. */
export const portfolioFilter = z.object({
  /** Of who leads nobody the team is what they see anyway. */
  scope: z.enum(PORTFOLIO_SCOPES).default('team').catch('team'),
  /** As much of it as cards show: it stands in every button. */
  search: text.transform((typed) => typed.slice(0, LONGEST_SEARCH)),
  show: show.default('open').catch('open'),
  sort: sort.default('health').catch('health'),
  /** Made by the store, and URL-safe; empty: from the beginning. */
  from: z
    .string()
    .regex(/^[\w.~-]{0,300}$/)
    .default('')
    .catch(''),
});

const filter = portfolioFilter.default(portfolioFilter.parse({}));

export const PORTFOLIO_ACTIONS = {
  /**
   * What is typed and chosen goes before `filter`, and begins at its first page; not where a button leads to what it says,
   * whatever the fields hold meanwhile: `asShown`.
   */
  'portfolio.open': {
    data: z.object({ page, filter, asShown: z.literal(true).exactOptional() }),
    inputs: z.object({
      search: field,
      show: show.optional().catch(undefined),
      sort: sort.optional().catch(undefined),
    }),
  },
  'portfolio.export': { data: z.object({ filter }), inputs: none },
} as const;
