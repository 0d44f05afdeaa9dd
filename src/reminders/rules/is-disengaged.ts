// Whether the work with a customer has ended: after the last of its completion discussions.
import type { Engagement } from '../../engagements/engagement.ts';
import { movesData } from '../../engagements/moves-data.ts';
import { settledOn } from './settled-on.ts';

/** Tasks of the discussion after enablement and of the one after migration. */
export const DISENGAGEMENT = { enablement: '4058', migration: '4060' } as const;

export function isDisengaged(engagement: Engagement): boolean {
  const last = movesData(engagement.attributes) ? DISENGAGEMENT.migration : DISENGAGEMENT.enablement;
  return settledOn(engagement, last) !== undefined;
}
