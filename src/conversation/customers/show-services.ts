// The cards of a customer's services, of one of them, and of what happened in the world.
import type { EventFormView, ServicesView, ServiceView } from '../../cards/views/record-views.ts';
import type { AfterChange, StatusName, Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement, Entitlement } from '../../engagements/engagement.ts';
import { entitlementOf } from '../../engagements/entitlement-of.ts';
import type { L1Status } from '../../playbook/playbook.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import { mayOf, ofCustomer } from './lines.ts';
import type { Loaded } from './load-engagement.ts';

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
    statuses: loaded.at.playbook.statuses.flatMap((status) => [
      { l1: status },
      ...status.l2.map((each) => ({ l1: status, l2: each })),
    ]),
    typed: serviceFields(loaded.engagement, service),
    problems: [],
    ...typed,
    may: mayOf(loaded),
  };
}

export function serviceFields(engagement: Engagement, service: Service): Inputs {
  const { l1, l2, ...fields } = entitlementOf(engagement, service);
  return { status: l2 === undefined ? l1 : `${l1}/${l2}`, ...fields };
}

export function eventFormView(loaded: Loaded, form: string, typed: Typed = { typed: {}, problems: [] }): EventFormView {
  return { name: 'event-form', ...ofCustomer(loaded), form, services: loaded.engagement.attributes.services, ...typed };
}

function nameOf(statuses: readonly L1Status[], { l1, l2 }: Entitlement): StatusName | undefined {
  const status = statuses.find((each) => each.l1 === l1);
  const reason = status?.l2.find(({ key }) => key === l2);
  return status && { l1: status, ...(reason && { l2: reason }) };
}
