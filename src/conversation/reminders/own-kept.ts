// A person's own reminders as they are kept: done ones for as long as they can be taken back.
import type { OwnReminder } from '../../reminders/own-reminder.ts';

/** One person's, done ones included. */
export const MOST_OWN = 100;

const MINUTES = 10;

/** `at`: ISO instant. */
export function ownKept(own: readonly OwnReminder[] | undefined, at: string): readonly OwnReminder[] {
  return (own ?? []).filter((each) => each.state === 'open' || canBeUndone(each, at));
}

export function canBeUndone({ doneAt }: Pick<OwnReminder, 'doneAt'>, at: string): boolean {
  return doneAt !== undefined && Date.parse(at) - Date.parse(doneAt) <= MINUTES * 60_000;
}
