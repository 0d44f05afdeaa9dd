// How many customers are in each phase and how healthy they are: the numbers of the bars.
import type { Health } from '../engagements/health.ts';
import { PHASES, type PhaseSlug } from '../playbook/slugs.ts';
import type { PortfolioRow } from './portfolio-row.ts';

export interface Charts {
  /** Worst first; those without any are left out, here and below. */
  readonly health: readonly { readonly level: Health['level']; readonly count: number }[];
  /** In the playbook's order; `finished`: all phases are complete. */
  readonly phases: readonly { readonly phase: PhaseSlug | 'finished'; readonly count: number }[];
}

/** Of those that are not closed. */
export function charts(rows: readonly PortfolioRow[]): Charts {
  const open = rows.filter(({ life }) => life !== 'closed');
  const counted = (isOne: (row: PortfolioRow) => boolean): number => open.filter(isOne).length;
  return {
    health: (['risk', 'watch', 'good'] as const)
      .map((level) => ({ level, count: counted(({ health }) => health.level === level) }))
      .filter(({ count }) => count > 0),
    phases: [...PHASES, 'finished' as const]
      .map((phase) => ({ phase, count: counted((row) => (row.phase ?? 'finished') === phase) }))
      .filter(({ count }) => count > 0),
  };
}
