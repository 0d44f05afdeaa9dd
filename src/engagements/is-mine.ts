// Whose task it is: those whom it was assigned to; nobody assigned, those who have its role.
import type { Engagement } from './engagement.ts';
import { itemFacts } from './item-facts.ts';
import type { PlanItem } from './plan.ts';

export function isMine(engagement: Pick<Engagement, 'phases' | 'people'>, item: PlanItem, user: string): boolean {
  const { assignees } = itemFacts(engagement, item.id);
  if (assignees !== null) return assignees.includes(user);
  const { members } = engagement.people;
  return Object.entries(members).some(([role, ids]) => item.roles.includes(role) && ids.includes(user));
}
