// The person behind a turn, with the newest way to reach them remembered.
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../app-error.ts';
import type { People, Person, Version } from '../store/store.ts';
import type { Turn } from './turn.ts';

export interface LoadedPerson {
  readonly person: Person;
  readonly version: Version;
  /** They can be reached again, or their day begins at another hour: reminders are to be looked at anew. */
  readonly wake: boolean;
}

/**
 * Reads the person and writes only when something about them is new: a stranger, another conversation, another serviceUrl, another
 * device. Who speaks to us can be reached. Of whom is being forgotten nothing is learned.
 */
export async function loadPerson(people: People, turn: Turn): Promise<LoadedPerson> {
  // Two turns at once may both bring news; the second meets a conflict, reads again and finds (nearly always) nothing to write.
  for (let attempt = 1; ; attempt += 1) {
    const stored = await people.read(turn.partner, turn.user.id);
    if (stored?.value.leaving !== undefined) return { person: stored.value, version: stored.version, wake: false };
    const known: Person = stored?.value ?? { partner: turn.partner, user: turn.user.id, references: {} };
    const { name = known.name } = turn.user;
    // A dialog opens anywhere, also where the bot is not: there it could not be written to.
    const references = turn.inDialog
      ? known.references
      : { ...known.references, [turn.conversation.kind]: turn.reference };
    const { unreachable, ...rest } = known;
    const isBack = unreachable !== undefined && turn.input.kind !== 'removed';
    const person: Person = {
      ...(isBack ? rest : known),
      ...(name !== undefined && { name }),
      ...(turn.zone !== undefined && { deviceZone: turn.zone }),
      ...(turn.locale !== undefined && { locale: turn.locale }),
      references,
    };
    if (stored !== undefined && isDeepStrictEqual(person, known))
      return { person: known, version: stored.version, wake: false };
    const hasZone = person.deviceZone !== known.deviceZone && person.zone === undefined;
    const wake = isReminded(person) && (isBack || hasZone);
    try {
      return { person, version: await people.save(person, stored?.version ?? null), wake };
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 5) throw error;
    }
  }
}

/** There is something that they could be reminded of. */
function isReminded({ engagements = [], ownReminders = [], standsInFor = [] }: Person): boolean {
  return engagements.length + ownReminders.length + standsInFor.length > 0;
}
