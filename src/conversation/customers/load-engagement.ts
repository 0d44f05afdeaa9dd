// An engagement as somebody may see it, with the plan in force. Whoever may not see it gets nothing, whatever the card said.
import type { At, PlaybookModel } from '../../engagements/at.ts';
import { currentPhase } from '../../engagements/current-phase.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { Plan } from '../../engagements/plan.ts';
import { planOf } from '../../engagements/plan-of.ts';
import { type Standing, standingOf } from '../../engagements/standing.ts';
import type { Context, Deps, LoadedPlaybook } from '../context.ts';
import { atOf } from './at-of.ts';

export interface Loaded {
  readonly engagement: Engagement;
  readonly plan: Plan;
  readonly standing: Exclude<Standing, 'stranger'>;
  readonly at: At;
}

/** Undefined: there is none, or none for this person; the two must look alike. `answersFor`: see `Actor`. */
export async function loadEngagement(context: Context, id: string, answersFor?: string): Promise<Loaded | undefined> {
  const { deps, turn } = context;
  const engagement = await deps.store.engagements.read(turn.partner, id);
  if (engagement === undefined || engagement.life.state === 'deleted') return undefined;
  return seenBy(context, engagement, await pinnedPlaybook(context, engagement.playbook), answersFor);
}

/** The same for an engagement that was just decided. */
export async function seenBy(
  context: Context,
  engagement: Engagement,
  playbook: PlaybookModel,
  answersFor?: string,
): Promise<Loaded | undefined> {
  const at = await atOf(context, playbook, answersFor);
  const standing = standingOf(engagement, at.actor);
  if (standing === 'stranger') return undefined;
  const plan = planOf(playbook, engagement.attributes);
  const phase = currentPhase(engagement, plan)?.phase;
  const about = { ...(phase && { phase }), services: engagement.attributes.services };
  context.deps.subjects.note(context.turn.partner, context.turn.user.id, about, context.turn.at);
  return { engagement, plan, standing, at };
}

/** What a plan is made with. */
export interface PlanDeps extends Pick<Deps, 'store'> {
  readonly playbook: () => Pick<LoadedPlaybook, 'playbook'>;
}

/** The version that the engagement began with; statuses are those of today, for their names are fixed. */
export async function pinnedPlaybook({ deps }: { readonly deps: PlanDeps }, version: string): Promise<PlaybookModel> {
  const { playbook } = deps.playbook();
  if (playbook.version === version) return playbook;
  // A version that nobody kept cannot be planned any more: the one in use is the best there is.
  const phases = await deps.store.playbooks.read(version);
  return phases === undefined ? playbook : { version, phases, statuses: playbook.statuses };
}
