// Until when a reminder is put off, as it was chosen or typed.

import type { Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { FieldProblem } from '../../engagements/outcome.ts';
import { addDays } from '../../reminders/calendar/add-days.ts';

const DAYS: Readonly<Record<string, number>> = { tomorrow: 1, 'three-days': 3, 'next-week': 7 };

/** A date in `untilOn` goes before the choice; what is neither a choice nor a date stays as it is. `today`: the person's. */
export function snoozeDate({ until = '', untilOn = '' }: Inputs, today: string): string {
  const typed = untilOn.trim() || until.trim();
  const days = Object.hasOwn(DAYS, typed) ? DAYS[typed] : undefined;
  return days === undefined ? typed : addDays(today, days);
}

/** The fields again, each problem at the one that it is about. */
export function snoozeAgain({ until = '', untilOn = '' }: Inputs, problems: readonly FieldProblem[]): Typed {
  const isChoice = until === '' || Object.hasOwn(DAYS, until);
  const date = untilOn || (isChoice ? '' : until);
  return {
    typed: { until: isChoice ? until : '', untilOn: date },
    problems: problems.map(({ problem }) => ({ field: date === '' ? 'until' : 'untilOn', problem })),
  };
}
