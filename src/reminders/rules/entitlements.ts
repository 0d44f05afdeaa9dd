// The services of a customer as they stand.
import type { Engagement, Entitlement } from '../../engagements/engagement.ts';
import { entitlementOf } from '../../engagements/entitlement-of.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';

export interface ServiceNow extends Entitlement {
  readonly service: Service;
  readonly slug: string;
}

export function entitlements(engagement: Engagement): readonly ServiceNow[] {
  return engagement.attributes.services.map((service) => ({
    ...entitlementOf(engagement, service),
    service,
    slug: serviceSlug(service),
  }));
}
