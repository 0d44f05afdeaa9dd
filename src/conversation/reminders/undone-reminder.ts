// The card of a reminder whose answer was taken back.
import type { View } from '../../cards/view.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { HistoryEvent } from '../../engagements/history.ts';
import type { Context } from '../context.ts';
import type { Loaded } from '../customers/load-engagement.ts';
import { remindersIn } from './reminders-of.ts';
import { reminderView } from './show-reminder.ts';

/** Undefined: the event was about something else, or nothing comes of it any more. `loaded`: without the answer. */
export async function undoneReminder(
  context: Context,
  { engagement }: Loaded,
  { command, changes }: HistoryEvent,
  after: AfterChange,
): Promise<View | undefined> {
  const answer = command.startsWith('reminder.') ? changes.find(({ slot }) => slot === 'reminder') : undefined;
  if (answer?.slot !== 'reminder') return undefined;
  const { open, zone, today, lines } = await remindersIn(context, engagement);
  // What was stopped has no day in its name.
  const name = `${engagement.id}.${answer.reminder.split('@')[0]}`;
  const reminder = open.find(({ id }) => id === name || id.startsWith(`${name}.`));
  const [line] = reminder === undefined ? [] : await lines([reminder]);
  return line && { ...reminderView({ line, zone, date: today }), ...after };
}
