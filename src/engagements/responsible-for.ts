// Who is to do something: those whom it was assigned to, else those who have its role, else the owner.
import type { Engagement } from './engagement.ts';
import { itemFacts } from './item-facts.ts';
import type { PlanItem } from './plan.ts';

/** Entra object ids; somebody always is. */
export function responsibleFor(
  engagement: Pick<Engagement, 'phases' | 'people'>,
  { id, roles }: Pick<PlanItem, 'id' | 'roles'>,
): readonly string[] {
  const { assignees } = itemFacts(engagement, id);
  if (assignees !== null) return assignees;
  const { owner, members } = engagement.people;
  const ofRole = Object.entries(members).flatMap(([role, ids]) => (roles.includes(role) ? ids : []));
  return ofRole.length > 0 ? [...new Set(ofRole)] : [owner];
}
