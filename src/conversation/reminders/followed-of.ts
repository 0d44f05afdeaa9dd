// The engagements that reminders to a person come from.
import type { PlaybookModel } from '../../engagements/at.ts';
import { currentPhase } from '../../engagements/current-phase.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { planOf } from '../../engagements/plan-of.ts';
import { standingOf } from '../../engagements/standing.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { EngagementHeader, Person } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { type PlanDeps, pinnedPlaybook } from '../customers/load-engagement.ts';

export interface FollowDeps extends PlanDeps, Pick<Deps, 'leads'> {}

/** Theirs and, of those who are away, what these see: read whole, without what is closed, deleted or taken from them. */
export async function followedBy(
  deps: FollowDeps,
  person: Person,
  away: readonly Person[],
): Promise<readonly Followed[]> {
  const ids = new Set([person, ...away].flatMap(({ engagements = [] }) => engagements));
  if (ids.size === 0) return [];
  const { engagements } = deps.store;
  const isSeen = (found: Pick<EngagementHeader, 'partner' | 'people' | 'life'>): boolean =>
    !['closed', 'deleted'].includes(found.life.state) && [person, ...away].some((each) => mayRead(deps, each, found));
  // Those that ended are many after some years, and their headers are small.
  const headers = (await engagements.headers(person.partner, [...ids])).filter(isSeen);
  const read = headers.map(({ id }) => engagements.read(person.partner, id));
  const whole = (await Promise.all(read)).flatMap((found) => (found !== undefined && isSeen(found) ? [found] : []));
  return Promise.all(whole.map((found) => follow(deps, found)));
}

/** An engagement with what must be known of its plan. */
export async function follow(deps: PlanDeps, engagement: Engagement): Promise<Followed> {
  const playbook: PlaybookModel = await pinnedPlaybook({ deps }, engagement.playbook);
  const current = currentPhase(engagement, planOf(playbook, engagement.attributes))?.phase;
  return { engagement, ...(current !== undefined && { current }) };
}

/** Guests are told nothing: they read only. */
function mayRead(
  { leads }: Pick<Deps, 'leads'>,
  { partner, user, guest }: Person,
  found: Pick<Engagement, 'partner' | 'people'>,
): boolean {
  const actor = { id: user, partner, isLead: leads.includes(user), isGuest: guest?.is === true };
  return !['stranger', 'guest'].includes(standingOf(found, actor));
}
