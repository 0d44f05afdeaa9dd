// A change of a person that somebody else made necessary: made on what is stored, whoever else writes.
import { AppError } from '../../app-error.ts';
import type { People, Person } from '../../store/store.ts';

const MOST_TRIES = 10;

/** `change` gives undefined where nothing is to be changed any more. */
export async function savePerson(
  people: People,
  { partner, user }: Pick<Person, 'partner' | 'user'>,
  change: (stored: Person) => Person | undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await people.read(partner, user);
    const changed = stored && change(stored.value);
    if (changed === undefined) return;
    try {
      await people.save(changed, stored?.version ?? null);
      return;
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === MOST_TRIES) throw error;
    }
  }
}
