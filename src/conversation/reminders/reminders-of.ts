// What is open for the person of a turn, as the lists and cards of reminders show it.
import type { ReminderLine } from '../../cards/views/reminder-views.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { Followed } from '../../reminders/followed.ts';
import { openReminders } from '../../reminders/open-reminders.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { Sent } from '../../reminders/sent.ts';
import type { Person } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { colleaguesAway } from './colleagues-away.ts';
import { follow, followedBy } from './followed-of.ts';
import { recipientOf } from './recipient-of.ts';
import { reminderLines } from './reminder-lines.ts';
import { sentOf } from './sent-of.ts';

export interface Reminders {
  readonly recipient: Recipient;
  readonly followed: readonly Followed[];
  readonly sent: Sent;
  /** Most urgent first. */
  readonly open: readonly Reminder[];
  /** IANA zone of the person, and their date. */
  readonly zone: string;
  readonly today: string;
  /** Reads the names that these need. */
  readonly lines: (reminders: readonly Reminder[]) => Promise<readonly ReminderLine[]>;
}

/** Over all their customers. Throws AppError `unavailable` where it cannot be learned whether the person is a guest. */
export async function remindersOf(context: Context): Promise<Reminders> {
  return look(context, (me, away) => followedBy(context.deps, me, away));
}

/** Of one customer: by its id, if the person gets its reminders, or as it was just changed. */
export async function remindersIn(context: Context, engagement: string | Engagement): Promise<Reminders> {
  return look(context, async (me, away) =>
    typeof engagement === 'string'
      ? followedBy(
          context.deps,
          { ...me, engagements: [engagement] },
          away.map((each) => ({ ...each, engagements: [] })),
        )
      : [await follow(context.deps, engagement)],
  );
}

async function look(
  { deps, turn, person, isGuest }: Context,
  followedOf: (me: Person, away: readonly Person[]) => Promise<readonly Followed[]>,
): Promise<Reminders> {
  const { at, partner } = turn;
  const { people } = deps.store;
  const me: Person = { ...person, guest: { is: await isGuest(), at } };
  const away = await colleaguesAway(people, me, at);
  const recipient = recipientOf(me, away);
  const followed = await followedOf(me, away);
  const { sent } = await sentOf(deps, me, recipient, followed, at);
  const { zone } = recipient.timing;
  return {
    recipient,
    followed,
    sent,
    open: openReminders(recipient, followed, at, sent),
    zone,
    today: localDate(at, zone),
    lines: async (reminders) => reminders.map(await reminderLines(people, partner, recipient, followed, reminders)),
  };
}
