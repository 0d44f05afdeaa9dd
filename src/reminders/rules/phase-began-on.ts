// When a customer came into a phase.
import type { Engagement } from '../../engagements/engagement.ts';
import { PHASES, type PhaseSlug } from '../../playbook/slugs.ts';
import { dayOf } from './day-of.ts';
import { later } from './later.ts';

/** Plain date: when the phases before it were completed or it was reopened, whichever came last. */
export function phaseBeganOn({ phases, createdAt }: Engagement, phase: PhaseSlug): string {
  const until = PHASES.slice(0, PHASES.indexOf(phase) + 1);
  return dayOf(later(createdAt, ...until.map((each) => phases[each]?.status?.at)));
}
