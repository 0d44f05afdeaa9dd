// The target date of a service is later than its engagement start date.
import type { Entitlement } from './engagement.ts';
import type { Fields } from './read-fields.ts';

type Dates = Pick<Entitlement, 'targetDate' | 'engagementStart'>;

/** Only where one of them is another than it was: what was agreed before stands in nobody's way. */
export function checkTargetDate(fields: Fields, was: Dates, { targetDate, engagementStart }: Dates): void {
  const isNewPair = engagementStart !== was.engagementStart || targetDate !== was.targetDate;
  if (isNewPair && targetDate !== undefined && engagementStart !== undefined && targetDate <= engagementStart)
    fields.problem('targetDate', 'not-after-start');
}
