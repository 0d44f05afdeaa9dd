// A reminder is answered: done, never again, later. What rules say is answered in the engagement, one's own at the person.
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { Command, Inputs } from '../../engagements/command.ts';
import { reminderKeys } from '../../engagements/reminder-key.ts';
import { undoUntil } from '../../engagements/undo-until.ts';
import { OWN } from '../../reminders/reminder-id.ts';
import type { Context, Outcome } from '../context.ts';
import { changeEngagement } from '../customers/change-engagement.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { type AnswerVerb, answerOf } from './answer-of.ts';
import { answerOwn } from './answer-own.ts';
import { type FoundReminder, findReminder } from './find-reminder.ts';
import { over, reminderView } from './show-reminder.ts';
import { snoozeAgain, snoozeDate } from './snooze-date.ts';

/** `inputs`: `until` and `untilOn`, of snooze. */
export async function answerReminder(
  context: Context,
  verb: AnswerVerb,
  id: string,
  inputs: Inputs = {},
): Promise<Outcome> {
  const found = await findReminder(context, id);
  if (found === undefined) return over(id, 'replace');
  const { parts, answered } = found;
  // What is done or stopped already cannot come later.
  if (verb === 'reminder.snooze' && (answered?.is === 'done' || answered?.is === 'stopped'))
    return { view: reminderView(found), mode: 'replace', aboutCustomer: true };
  const until = verb === 'reminder.snooze' ? snoozeDate(inputs, found.date) : '';
  if (parts.rule === OWN) return answerOwn(context, verb, found, until, inputs);
  // Whoever stands in for somebody may answer, and nothing else: not even take the answer back.
  const engagementId = parts.engagement ?? '';
  const answersFor = found.line.reminder.standingInFor;
  if ((await loadEngagement(context, engagementId, answersFor)) === undefined) return refused('forbidden');
  return changeEngagement(context, {
    engagementId,
    ...(answersFor !== undefined && { answersFor }),
    command: commandOf(verb, parts.name, until),
    show: async (loaded, { notice, undoId }, event) => {
      const taken =
        event === undefined ? await undoOfBefore(context, loaded, verb, found) : { ...(undoId && { undoId }) };
      const back = loaded.standing === 'delegate' ? {} : taken;
      // That it is done says that it was saved.
      const said = notice?.kind === 'changed-meanwhile' ? { notice } : {};
      return reminderView(found, { answered: answerOf(verb, until), ...said, ...back });
    },
    again: (_, why) =>
      why.reason === 'invalid' ? reminderView(found, { snooze: snoozeAgain(inputs, why.problems) }) : undefined,
  });
}

function commandOf(verb: AnswerVerb, reminder: string, until: string): Command {
  return verb === 'reminder.snooze' ? { kind: verb, reminder, until } : { kind: verb, reminder };
}

/** Pressed twice: the same answer, for as long as it can be taken back. */
async function undoOfBefore(
  { deps, turn }: Context,
  { engagement }: Loaded,
  verb: AnswerVerb,
  { parts }: FoundReminder,
): Promise<AfterChange> {
  const keys: readonly string[] = Object.values(reminderKeys(parts, turn.user.id));
  const latest = await deps.store.engagements.history(turn.partner, engagement.id, null, 50);
  const event = latest.find(
    ({ by, command, changes }) =>
      by === turn.user.id &&
      command === verb &&
      changes.some((change) => change.slot === 'reminder' && keys.includes(change.reminder)),
  );
  const limit = event && undoUntil(event);
  return event && limit !== undefined && turn.at <= limit ? { undoId: `${engagement.id}.${event.rev}` } : {};
}
