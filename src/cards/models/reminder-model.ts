// What the card of one reminder is filled with: what to do and why, how to answer it and how to stop it, or what became of it.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { OWN } from '../../reminders/reminder-id.ts';
import { payload } from '../actions.ts';
import { formElements } from '../form-elements.ts';
import type { ReminderView } from '../views/reminder-views.ts';
import { noticeElements } from './notice-elements.ts';
import { reminderDeed } from './reminder-deed.ts';
import { reminderLine } from './reminder-line.ts';
import { saidElements } from './said-elements.ts';

const SNOOZES = ['tomorrow', 'three-days', 'next-week'] as const;

export function reminderModel(view: ReminderView, language: Language) {
  const { line, answered, snooze, undoId } = view;
  const { reminder } = line;
  const { engagement: engagementId } = reminder;
  const { urgency, color, do: what, why, others, customer } = reminderLine(line, view, language);
  const of = { reminderId: reminder.id };
  const isOpen = answered === undefined;
  const isOwn = reminder.rule === OWN;
  return {
    heading: what,
    customer,
    urgency,
    color,
    why,
    others: isOpen ? others : '',
    isOpen,
    notice:
      answered === undefined
        ? noticeElements(view, language)
        : saidElements(answeredText(answered, isOwn, language), undoId, 'emphasis', language),
    how: isOpen && !isOwn,
    // What is wrong must be seen at once, not behind a button.
    isSnoozing: isOpen && snooze !== undefined,
    until: SNOOZES.find((each) => each === snooze?.typed.until) ?? SNOOZES[0],
    snoozes: SNOOZES.map((value) => ({ title: text(language, `reminder.snooze.${value}`), value })),
    untilOn: formElements(
      [{ kind: 'date', id: 'untilOn', label: text(language, 'reminder.snooze.untilOn') }],
      snooze ?? { typed: {}, problems: [] },
      language,
    ),
    snooze: isOpen ? payload('reminder.snooze', of) : undefined,
    done: isOpen ? payload('reminder.done', of) : undefined,
    stop: isOpen && !isOwn ? payload('reminder.stop', of) : undefined,
    deed: isOpen ? reminderDeed(reminder, language) : undefined,
    customerCard: engagementId === undefined ? undefined : payload('customer.open', { engagementId }),
    list: isOpen ? undefined : payload('reminder.list', { page: 1 }),
  };
}

function answeredText(
  answered: Exclude<ReminderView['answered'], undefined>,
  isOwn: boolean,
  language: Language,
): string {
  switch (answered.is) {
    case 'snoozed':
      return text(language, 'reminder.is.snoozed', { date: dateText(answered.until, language) });
    case 'done':
      return text(language, isOwn ? 'reminder.is.done.own' : 'reminder.is.done');
    default:
      return text(language, `reminder.is.${answered.is}`);
  }
}
