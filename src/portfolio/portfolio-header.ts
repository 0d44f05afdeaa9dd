// An engagement as a portfolio looks at it: without its phases, with what stands beside the header.
import type { Engagement } from '../engagements/engagement.ts';
import type { Summary } from '../engagements/summary.ts';

export interface PortfolioHeader extends Omit<Engagement, 'phases'> {
  /** Absent where another release wrote it. */
  readonly summary?: Summary;
}
