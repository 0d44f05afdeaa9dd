// The order of reminders: the longest overdue first, then what is due today, then the rest.
import type { Reminder } from './reminder.ts';

type Urgent = Pick<Reminder, 'urgency' | 'daysLate' | 'dueDate'>;

const ORDER: readonly Reminder['urgency'][] = ['overdue', 'today', 'due'];

export function byUrgency(a: Urgent, b: Urgent): number {
  return (
    ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) ||
    b.daysLate - a.daysLate ||
    (a.dueDate < b.dueDate ? -1 : Number(a.dueDate > b.dueDate))
  );
}
