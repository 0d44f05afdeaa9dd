// An engagement as reminders look at it.
import type { Engagement } from '../engagements/engagement.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';

export interface Followed {
  readonly engagement: Engagement;
  /** Of `currentPhase`; absent: all phases are complete. */
  readonly current?: PhaseSlug;
}
