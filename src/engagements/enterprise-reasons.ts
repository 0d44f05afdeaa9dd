// Rule 5 of the plan: the additional benefit for enterprises.
import type { PlanBasis } from './attributes.ts';
import type { Reason } from './reason.ts';

/** T-09. */
export const ENTERPRISE_SEATS = 20_000;

/** Undefined: the customer does not get it. */
export function enterpriseReasons({ seats, enterprise }: PlanBasis): readonly Reason[] | undefined {
  if (seats !== undefined && seats >= ENTERPRISE_SEATS) return [{ kind: 'enterprise', by: 'seats' }];
  return enterprise === true ? [{ kind: 'enterprise', by: 'exception' }] : undefined;
}
