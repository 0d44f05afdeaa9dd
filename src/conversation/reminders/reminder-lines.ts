// A reminder as somebody reads it: with the names of the customer and of the people.
import type { ReminderLine } from '../../cards/views/reminder-views.ts';
import type { Somebody } from '../../cards/views/view-parts.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { OWN } from '../../reminders/reminder-id.ts';
import type { People } from '../../store/store.ts';

export type LineOf = (reminder: Reminder) => ReminderLine;

/** Reads the names that these reminders need, once each. */
export async function reminderLines(
  people: People,
  partner: string,
  { ownReminders }: Pick<Recipient, 'ownReminders'>,
  followed: readonly Followed[],
  reminders: readonly Reminder[],
): Promise<LineOf> {
  const ids = new Set(
    reminders.flatMap(({ standingInFor, escalatedFrom, escalates }) =>
      [standingInFor, escalatedFrom?.user, escalates?.to].filter((id) => id !== undefined),
    ),
  );
  const named = new Map(
    await Promise.all([...ids].map(async (id) => [id, await namedAs(people, partner, id)] as const)),
  );
  const customers = new Map(followed.map(({ engagement }) => [engagement.id, engagement.attributes.name]));
  return (reminder) => {
    const customer = reminder.engagement === undefined ? undefined : customers.get(reminder.engagement);
    const own = reminder.rule === OWN ? ownReminders.find(({ id }) => id === reminder.subject) : undefined;
    const standingInFor = named.get(reminder.standingInFor ?? '');
    const escalatedFrom = named.get(reminder.escalatedFrom?.user ?? '');
    const escalatesTo = named.get(reminder.escalates?.to ?? '');
    return {
      reminder,
      ...(customer !== undefined && { customer }),
      ...(own !== undefined && { at: own.at }),
      ...(standingInFor !== undefined && { standingInFor }),
      ...(escalatedFrom !== undefined && { escalatedFrom }),
      ...(escalatesTo !== undefined && { escalatesTo }),
    };
  };
}

async function namedAs(people: People, partner: string, id: string): Promise<Somebody> {
  const person = (await people.read(partner, id))?.value;
  const met = person?.references.personal !== undefined;
  return { id, met, ...(person?.name !== undefined && { name: person.name }) };
}
