// A person's own reminder, from their words: what was understood is shown, and kept when they say so.
import type { OwnReminderHelpView, OwnReminderView } from '../../cards/views/reminder-views.ts';
import type { Language } from '../../language/language.ts';
import { afterQuiet } from '../../reminders/calendar/after-quiet.ts';
import { parseOwn } from '../../reminders/own/parse-own.ts';
import type { Context, Outcome } from '../context.ts';
import { refused } from '../customers/refused.ts';
import { visibleHeaders } from '../customers/visible-headers.ts';
import { recipientOf } from './recipient-of.ts';

/** `words`: what follows the command's words; `language`: that of the command's words. */
export async function remindMe(context: Context, words: string, language: Language): Promise<Outcome> {
  // Nothing is sent to guests.
  if (await context.isGuest()) return refused('forbidden');
  const { timing } = recipientOf(context.person, []);
  const { zone, digestAt } = timing;
  // A customer whom the person may not see is a word like any other.
  const headers = (await visibleHeaders(context)).filter(({ life }) => life.state !== 'closed');
  const understood = parseOwn(words, language, {
    now: context.turn.at,
    zone,
    digestAt,
    customers: headers.map(({ attributes }) => attributes.name),
  });
  if ('problem' in understood) return notUnderstood(understood.problem, 'post');
  const header = understood.customer === undefined ? undefined : headers[understood.customer];
  const view: OwnReminderView = {
    name: 'own-reminder',
    form: context.deps.newId(),
    what: understood.what,
    at: understood.at,
    zone,
    ...(header && { engagementId: header.id, customer: header.attributes.name }),
    state: 'asked',
    ...(afterQuiet(timing, understood.at) !== understood.at && { isQuiet: true }),
  };
  return { view, mode: 'post', aboutCustomer: true };
}

/** How to say it, with examples. */
export function notUnderstood(problem: OwnReminderHelpView['problem'], mode: 'post' | 'replace'): Outcome {
  return { view: { name: 'own-reminder-help', problem }, mode, aboutCustomer: true };
}
