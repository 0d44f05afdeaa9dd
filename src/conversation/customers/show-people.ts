// The cards of who works on a customer, and of everything that was ever changed.
import type { PeopleView } from '../../cards/views/customer-views.ts';
import { HISTORY_A_PAGE, type HistoryView } from '../../cards/views/record-views.ts';
import type { AfterChange, Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { Change } from '../../engagements/history.ts';
import { involved } from '../../engagements/involved.ts';
import { planItems } from '../../engagements/plan-items.ts';
import type { Texts } from '../../language/language.ts';
import { roleSlug } from '../../playbook/vocabulary/role-slug.ts';
import type { Role } from '../../playbook/vocabulary/roles.ts';
import type { Context } from '../context.ts';
import { zoneOf } from './at-of.ts';
import { mayOf, ofCustomer } from './lines.ts';
import type { Loaded } from './load-engagement.ts';
import { namesOf } from './somebody.ts';

/** `typed`: absent, the fields hold what is saved. */
export async function peopleView(
  context: Context,
  loaded: Loaded,
  after: AfterChange = {},
  typed?: Typed,
): Promise<PeopleView> {
  const { people } = loaded.engagement;
  const names = await namesOf(context, loaded);
  return {
    name: 'people',
    ...ofCustomer(loaded),
    ...after,
    known: involved(people).map(names),
    typed: peopleFields(loaded.engagement),
    problems: [],
    ...typed,
    may: mayOf(loaded),
  };
}

export function peopleFields({ people }: Pick<Engagement, 'people'>): Inputs {
  const members = Object.entries(people.members).map(([role, ids]) => [
    `member-${roleSlug(role as Role)}`,
    ids.join(','),
  ]);
  return { owner: people.owner, lead: people.lead ?? '', ...Object.fromEntries(members) };
}

/** `page`: 1-based, newest first. */
export async function historyView(context: Context, loaded: Loaded, page: number): Promise<HistoryView> {
  const { engagement } = loaded;
  // Events are numbered without a gap, so that a page is known by its number.
  const before = engagement.rev + 1 - (page - 1) * HISTORY_A_PAGE;
  const events =
    before > 1
      ? await context.deps.store.engagements.history(engagement.partner, engagement.id, before, HISTORY_A_PAGE)
      : [];
  const people = [...new Set(events.flatMap(({ by, changes }) => [by, ...changes.flatMap(peopleIn)]))];
  const names = await namesOf(context, loaded, people);
  const titles = titlesIn(loaded);
  return {
    name: 'history',
    ...ofCustomer(loaded),
    page,
    more: before - HISTORY_A_PAGE > 1,
    zone: zoneOf(context),
    events: events.map(({ at, by, command, surface, reason, undoes, changes }) => ({
      at,
      by: names(by),
      command,
      surface,
      ...(reason !== undefined && { reason }),
      ...(undoes !== undefined && { undoes }),
      changes,
      names: Object.fromEntries(
        changes.flatMap(idsIn).flatMap((id) => (titles.has(id) ? [[id, titles.get(id) as Texts]] : [])),
      ),
      people: [...new Set(changes.flatMap(peopleIn))].map(names),
    })),
  };
}

function titlesIn({ plan, at }: Loaded): ReadonlyMap<string, Texts> {
  return new Map([
    ...at.playbook.statuses.flatMap(({ l1, title, l2 }) => [
      [l1 as string, title] as const,
      ...l2.map((each) => [`${l1}/${each.key}`, each.title] as const),
    ]),
    ...plan.phases.flatMap(({ phase, title, processes }) => [
      [phase as string, title] as const,
      ...planItems(processes).map(({ id, name }) => [id, name] as const),
    ]),
  ]);
}

function idsIn(change: Change): readonly string[] {
  if (change.slot === 'service')
    return [change.before, change.after].flatMap((status) =>
      status === null ? [] : [status.l1, ...(status.l2 === undefined ? [] : [`${status.l1}/${status.l2}`])],
    );
  return [...('phase' in change ? [change.phase] : []), ...('item' in change ? [change.item] : [])];
}

function peopleIn(change: Change): readonly string[] {
  if (change.slot === 'people') return [...involved(change.before), ...involved(change.after)];
  if (change.slot === 'assignees') return [...(change.before ?? []), ...(change.after ?? [])];
  return [];
}
