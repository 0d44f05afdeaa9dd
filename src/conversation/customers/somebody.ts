// People as a card names them: by the name that they have in Teams, as far as they ever wrote to the bot.
import type { Somebody } from '../../cards/views/view-parts.ts';
import { involved } from '../../engagements/involved.ts';
import type { Context } from '../context.ts';
import type { Loaded } from './load-engagement.ts';

export type Names = (id: string) => Somebody;

/** Everybody who is named in the engagement, and these. */
export async function namesOf(
  context: Context,
  { engagement }: Loaded,
  others: readonly string[] = [],
): Promise<Names> {
  const ids = [...new Set([...involved(engagement.people), ...others])];
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await somebody(context, id)] as const)));
  return (id) => known.get(id) ?? { id, met: false };
}

export async function somebody({ deps, turn, person: asker }: Context, id: string): Promise<Somebody> {
  const person = id === asker.user ? asker : (await deps.store.people.read(turn.partner, id))?.value;
  const met = person?.references.personal !== undefined;
  return { id, met, ...(person?.name !== undefined && { name: person.name }) };
}
