// How many reminders of each urgency, in words.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { ReminderLine } from '../views/reminder-views.ts';

const URGENCIES = ['overdue', 'today', 'due'] as const;

/** `2 overdue · 3 due today`; empty where there are none. */
export function reminderCounts(lines: readonly ReminderLine[], language: Language): string {
  return URGENCIES.flatMap((urgency) => {
    const count = lines.filter(({ reminder }) => reminder.urgency === urgency).length;
    return count === 0 ? [] : [text(language, `reminder.count.${urgency}`, { count })];
  }).join(' · ');
}
