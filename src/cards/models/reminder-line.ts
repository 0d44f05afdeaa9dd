// A reminder in words: how urgent it is, what to do, why it came, and whom else it concerns.
import { dateText, instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { OWN } from '../../reminders/reminder-id.ts';
import { doText, whyText } from '../../reminders/why-text.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { ReminderLine } from '../views/reminder-views.ts';
import type { Somebody } from '../views/view-parts.ts';

const LONGEST_DO = 100;
const LONGEST_WHY = 200;
const LONGEST_NAME = 40;
/** Read aloud. */
const LONGEST_TITLE = 60;

/** Warning yellow cannot be read on every background. */
const COLOR = { overdue: 'Attention', today: 'Default', due: 'Default' } as const;

/** `date`: the reader's today, `YYYY-MM-DD`; `zone`: IANA, the reader's. */
export interface ReadOn {
  readonly date: string;
  readonly zone: string;
}

export function reminderLine(line: ReminderLine, on: ReadOn, language: Language) {
  const { reminder, customer } = line;
  const { why, urgency, daysLate } = reminder;
  const what = doText(language, why);
  return {
    urgency: text(language, `reminder.urgency.${urgency}`, { days: daysLate }),
    color: COLOR[urgency],
    do: plain(what, LONGEST_DO),
    why: plain(whyText(language, why), LONGEST_WHY),
    others: others(line, on, language).join(' '),
    customer: customer === undefined ? '' : plain(customer, LONGEST_DO),
    title: title(what, LONGEST_TITLE),
    open: payload('reminder.open', { reminderId: reminder.id }),
  };
}

/** Its time, and whom it concerns besides. */
function others({ reminder, ...line }: ReminderLine, { date, zone }: ReadOn, language: Language): readonly string[] {
  const named = (who: Somebody) => plain(personName(who, language), LONGEST_NAME);
  const { standingInFor, escalatedFrom, escalatesTo, at } = line;
  const { escalates, escalatedFrom: told, rule } = reminder;
  return [
    ...(rule === OWN && at !== undefined
      ? [text(language, 'reminder.at', { at: instantText(at, zone, language) })]
      : []),
    ...(standingInFor === undefined ? [] : [text(language, 'reminder.for', { name: named(standingInFor) })]),
    ...(escalatedFrom === undefined || told === undefined
      ? []
      : [
          text(language, 'reminder.escalatedFrom', {
            name: named(escalatedFrom),
            on: instantText(told.told, zone, language),
          }),
        ]),
    ...(escalatesTo === undefined || escalates === undefined
      ? []
      : [
          escalates.on > date
            ? text(language, 'reminder.escalates', {
                name: named(escalatesTo),
                on: dateText(escalates.on, language),
              })
            : text(language, 'reminder.escalated', { name: named(escalatesTo) }),
        ]),
  ];
}
