// A person's own reminder is answered: done and never again are the same, later moves it to the same hour of another day.
import type { Inputs } from '../../engagements/command.ts';
import type { FieldProblem } from '../../engagements/outcome.ts';
import { readFields } from '../../engagements/read-fields.ts';
import { addDays } from '../../reminders/calendar/add-days.ts';
import { instantOf } from '../../reminders/calendar/instant-of.ts';
import { localTime } from '../../reminders/calendar/local-time.ts';
import type { OwnReminder } from '../../reminders/own-reminder.ts';
import { changePerson } from '../change-person.ts';
import type { Context, Outcome } from '../context.ts';
import { refused } from '../customers/refused.ts';
import { type AnswerVerb, answerOf } from './answer-of.ts';
import { type FoundReminder, findReminder } from './find-reminder.ts';
import { canBeUndone, ownKept } from './own-kept.ts';
import { pullWake } from './pull-wake.ts';
import { over, reminderView } from './show-reminder.ts';
import { snoozeAgain } from './snooze-date.ts';

const LONGEST_SNOOZE_DAYS = 366;
const UNDO = 'own.';

/** `until`: the date of a snooze, as typed. */
export async function answerOwn(
  context: Context,
  verb: AnswerVerb,
  found: FoundReminder,
  until: string,
  inputs: Inputs,
): Promise<Outcome> {
  const problems = verb === 'reminder.snooze' ? problemsOf(until, found.date) : [];
  if (problems.length > 0)
    return {
      view: reminderView(found, { snooze: snoozeAgain(inputs, problems) }),
      mode: 'replace',
      aboutCustomer: true,
    };
  const { at } = context.turn;
  const own = await changeOwn(context, found.parts.subject, (now) => {
    if (now.state === 'done') return undefined;
    if (verb !== 'reminder.snooze') return { ...now, state: 'done', doneAt: at };
    const moved = instantOf(until, localTime(now.at, found.zone), found.zone);
    return moved === now.at ? undefined : { ...now, at: moved };
  });
  // Gone meanwhile.
  if (own === undefined) return over(found.line.reminder.id, 'replace');
  if (own.state === 'open') await pullWake(context, context.turn.user.id, own.at);
  const undo = own.state === 'done' && canBeUndone(own, at) ? { undoId: `${UNDO}${own.id}` } : {};
  return {
    view: reminderView(found, { answered: answerOf(verb, until), ...undo }),
    mode: 'replace',
    aboutCustomer: true,
  };
}

/** Whether this is the `undoId` of an own reminder. */
export function isOwnUndo(undoId: string): boolean {
  return undoId.startsWith(UNDO);
}

export async function undoOwn(context: Context, undoId: string): Promise<Outcome> {
  const { turn } = context;
  const own = await changeOwn(context, undoId.slice(UNDO.length), ({ doneAt, ...now }) =>
    now.state === 'done' && canBeUndone({ ...(doneAt && { doneAt }) }, turn.at) ? { ...now, state: 'open' } : undefined,
  );
  if (own === undefined || own.state === 'done') return refused('no-undo');
  await pullWake(context, turn.user.id, own.at > turn.at ? own.at : turn.at);
  const id = `-.own.${own.id}.${own.at.slice(0, 10)}`;
  const found = await findReminder({ ...context, person: { ...context.person, ownReminders: [own] } }, id);
  return found === undefined
    ? refused('no-undo')
    : { view: reminderView(found, { notice: { kind: 'undone' } }), mode: 'replace', aboutCustomer: true };
}

/** As it is then; undefined: there is none. */
async function changeOwn(
  context: Context,
  id: string,
  change: (own: OwnReminder) => OwnReminder | undefined,
): Promise<OwnReminder | undefined> {
  const result = await changePerson(context, (person) => {
    const kept = ownKept(person.ownReminders, context.turn.at);
    const own = kept.find((each) => each.id === id);
    const changed = own && change(own);
    return changed && { ...person, ownReminders: kept.map((each) => (each === own ? changed : each)) };
  });
  return 'person' in result ? result.person.ownReminders?.find((each) => each.id === id) : undefined;
}

/** As for what rules say: see answer-reminder.ts of the engagements. */
function problemsOf(until: string, today: string): readonly FieldProblem[] {
  const fields = readFields({ until });
  const date = fields.date('until');
  if (fields.problems.length > 0) return fields.problems;
  if (date === undefined) return [{ field: 'until', problem: 'required' }];
  return date <= today || date > addDays(today, LONGEST_SNOOZE_DAYS)
    ? [{ field: 'until', problem: 'not-in-future' }]
    : [];
}
