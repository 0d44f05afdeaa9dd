// Whoever is being forgotten leaves an engagement: its people, and the tasks that were theirs.
import { AppError } from '../../app-error.ts';
import { leave } from '../../engagements/leave.ts';
import { planOf } from '../../engagements/plan-of.ts';
import { summarise } from '../../engagements/summary.ts';
import { type PlanDeps, pinnedPlaybook } from '../customers/load-engagement.ts';

const MOST_TRIES = 50;

/** `at`: ISO instant. True: they were in it. Throws what the store throws. */
export async function leaveEngagement(
  deps: PlanDeps,
  { partner, user }: { readonly partner: string; readonly user: string },
  id: string,
  at: string,
): Promise<boolean> {
  const { engagements } = deps.store;
  for (let attempt = 1; ; attempt += 1) {
    const before = await engagements.read(partner, id);
    const left = before && leave(before, user, at);
    if (before === undefined || left === undefined) return false;
    const playbook = await pinnedPlaybook({ deps }, before.playbook);
    const summary = summarise(left.engagement, planOf(playbook, left.engagement.attributes));
    try {
      await engagements.save(left.engagement, before.rev, left.event, summary);
      return true;
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === MOST_TRIES) throw error;
    }
  }
}
