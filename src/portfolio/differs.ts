// Whether somebody reported a customer as healthier than the facts say: a green status hides risk.
import type { Health } from '../engagements/health.ts';
import type { PortfolioRow } from './portfolio-row.ts';

const AS_REPORTED = { green: 'good', yellow: 'watch', red: 'risk' } as const;
const WORST_FIRST: readonly Health['level'][] = ['risk', 'watch', 'good'];

export function differs({ health, reported, life }: Pick<PortfolioRow, 'health' | 'reported' | 'life'>): boolean {
  if (reported === undefined || life === 'closed') return false;
  return WORST_FIRST.indexOf(AS_REPORTED[reported]) > WORST_FIRST.indexOf(health.level);
}
