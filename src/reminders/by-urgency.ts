// The order of reminders: the longest overdue first, then what is due today, then the rest.
import type { Reminder } from './reminder.ts';

const ORDER: readonly Reminder['urgency'][] = ['overdue', 'today', 'due'];

export function byUrgency(a: Reminder, b: Reminder): number {
  return (
    ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) ||
    b.daysLate - a.daysLate ||
    (a.dueDate < b.dueDate ? -1 : Number(a.dueDate > b.dueDate))
  );
}
