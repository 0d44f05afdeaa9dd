// The cards of a customer's services, of one of them, and of what happened in the world.
import type { EventFormView, ServicesView, ServiceView } from '../../cards/views/record-views.ts';
import type { AfterChange, Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { entitlementOf } from '../../engagements/entitlement-of.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import { mayOf, ofCustomer } from './lines.ts';
import type { Loaded } from './load-engagement.ts';
import { everyStatus, nameOf } from './status-names.ts';

export function servicesView(loaded: Loaded, after: AfterChange = {}): ServicesView {
  const { engagement, at } = loaded;
  return {
    name: 'services',
    ...ofCustomer(loaded),
    ...after,
    services: engagement.attributes.services.map((service) => {
      const entitlement = entitlementOf(engagement, service);
      const status = nameOf(at.playbook.statuses, entitlement);
      return {
        service,
        ...(status !== undefined && { status }),
        ...(entitlement.targetDate !== undefined && { targetDate: entitlement.targetDate }),
      };
    }),
  };
}

/** `typed`: absent, the fields hold what is saved. */
export function serviceView(loaded: Loaded, service: Service, after: AfterChange = {}, typed?: Typed): ServiceView {
  return {
    name: 'service',
    ...ofCustomer(loaded),
    ...after,
    service,
    statuses: everyStatus(loaded.at.playbook.statuses),
    typed: serviceFields(loaded.engagement, service),
    problems: [],
    ...typed,
    may: mayOf(loaded),
  };
}

export function serviceFields(engagement: Engagement, service: Service): Inputs {
  const { l1, l2, statusAt: _, ...fields } = entitlementOf(engagement, service);
  return { status: l2 === undefined ? l1 : `${l1}/${l2}`, ...fields };
}

export function eventFormView(loaded: Loaded, form: string, typed: Typed = { typed: {}, problems: [] }): EventFormView {
  return { name: 'event-form', ...ofCustomer(loaded), form, services: loaded.engagement.attributes.services, ...typed };
}
