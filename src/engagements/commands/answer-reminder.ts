// What somebody answers to a reminder: it is done, it may stop coming, or it comes again later.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement, ReminderAnswer } from '../engagement.ts';
import type { Change } from '../history.ts';
import type { Decision } from '../outcome.ts';
import { readFields } from '../read-fields.ts';
import { readReminder } from '../read-reminder.ts';
import { reminderKeys } from '../reminder-key.ts';

type Answer = Extract<Command, { readonly kind: 'reminder.done' | 'reminder.stop' | 'reminder.snooze' }>;

/** The header stays small: what was due and answered long ago goes, and of a great many answers the oldest. */
const KEPT_DAYS = 120;
const MOST_ANSWERS = 500;
const LONGEST_SNOOZE_DAYS = 366;
const DAY = 86_400_000;

export function answerReminder(engagement: Engagement, command: Answer, { actor, now, today }: At): Decision {
  const reminder = readReminder(command.reminder);
  if (reminder === undefined) return { kind: 'refused', reason: 'not-in-plan' };
  const keys = reminderKeys(reminder, actor.id);
  const said = { by: actor.id, at: now };
  switch (command.kind) {
    case 'reminder.done':
      return answer(engagement, keys.done, { state: 'done', ...said }, today);
    case 'reminder.stop':
      return answer(engagement, keys.stop, { state: 'stopped', ...said }, today);
    case 'reminder.snooze': {
      const fields = readFields({ until: command.until });
      const until = fields.date('until');
      if (fields.problems.length === 0) {
        if (until === undefined) fields.problem('until', 'required');
        else if (until <= today || until > dayBefore(today, -LONGEST_SNOOZE_DAYS))
          fields.problem('until', 'not-in-future');
      }
      if (fields.problems.length > 0 || until === undefined)
        return { kind: 'refused', reason: 'invalid', problems: fields.problems };
      return answer(engagement, keys.snooze, { state: 'snoozed', until, ...said }, today);
    }
  }
}

function answer({ reminders }: Engagement, key: string, after: ReminderAnswer, today: string): Decision {
  const before = reminders[key] ?? null;
  if (before !== null && untilOf(before) === untilOf(after)) return { kind: 'changes', changes: [] };
  const given: Change = { slot: 'reminder', reminder: key, before, after };
  return { kind: 'changes', changes: [given, ...surplus(reminders, key, today)] };
}

function untilOf(it: ReminderAnswer): string | undefined {
  return it.state === 'snoozed' ? it.until : undefined;
}

function surplus(reminders: Engagement['reminders'], given: string, today: string): readonly Change[] {
  const others = Object.entries(reminders).filter(([key]) => key !== given);
  const oldestFirst = others.sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  const tooMany = Math.max(0, others.length + 1 - MOST_ANSWERS);
  const first = dayBefore(today, KEPT_DAYS);
  return oldestFirst
    .filter(([key, it], index) => index < tooMany || isOver(key, it, first))
    .map(([reminder, before]) => ({ slot: 'reminder', reminder, before, after: null }));
}

/** Neither due, nor answered, nor put off to a day from `first` on. What was stopped has no day. */
function isOver(key: string, it: ReminderAnswer, first: string): boolean {
  const dueDate = key.split('@')[0]?.split('.')[2];
  return dueDate !== undefined && [dueDate, it.at.slice(0, 10), untilOf(it) ?? ''].every((day) => day < first);
}

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}
