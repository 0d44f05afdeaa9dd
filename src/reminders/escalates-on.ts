// The day on which something overdue goes to a lead.
import { addBusinessDays } from './calendar/add-business-days.ts';
import { dayOf } from './rules/day-of.ts';
import { later } from './rules/later.ts';

const AFTER = 2;

/** Two business days after the person was told (ISO instant), and not before it is overdue. `country` as for `isBusinessDay`. */
export function escalatesOn(deadline: string, told: string, country: string | undefined): string {
  return later(addBusinessDays(dayOf(told), AFTER, country), addBusinessDays(deadline, 1, country));
}
