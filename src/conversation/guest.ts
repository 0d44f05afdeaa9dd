// Whether the asker is a guest of the partner: learned from the roster when it first matters, remembered for a day.
import { AppError } from '../app-error.ts';
import type { Context, RosterRow } from './context.ts';

const REMEMBERED_MS = 24 * 3_600_000;

/** Asks once, however often the turn wants to know. */
export function guestAsker(asker: Pick<Context, 'deps' | 'turn' | 'person' | 'version'>): Context['isGuest'] {
  let asked: Promise<boolean> | undefined;
  return () => {
    asked ??= isGuest(asker);
    return asked;
  };
}

async function isGuest({ deps, turn, person, version }: Parameters<typeof guestAsker>[0]): Promise<boolean> {
  const { guest } = person;
  if (guest !== undefined && Date.parse(turn.at) - Date.parse(guest.at) < REMEMBERED_MS) return guest.is;
  // The bot need not be where a dialog was opened, and then cannot see who is there.
  const row = await deps.member((turn.inDialog && person.references.personal) || turn.reference);
  // To be in a conversation and not in its roster is no proof of anything: then nothing may be done.
  if (row === undefined)
    throw new AppError('unavailable', 'The roster does not have the person who asks, so it cannot tell a guest.');
  const is = saysGuest(row);
  try {
    await deps.store.people.save({ ...person, guest: { is, at: turn.at } }, version);
  } catch (error) {
    // The person was changed meanwhile: the next turn asks once more.
    if (!(error instanceof AppError && error.kind === 'conflict')) throw error;
  }
  return is;
}

/** Entra marks the accounts of others in the principal name; who is not marked at all belongs to the house. */
export function saysGuest({ role = '', upn = '' }: RosterRow): boolean {
  return ['guest', 'anonymous'].includes(role.toLowerCase()) || upn.toUpperCase().includes('#EXT#');
}
