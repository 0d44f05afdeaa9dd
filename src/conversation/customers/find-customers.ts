// Customers by a name that somebody typed: those of that name, else those whose names begin so; open ones before closed ones.
import { foldWords } from '../../language/fold-words.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { teamHeaders, visibleHeaders } from './visible-headers.ts';

const LIVES = ['open', 'closed'] as const;

/** What the person may see of them. `name`: folded. */
export async function findCustomers(context: Context, name: string): Promise<readonly EngagementHeader[]> {
  const headers = await candidates(context, name);
  const named = (matches: (folded: string) => boolean) =>
    headers.filter((header) => matches(foldWords(header.attributes.name)));
  const exact = named((folded) => folded === name);
  const found = exact.length > 0 ? exact : named((folded) => folded.startsWith(name));
  const open = found.filter(({ life }) => life.state !== 'closed');
  return open.length > 0 ? open : found;
}

/** Theirs, and of a lead all that are called like that: whoever is called exactly so comes first among them. */
async function candidates(context: Context, name: string): Promise<readonly EngagementHeader[]> {
  const all = await Promise.all([
    visibleHeaders(context),
    ...LIVES.map(async (life) => (await teamHeaders(context, { life, name })).headers),
  ]);
  return [...new Map(all.flat().map((header) => [header.id, header])).values()];
}
