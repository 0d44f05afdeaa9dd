// The name of a reminder among all of a partner's: the engagement and the name it has there.
import { isDate } from '../engagements/is-date.ts';
import { type ReminderName, reminderText } from '../engagements/reminder-key.ts';

/** Of own reminders: their rule, and what stands for the engagement where they are about none. */
export const OWN = 'own';
const NO_ENGAGEMENT = '-';

/** `engagement`: URL-safe, without dots, like the parts of the name. */
export function reminderId(engagement: string | undefined, name: ReminderName): string {
  return `${engagement ?? NO_ENGAGEMENT}.${reminderText(name)}`;
}

export interface ReminderParts extends ReminderName {
  readonly engagement?: string;
  /** As the commands of the engagement want it. */
  readonly name: string;
}

/** Undefined for what is none. */
export function readReminderId(id: string): ReminderParts | undefined {
  const [engagement = '', rule = '', subject = '', dueDate = '', ...more] = id.split('.');
  if (more.length > 0 || [engagement, rule, subject].includes('') || !isDate(dueDate)) return undefined;
  const name = reminderText({ rule, subject, dueDate });
  return { ...(engagement !== NO_ENGAGEMENT && { engagement }), rule, subject, dueDate, name };
}
