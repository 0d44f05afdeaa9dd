// Today over all customers: what is due, also later in the day, and the next best action of each; the most urgent customer first.
import { TODAY_A_PAGE, type TodayCustomer, type TodayView } from '../../cards/views/reminder-views.ts';
import { type NextAction, nextActions } from '../../engagements/next-actions.ts';
import { planOf } from '../../engagements/plan-of.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { Context, Outcome } from '../context.ts';
import { pinnedPlaybook } from '../customers/load-engagement.ts';
import { ownToCome } from './own-to-come.ts';
import { remindersOf } from './reminders-of.ts';

interface Group {
  readonly of?: Followed;
  readonly reminders: readonly Reminder[];
  readonly next?: NextAction;
}

/** `page`: 1-based; behind the last one: the last one. */
export async function showToday(context: Context, page: number, mode: 'post' | 'replace'): Promise<Outcome> {
  const { recipient, followed, open, zone, today, lines } = await remindersOf(context);
  const later = ownToCome(recipient, followed, context.turn.at).filter(({ urgency }) => urgency === 'today');
  const next = new Map(
    await Promise.all(followed.map(async (each) => [each.engagement.id, await nextOf(context, each, today)] as const)),
  );
  const due = [...Map.groupBy([...open, ...later], ({ engagement }) => engagement)].map(([id, reminders]): Group => {
    const of = followed.find(({ engagement }) => engagement.id === id);
    return { ...(of && { of }), reminders };
  });
  const others = followed
    .filter(({ engagement: { id } }) => next.get(id) !== undefined && due.every(({ of }) => of?.engagement.id !== id))
    .toSorted((a, b) => a.engagement.attributes.name.localeCompare(b.engagement.attributes.name))
    .map((of): Group => ({ of, reminders: [] }));
  const all = [...due, ...others];
  const pages = Math.max(1, Math.ceil(all.length / TODAY_A_PAGE));
  const number = Math.min(page, pages);
  const shown = all.slice((number - 1) * TODAY_A_PAGE, number * TODAY_A_PAGE);
  const customers = await Promise.all(
    shown.map(async ({ of, reminders }): Promise<TodayCustomer> => {
      const action = of && next.get(of.engagement.id);
      return {
        ...(of && { engagementId: of.engagement.id, customer: of.engagement.attributes.name }),
        lines: await lines(reminders),
        ...(action && { next: action }),
      };
    }),
  );
  const view: TodayView = { name: 'today', date: today, page: number, pages, customers, zone };
  return { view, mode, aboutCustomer: true };
}

/** A pause is a pause. */
async function nextOf(context: Context, { engagement }: Followed, today: string): Promise<NextAction | undefined> {
  if (engagement.life.state !== 'open') return undefined;
  const plan = planOf(await pinnedPlaybook(context, engagement.playbook), engagement.attributes);
  return nextActions(engagement, plan, today, context.turn.user.id)[0];
}
