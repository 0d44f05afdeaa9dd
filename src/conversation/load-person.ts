// The person behind a turn, with the newest way to reach them remembered.
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../app-error.ts';
import type { People, Person, Version } from '../store/store.ts';
import type { Turn } from './turn.ts';

export interface LoadedPerson {
  readonly person: Person;
  readonly version: Version;
}

/** Reads the person and writes only when something about them is new: a stranger, another conversation, another serviceUrl. */
export async function loadPerson(people: People, turn: Turn): Promise<LoadedPerson> {
  // Two turns at once may both bring news; the second meets a conflict, reads again and finds (nearly always) nothing to write.
  for (let attempt = 1; ; attempt += 1) {
    const stored = await people.read(turn.partner, turn.user.id);
    const known: Person = stored?.value ?? { partner: turn.partner, user: turn.user.id, references: {} };
    const { name = known.name } = turn.user;
    // A dialog opens anywhere, also where the bot is not: there it could not be written to.
    const references = turn.inDialog
      ? known.references
      : { ...known.references, [turn.conversation.kind]: turn.reference };
    const isKnown = isDeepStrictEqual(known.references, references) && name === known.name;
    if (stored !== undefined && isKnown) return { person: known, version: stored.version };
    const person: Person = {
      ...known,
      ...(name !== undefined && { name }),
      references,
    };
    try {
      return { person, version: await people.save(person, stored?.version ?? null) };
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 5) throw error;
    }
  }
}
