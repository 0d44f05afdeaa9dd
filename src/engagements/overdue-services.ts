// Services in progress whose target date has passed.
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Engagement } from './engagement.ts';
import { entitlementOf } from './entitlement-of.ts';

export interface OverdueService {
  readonly service: Service;
  readonly targetDate: string;
}

/** Longest overdue first. What is blocked or not wanted is not late: its target date says when it is looked at again. */
export function overdueServices(
  engagement: Pick<Engagement, 'attributes' | 'services'>,
  today: string,
): readonly OverdueService[] {
  return engagement.attributes.services
    .flatMap((service) => {
      const { l1, targetDate } = entitlementOf(engagement, service);
      return l1 === 'in-progress' && targetDate !== undefined && targetDate < today ? [{ service, targetDate }] : [];
    })
    .sort((a, b) => (a.targetDate < b.targetDate ? -1 : 1));
}
