// What is due → the messages that say it: a digest, or singles.
import type { DigestView, ReminderView } from '../../cards/views/reminder-views.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { Due } from '../../reminders/due-of.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { LineOf } from './reminder-lines.ts';

export interface DueMessage {
  readonly kind: 'digest' | 'single';
  /** Of its slot. */
  readonly id: string;
  readonly reminders: readonly Reminder[];
  readonly view: DigestView | ReminderView;
  /** The same with less in it, for a channel that finds it too large. */
  readonly short?: DigestView;
  /** A sound and a line in the activity feed are for what cannot wait. */
  readonly alert: boolean;
}

export function dueReminders({ digest, singles }: Due): readonly Reminder[] {
  return [...(digest?.customers.flatMap(({ reminders }) => reminders) ?? []), ...singles];
}

/** `at`: ISO instant. */
export function messagesOf(
  due: Due,
  { timing: { zone } }: Recipient,
  at: string,
  lineOf: LineOf,
): readonly DueMessage[] {
  const date = localDate(at, zone);
  const singles = due.singles.map((reminder): DueMessage => {
    const line = lineOf(reminder);
    return {
      kind: 'single',
      id: `single.${reminder.id}.${line.at ?? reminder.dueDate}`,
      reminders: [reminder],
      view: { name: 'reminder', line, date, zone },
      alert: true,
    };
  });
  return due.digest === undefined ? singles : [digestOf(due.digest, zone, lineOf), ...singles];
}

function digestOf({ date, customers }: NonNullable<Due['digest']>, zone: string, lineOf: LineOf): DueMessage {
  const reminders = customers.flatMap((each) => each.reminders);
  const view: DigestView = {
    name: 'digest',
    date,
    zone,
    customers: customers.map(({ engagement, reminders: of }) => {
      const lines = of.map(lineOf);
      const customer = lines[0]?.customer;
      return {
        ...(engagement !== undefined && { engagementId: engagement }),
        ...(customer !== undefined && { customer }),
        lines,
      };
    }),
  };
  return {
    kind: 'digest',
    id: `digest.${date}`,
    reminders,
    view,
    short: { ...view, short: true },
    alert: reminders.some(({ urgency }) => urgency !== 'due'),
  };
}
