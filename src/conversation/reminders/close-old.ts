// Cards of earlier reminders say that they are over: a digest once there is a newer one, a single once nobody needs it.
import type { ReminderPastView } from '../../cards/views/reminder-views.ts';
import { answerTo } from '../../engagements/answer-to.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import { OWN, readReminderId } from '../../reminders/reminder-id.ts';
import type { Slot } from '../../store/reminder-records.ts';
import type { Person } from '../../store/store.ts';
import { summaryOf } from '../summary-of.ts';
import type { Reference } from '../turn.ts';
import type { SendDeps } from './send-deps.ts';

/** At one look; the others have their turn at the next. */
const MOST = 5;

export interface OldCards {
  readonly to: Reference;
  readonly slots: readonly Slot[];
  readonly followed: readonly Followed[];
  /** Ids of all reminders that are open. */
  readonly open: () => ReadonlySet<string>;
  readonly at: string;
}

interface Over extends Pick<ReminderPastView, 'is' | 'date'> {
  readonly id: string;
  readonly activity: string;
  readonly conversation: string;
}

/** A card that somebody deleted counts as closed. */
export async function closeOld(deps: SendDeps, person: Person, recipient: Recipient, old: OldCards): Promise<void> {
  const { zone } = recipient.timing;
  const today = localDate(old.at, zone);
  const language = person.language ?? person.locale ?? 'en';
  const sent = old.slots.filter(({ state }) => state.is === 'sent');
  const newest = sent.map(digestDate).sort().at(-1) ?? '';
  let open: ReadonlySet<string> | undefined;
  const isOpen = (id: string): boolean => {
    // Worked out only where there is a card that asks.
    open ??= old.open();
    return open.has(id);
  };
  const over = sent.flatMap((slot): readonly Over[] => {
    const { id, activity, conversation, closed } = slot;
    if (closed === true || activity === undefined || conversation === undefined) return [];
    const date = digestDate(slot);
    if (date !== '') return date < newest ? [{ id, activity, conversation, is: 'superseded', date }] : [];
    // Of today's, the card itself shows what was answered, with the way to take it back.
    const day = localDate(slot.at, zone);
    const isOver = day < today && slot.reminders.every((each) => !isOpen(each) && isDone(each, recipient, old, today));
    return isOver ? [{ id, activity, conversation, is: 'done', date: day }] : [];
  });
  for (const { id, activity, conversation, is, date } of over.slice(0, MOST)) {
    const view: ReminderPastView = { name: 'reminder-past', is, date };
    const message = { card: deps.render(view, language), summary: summaryOf(view, language), alert: false };
    const { outcome } = await deps.sender.update({ ...old.to, conversationId: conversation }, activity, message);
    if (outcome === 'throttled' || outcome === 'unreachable') return;
    await deps.store.slots.settle({ partner: person.partner, user: person.user, id }, { closed: true });
  }
}

function digestDate({ id }: Slot): string {
  return id.startsWith('digest.') ? id.slice('digest.'.length) : '';
}

/** Of what is not open any more. What was put off is not done: it comes again. */
function isDone(id: string, { user, ownReminders }: Recipient, { followed }: OldCards, today: string): boolean {
  const reminder = readReminderId(id);
  if (reminder === undefined) return true;
  if (reminder.rule === OWN) return !ownReminders.some((own) => own.id === reminder.subject && own.state === 'open');
  const engagement = followed.find((each) => each.engagement.id === reminder.engagement)?.engagement;
  return engagement === undefined || answerTo(engagement, reminder, user, today)?.state !== 'snoozed';
}
