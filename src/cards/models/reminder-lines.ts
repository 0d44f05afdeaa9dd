// What was answered to a reminder, and agreed about reminders, in words.
import type { Cadence, ReminderAnswer } from '../../engagements/engagement.ts';
import type { Change } from '../../engagements/history.ts';
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { changeLine, changeValue } from './change-line.ts';

type AboutReminders = Extract<Change, { readonly slot: 'reminder' | 'cadence' }>;

export function reminderLines(change: AboutReminders, language: Language): readonly string[] {
  if (change.slot === 'cadence') return cadenceLines(change.before, change.after, language);
  // An answer that goes is out of date, or taken back: the event says which.
  if (change.after === null) return [];
  const rule = changeValue(change.reminder.split('.')[0] ?? '');
  const what = `${text(language, 'history.reminder')}, ${rule}`;
  return changeLine(what, '', answerText(change.after, language), language);
}

function answerText(answer: ReminderAnswer, language: Language): string {
  switch (answer.state) {
    case 'done':
      return text(language, 'history.reminder.isDone');
    case 'stopped':
      return text(language, 'history.reminder.isStopped');
    case 'snoozed':
      return text(language, 'history.reminder.isSnoozed', { date: dateText(answer.until, language) });
  }
}

function cadenceLines(before: Cadence, after: Cadence, language: Language): readonly string[] {
  const rules = [...new Set([...Object.keys(before.days ?? {}), ...Object.keys(after.days ?? {})])].sort();
  const off = ({ off: ids }: Cadence): string => changeValue((ids ?? []).join(', '));
  const days = ({ days: all }: Cadence, rule: string): string => String(all?.[rule] ?? '');
  return [
    ...changeLine(text(language, 'history.cadence.off'), off(before), off(after), language),
    ...rules.flatMap((rule) => {
      const what = text(language, 'history.cadence.days', { rule: changeValue(rule) });
      return changeLine(what, days(before, rule), days(after, rule), language);
    }),
  ];
}
