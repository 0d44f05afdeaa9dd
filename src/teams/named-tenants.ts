// The Teams tenants that an activity says it comes from: one, written in two places.
import type { IncomingActivity } from './incoming-activity.ts';

/** In lower case, each once. More than one: the activity contradicts itself. */
export function namedTenants(activity: Pick<IncomingActivity, 'channelData' | 'conversation'>): readonly string[] {
  const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId];
  return [...new Set(named.flatMap((tenant) => (tenant === undefined ? [] : [tenant.toLowerCase()])))];
}
