// Whether somebody is to do it, alone or with others.
import type { Engagement } from './engagement.ts';
import type { PlanItem } from './plan.ts';
import { responsibleFor } from './responsible-for.ts';

export function isMine(engagement: Pick<Engagement, 'phases' | 'people'>, item: PlanItem, user: string): boolean {
  return responsibleFor(engagement, item).includes(user);
}
