// The role that a slug or a canonical name names.
import { fold } from '../fold.ts';
import { ROLES, type Role } from './roles.ts';

const BY_NAME: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [fold(role), role]));

/** Case, spaces and punctuation do not matter; that makes slug and name one. */
export function roleOf(slugOrName: string): Role | undefined {
  return BY_NAME.get(fold(slugOrName));
}
