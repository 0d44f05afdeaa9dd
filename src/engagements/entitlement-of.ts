// A service of a customer as it stands, also before anybody saved it.
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Engagement, Entitlement } from './engagement.ts';

/** T-26: what is new has this status of itself. */
const NEW: Entitlement = { l1: 'status-unknown', l2: 'new-subscription-or-workload' };

/** The customer's start date stands for every service that has none of its own. */
export function entitlementOf(
  { services, attributes }: Pick<Engagement, 'services' | 'attributes'>,
  service: Service,
): Entitlement {
  const saved = services[service] ?? NEW;
  const { startOn } = attributes;
  return startOn === undefined ? saved : { engagementStart: startOn, ...saved };
}
