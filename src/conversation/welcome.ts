// Who I am and three things to try: once a person, however often the channel says that the bot was installed.
import { AppError } from '../app-error.ts';
import type { Context, Outcome } from './context.ts';

/** Only in the person's own chat: in channels and groups a mention brings the help. */
export async function welcome({ deps, turn, person, version }: Context): Promise<Outcome> {
  if (turn.conversation.kind !== 'personal' || person.welcomedAt !== undefined) return undefined;
  try {
    await deps.store.people.save({ ...person, welcomedAt: turn.at }, version);
  } catch (error) {
    // Two events at once: the other one welcomes.
    if (error instanceof AppError && error.kind === 'conflict') return undefined;
    throw error;
  }
  return { view: { name: 'welcome' }, mode: 'post' };
}
