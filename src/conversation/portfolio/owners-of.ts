// Who owns these customers, each asked for once.
import type { PortfolioRow } from '../../portfolio/portfolio-row.ts';
import type { Context } from '../context.ts';
import { type Names, somebody } from '../customers/somebody.ts';

export async function ownersOf(context: Context, rows: readonly Pick<PortfolioRow, 'owner'>[]): Promise<Names> {
  const ids = [...new Set(rows.map(({ owner }) => owner))];
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await somebody(context, id)] as const)));
  return (id) => known.get(id) ?? { id, met: false };
}
