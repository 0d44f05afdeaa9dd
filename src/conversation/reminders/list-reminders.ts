// All that is open for a person, and their own ones that are to come; and who of their people cannot be reached.
import { REMINDERS_A_PAGE, type RemindersView } from '../../cards/views/reminder-views.ts';
import { involved } from '../../engagements/involved.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { Context, Outcome } from '../context.ts';
import { ownToCome } from './own-to-come.ts';
import { remindersOf } from './reminders-of.ts';

/** `page`: 1-based; behind the last one: the last one. */
export async function listReminders(context: Context, page: number, mode: 'post' | 'replace'): Promise<Outcome> {
  const { recipient, followed, open, zone, today, lines } = await remindersOf(context);
  const all = [...open, ...ownToCome(recipient, followed, context.turn.at)];
  const pages = Math.max(1, Math.ceil(all.length / REMINDERS_A_PAGE));
  const number = Math.min(page, pages);
  const view: RemindersView = {
    name: 'reminders',
    page: number,
    more: number < pages,
    lines: await lines(all.slice((number - 1) * REMINDERS_A_PAGE, number * REMINDERS_A_PAGE)),
    date: today,
    zone,
    unreachable: number === 1 ? await unreachable(context, followed) : [],
  };
  return { view, mode, aboutCustomer: true };
}

/** Among the people of the customers that the person answers for. */
async function unreachable(
  { deps, turn }: Context,
  followed: readonly Followed[],
): Promise<RemindersView['unreachable']> {
  const { id } = turn.user;
  const answersFor = followed.filter(
    ({ engagement: { people } }) => people.owner === id || people.lead === id || deps.leads.includes(id),
  );
  const users = new Set(answersFor.flatMap(({ engagement }) => involved(engagement.people)));
  users.delete(id);
  const read = await Promise.all([...users].map((user) => deps.store.people.read(turn.partner, user)));
  return read.flatMap((stored) => {
    const { user, name, unreachable: out, references } = stored?.value ?? {};
    if (user === undefined || out === undefined) return [];
    const who = { id: user, met: references?.personal !== undefined, ...(name !== undefined && { name }) };
    return [{ who, code: out.code, since: out.at }];
  });
}
