// Where a phase stands.
import { PHASES, type PhaseSlug } from '../playbook/slugs.ts';
import type { Engagement } from './engagement.ts';

export type PhaseState = 'open' | 'complete' | 'settled';

/** Settled: the customer had passed it when the engagement began, and nobody has completed or reopened it since. */
export function phaseState({ attributes, phases }: Engagement, phase: PhaseSlug): PhaseState {
  const { reached } = attributes;
  const settled = reached !== undefined && PHASES.indexOf(phase) < PHASES.indexOf(reached);
  return phases[phase]?.status?.state ?? (settled ? 'settled' : 'open');
}
