// Reminders by name, and the keys under which answers to them are kept.
// A reminder is `rule.subject.dueDate`: all three URL-safe and without dots, so that the name can be taken apart again.
// `done` is kept under that name, for everybody; `snooze` under `rule.subject.dueDate@user`; `stop`, which holds for all that are
// still to come, under `rule.subject@user`.

export interface ReminderName {
  /** `T-06`, or words joined by hyphens. */
  readonly rule: string;
  /** What it is about: the slug of a service, the id of a record, …; `-` where there is nothing to tell apart. */
  readonly subject: string;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string;
}

export type ReminderKeys = Readonly<Record<'done' | 'stop' | 'snooze', string>>;

export function reminderText({ rule, subject, dueDate }: ReminderName): string {
  return `${rule}.${subject}.${dueDate}`;
}

/** `user`: Entra object id of whom the answer is for. */
export function reminderKeys(reminder: ReminderName, user: string): ReminderKeys {
  const done = reminderText(reminder);
  return { done, stop: `${reminder.rule}.${reminder.subject}@${user}`, snooze: `${done}@${user}` };
}
