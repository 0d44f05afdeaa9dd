// The delegate learns for whom they stand in. Whether they still do is asked of the one who is away, each time.
import { AppError } from '../../app-error.ts';
import type { Person } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { pullWake } from './pull-wake.ts';

const MOST_TRIES = 10;

/** Throws what the store throws. */
export async function nameDelegate(context: Context, delegate: string): Promise<void> {
  const { partner, user } = context.turn;
  const { people } = context.deps.store;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await people.read(partner, delegate);
    const person: Person = stored?.value ?? { partner, user: delegate, references: {} };
    const list = person.standsInFor ?? [];
    try {
      if (!list.includes(user.id))
        await people.save({ ...person, standsInFor: [...list, user.id] }, stored?.version ?? null);
      break;
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === MOST_TRIES) throw error;
    }
  }
  await pullWake(context, delegate, context.turn.at);
}
