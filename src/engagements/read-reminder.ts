// The name of a reminder as a card sends it back.
import { isDate } from './is-date.ts';
import type { ReminderName } from './reminder-key.ts';
import { isRuleId } from './rule-id.ts';

const SUBJECT = /^[\w~-]{1,100}$/;

/** Undefined for what is the name of none. */
export function readReminder(text: string): ReminderName | undefined {
  const [rule = '', subject = '', dueDate = '', ...more] = text.split('.');
  return more.length === 0 && isRuleId(rule) && SUBJECT.test(subject) && isDate(dueDate)
    ? { rule, subject, dueDate }
    : undefined;
}
