// Active usage is looked at every month until the goal is reached: what both rules about it have in common.
import type { Engagement, RecordedEvent } from '../../engagements/engagement.ts';
import { phaseState } from '../../engagements/phase-state.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Found } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';
import { entitlements, type ServiceNow } from './entitlements.ts';
import { later } from './later.ts';
import { peopleWith } from './people-with.ts';
import { resumedOn } from './resumed-on.ts';

export interface UsageGoal {
  /** Rule. */
  readonly id: 'T-17' | 'T-19';
  readonly isAbout: (service: Service) => boolean;
  readonly percent: number;
  /** `usages`: latest first, one at least. */
  readonly isReached: (usages: readonly RecordedEvent[], service: Service) => boolean;
}

export function usageChecks(engagement: Engagement, goal: UsageGoal, days: number): readonly Found[] {
  return entitlements(engagement)
    .filter(({ service, l1 }) => l1 === 'in-progress' && goal.isAbout(service))
    .flatMap((entitlement) => {
      const { service, slug } = entitlement;
      const began = adoptionSince(engagement, entitlement);
      const usages = usagesOf(engagement, service);
      if (began === undefined || (usages.length > 0 && goal.isReached(usages, service))) return [];
      const measured = usages[0]?.on;
      const last = later(began, measured);
      const dueDate = addDays(later(last, resumedOn(engagement)), days);
      const first = measured === undefined || measured < began ? 'yes' : 'no';
      const why: Why = { key: goal.id, args: { first, service, last: { date: last }, percent: goal.percent } };
      return [{ subject: slug, dueDate, deadline: dueDate, why, users: peopleWith(engagement, 'FastTrack Manager') }];
    });
}

/** Plain date since when the service is in use; undefined: it is not yet. */
function adoptionSince(engagement: Engagement, { l2, statusAt }: ServiceNow): string | undefined {
  if (l2 === 'solution-or-user-adoption') return dayOf(statusAt ?? engagement.createdAt);
  if (phaseState(engagement, 'enable') === 'open') return undefined;
  return dayOf(later(engagement.phases.enable?.status?.at ?? engagement.createdAt, statusAt));
}

/** Latest first; a figure for no service in particular is one for all. */
function usagesOf({ records }: Engagement, service: Service): readonly RecordedEvent[] {
  return Object.values(records)
    .filter((record) => record.what === 'usage' && (record.service ?? service) === service)
    .sort((a, b) => (a.on > b.on ? -1 : 1));
}
