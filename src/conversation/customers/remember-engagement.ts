// Each person's list of engagements follows the people of the engagement. It may lag behind after a crash: the next change mends it.
import { AppError } from '../../app-error.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { involved } from '../../engagements/involved.ts';
import type { Person } from '../../store/store.ts';
import type { Context } from '../context.ts';

/** Writes only for those whose list lacks it. Whoever left keeps the id: loading it refuses them, and lists leave it out. */
export async function rememberEngagement({ deps, turn }: Context, engagement: Engagement): Promise<void> {
  const { people } = deps.store;
  for (const user of involved(engagement.people)) {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await people.read(turn.partner, user);
      const person: Person = stored?.value ?? { partner: turn.partner, user, references: {} };
      const list = person.engagements ?? [];
      if (list.includes(engagement.id)) break;
      try {
        await people.save({ ...person, engagements: [...list, engagement.id] }, stored?.version ?? null);
        break;
      } catch (error) {
        if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 10) throw error;
      }
    }
  }
}
