// Who took data out or away is noted, for whoever has to answer for it.
import type { Context } from '../context.ts';

/** Throws what the store throws. */
export async function noteDeed(
  { deps, turn }: Context,
  did: 'exported' | 'asked-to-be-forgotten',
  about?: string,
): Promise<void> {
  const { partner, user, at } = turn;
  await deps.store.accessLog.add({ partner, at, did, by: user.id, ...(about !== undefined && { about }) });
}
