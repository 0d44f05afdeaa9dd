// Who works on a customer, as chosen in a form.
import { roleSlug } from '../playbook/vocabulary/role-slug.ts';
import { ROLES } from '../playbook/vocabulary/roles.ts';
import type { Inputs } from './command.ts';
import type { People } from './engagement.ts';
import type { FieldProblem } from './outcome.ts';

const MOST_IN_A_ROLE = 50;
/** An Entra object id, or whatever another channel calls a person; never a comma, which separates them. */
const PERSON = /^[^\s,\p{C}]{1,100}$/u;

/** `inputs`: `owner`, `lead`, `member-<role>`; fields that are absent stay as they were. There is always an owner. */
export function readPeople(
  inputs: Inputs,
  before: People,
): { readonly people: People } | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const read = (field: string, kept: readonly string[], most: number): readonly string[] => {
    const typed = inputs[field];
    if (typed === undefined) return kept;
    const ids = [...new Set(typed.split(',').map((id) => id.trim()))].filter((id) => id !== '');
    // Whoever is named already is somebody, whatever the channel calls them.
    if (!ids.every((id) => kept.includes(id) || PERSON.test(id))) problems.push({ field, problem: 'not-a-person' });
    else if (ids.length > most) problems.push({ field, problem: 'too-many' });
    return ids;
  };
  const [owner] = read('owner', [before.owner], 1);
  const [lead] = read('lead', before.lead === undefined ? [] : [before.lead], 1);
  const members = ROLES.flatMap((role) => {
    const ids = read(`member-${roleSlug(role)}`, before.members[role] ?? [], MOST_IN_A_ROLE);
    return ids.length === 0 ? [] : [[role, ids] as const];
  });
  if (owner === undefined) problems.push({ field: 'owner', problem: 'required' });
  if (owner === undefined || problems.length > 0) return { problems };
  return { people: { owner, ...(lead !== undefined && { lead }), members: Object.fromEntries(members) } };
}
