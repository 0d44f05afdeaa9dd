// The reminders that a person asked for and whose time has come, whatever became of their customer: it is the person's own word.
import { daysBetween } from './calendar/days-between.ts';
import { localDate } from './calendar/local-date.ts';
import type { Followed } from './followed.ts';
import type { Open } from './open.ts';
import type { OwnReminder } from './own-reminder.ts';
import type { Recipient } from './recipient.ts';
import { OWN, reminderId } from './reminder-id.ts';

/** `at`: ISO instant. */
export function ownOpen(
  { ownReminders, timing }: Pick<Recipient, 'ownReminders' | 'timing'>,
  followed: readonly Followed[],
  at: string,
): readonly Open[] {
  const today = localDate(at, timing.zone);
  return ownReminders
    .filter((own) => own.state === 'open' && own.at <= at)
    .map((own): Open => {
      const { dueDate, ...name } = ownName(own, timing.zone);
      const daysLate = daysBetween(dueDate, today);
      const isKnown = followed.some(({ engagement }) => engagement.id === own.engagement);
      return {
        wantedAt: own.at,
        reminder: {
          id: ownId(own, timing.zone),
          ...(isKnown && own.engagement !== undefined && { engagement: own.engagement }),
          ...name,
          dueDate,
          urgency: daysLate > 0 ? 'overdue' : 'today',
          daysLate,
          why: { key: 'own', args: { what: own.what } },
        },
      };
    });
}

/** The id of its reminder: another one when it was moved to another day. `zone`: the person's. */
export function ownId(own: OwnReminder, zone: string): string {
  return reminderId(own.engagement, ownName(own, zone));
}

function ownName({ id, at }: OwnReminder, zone: string) {
  return { rule: OWN, subject: id, dueDate: localDate(at, zone) };
}
