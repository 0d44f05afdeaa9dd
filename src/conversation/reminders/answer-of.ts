// What becomes of a reminder by an answer, as its card says it.
import type { ReminderView } from '../../cards/views/reminder-views.ts';

export type AnswerVerb = 'reminder.done' | 'reminder.stop' | 'reminder.snooze';

/** `until`: `YYYY-MM-DD`, of snooze. */
export function answerOf(verb: AnswerVerb, until: string): NonNullable<ReminderView['answered']> {
  if (verb === 'reminder.snooze') return { is: 'snoozed', until };
  return { is: verb === 'reminder.done' ? 'done' : 'stopped' };
}
