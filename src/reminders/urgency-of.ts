// How much of a hurry something is on a day.
import { daysBetween } from './calendar/days-between.ts';
import type { Reminder } from './reminder.ts';
import type { Found } from './rule.ts';

/** `today`: `YYYY-MM-DD`. */
export function urgencyOf(
  { deadline }: Pick<Found, 'deadline'>,
  today: string,
): Pick<Reminder, 'urgency' | 'daysLate'> {
  const daysLate = deadline !== undefined && deadline < today ? daysBetween(deadline, today) : 0;
  return { urgency: daysLate > 0 ? 'overdue' : deadline === today ? 'today' : 'due', daysLate };
}
