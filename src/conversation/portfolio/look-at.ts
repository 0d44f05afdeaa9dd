// The customers that a portfolio is made from, narrowed and sorted, with the headers that they were read from.
import type { PortfolioView, PortfolioWanted } from '../../cards/views/portfolio-view.ts';
import { foldWords } from '../../language/fold-words.ts';
import { narrow } from '../../portfolio/narrow.ts';
import { type PortfolioRow, portfolioRow } from '../../portfolio/portfolio-row.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { searchTeam, type Team, teamHeaders, visibleHeaders } from '../customers/visible-headers.ts';

export type Narrowing = Omit<PortfolioWanted, 'page'>;

export interface LookedAt {
  /** Whatever they are narrowed to. */
  readonly headers: readonly EngagementHeader[];
  readonly all: readonly PortfolioRow[];
  /** Those that match, in order. */
  readonly rows: readonly PortfolioRow[];
  /** As in the view. */
  readonly others?: NonNullable<PortfolioView['others']>;
}

/** `today`: the reader's, `YYYY-MM-DD`. Of the team `most` at most, and nothing for who does not lead it. */
export async function lookAt(context: Context, wanted: Narrowing, today: string, most?: number): Promise<LookedAt> {
  const { headers, next } = await found(context, wanted, most);
  const others = {
    looked: headers.length,
    ...(next !== undefined && foldWords(wanted.search) === '' && { from: next }),
  };
  const all = headers.map((header) => portfolioRow(header, today));
  return { headers, all, rows: narrow(all, wanted.show, wanted.sort), ...(next !== undefined && { others }) };
}

async function found(context: Context, { scope, search, show, from }: Narrowing, most?: number): Promise<Team> {
  const words = foldWords(search);
  if (scope === 'mine') {
    const headers = await visibleHeaders(context);
    return { headers: headers.filter(({ attributes }) => foldWords(attributes.name).includes(words)) };
  }
  const life = show === 'closed' ? 'closed' : 'open';
  return words === '' ? teamHeaders(context, { life }, from || undefined, most) : searchTeam(context, life, search);
}
