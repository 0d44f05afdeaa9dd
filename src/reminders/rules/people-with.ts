// Those who have a role for a customer; whoever owns it where nobody has.
import type { Engagement } from '../../engagements/engagement.ts';
import type { Role } from '../../playbook/vocabulary/roles.ts';

export function peopleWith({ people }: Pick<Engagement, 'people'>, role: Role): readonly string[] {
  const ids = people.members[role] ?? [];
  return ids.length > 0 ? ids : [people.owner];
}
