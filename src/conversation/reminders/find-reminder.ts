// The reminder that a card names, as it stands now for the person who pressed.
import type { ReminderView } from '../../cards/views/reminder-views.ts';
import { answerTo } from '../../engagements/answer-to.ts';
import type { Engagement, ReminderAnswer } from '../../engagements/engagement.ts';
import { reminderKeys } from '../../engagements/reminder-key.ts';
import { openReminders } from '../../reminders/open-reminders.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { OWN, type ReminderParts, readReminderId } from '../../reminders/reminder-id.ts';
import type { Context } from '../context.ts';
import { ownAsReminder } from './own-as-reminder.ts';
import { type Reminders, remindersIn } from './reminders-of.ts';

export interface FoundReminder extends Pick<ReminderView, 'line' | 'answered' | 'zone' | 'date'> {
  readonly parts: ReminderParts;
}

/** Undefined: it is over, it never was, or it is not for this person; all look alike. */
export async function findReminder(context: Context, id: string): Promise<FoundReminder | undefined> {
  const parts = readReminderId(id);
  if (parts === undefined) return undefined;
  if (parts.rule === OWN) return findOwn(context, parts);
  return parts.engagement === undefined
    ? undefined
    : findIn(context, parts, await remindersIn(context, parts.engagement));
}

async function findOwn(context: Context, parts: ReminderParts): Promise<FoundReminder | undefined> {
  // Whichever day it has been moved to since.
  const own = context.person.ownReminders?.find(({ id }) => id === parts.subject);
  if (own === undefined) return undefined;
  // Its customer is named only to those who may still see it.
  const { recipient, followed, zone, today, lines } = await remindersIn(context, own.engagement ?? '');
  const reminder = ownAsReminder(own, recipient, followed, context.turn.at);
  const [line] = reminder === undefined ? [] : await lines([reminder]);
  if (line === undefined) return undefined;
  return { parts, line, zone, date: today, ...(own.state === 'done' && { answered: { is: 'done' } }) };
}

async function findIn(
  { turn }: Context,
  parts: ReminderParts,
  { recipient, followed, sent, open, zone, today, lines }: Reminders,
): Promise<FoundReminder | undefined> {
  const of = followed.find(({ engagement }) => engagement.id === parts.engagement);
  if (of === undefined) return undefined;
  const isIt = ({ rule, subject, dueDate }: Reminder): boolean =>
    rule === parts.rule && subject === parts.subject && dueDate === parts.dueDate;
  const asked = { ...of.engagement, reminders: withoutAnswers(of.engagement, parts, turn.user.id) };
  const reminder =
    open.find(isIt) ?? openReminders(recipient, [{ ...of, engagement: asked }], turn.at, sent).find(isIt);
  const [line] = reminder === undefined ? [] : await lines([reminder]);
  if (line === undefined) return undefined;
  const answer = answerTo(of.engagement, parts, turn.user.id, today);
  return { parts, line, zone, date: today, ...(answer && { answered: answered(answer) }) };
}

function withoutAnswers({ reminders }: Engagement, parts: ReminderParts, user: string): Engagement['reminders'] {
  const keys = Object.values(reminderKeys(parts, user));
  return Object.fromEntries(Object.entries(reminders).filter(([key]) => !keys.includes(key)));
}

function answered(answer: ReminderAnswer): NonNullable<ReminderView['answered']> {
  return answer.state === 'snoozed' ? { is: 'snoozed', until: answer.until } : { is: answer.state };
}
