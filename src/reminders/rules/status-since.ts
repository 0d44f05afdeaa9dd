// Since when a service has its status.
import type { Engagement, Entitlement } from '../../engagements/engagement.ts';
import { dayOf } from './day-of.ts';

/** Plain date. */
export function statusSince({ createdAt }: Engagement, { statusAt }: Entitlement): string {
  return dayOf(statusAt ?? createdAt);
}
