// The rows of a portfolio that somebody wants to see, in the order in which they want to.
import type { Health } from '../engagements/health.ts';
import { differs } from './differs.ts';
import type { PortfolioFilter, PortfolioSort } from './narrowing.ts';
import type { PortfolioRow } from './portfolio-row.ts';

const WORST_FIRST: readonly Health['level'][] = ['risk', 'watch', 'good'];
/** After every date. */
const NONE = '~';

export function narrow(
  rows: readonly PortfolioRow[],
  show: PortfolioFilter,
  sort: PortfolioSort,
): readonly PortfolioRow[] {
  return rows.filter((row) => isShown(row, show)).sort((a, b) => ORDERS[sort](a, b) || byName(a, b));
}

function isShown(row: PortfolioRow, show: PortfolioFilter): boolean {
  const { life, phase, health } = row;
  const has = (...kinds: readonly string[]) => health.findings.some(({ kind }) => kinds.includes(kind));
  if (show === 'closed' || show === 'paused') return life === show;
  if (life === 'closed') return false;
  switch (show) {
    case 'open':
      return true;
    case 'risk':
    case 'watch':
    case 'good':
      return health.level === show;
    case 'overdue':
    case 'no-owner':
    case 'no-target-date':
    case 'stale-note':
    case 'open-gate':
      return has(show);
    case 'blocked':
      return has('blocked-tasks', 'blocked-service');
    case 'differs':
      return differs(row);
    case 'finished':
      return phase === undefined;
    default:
      return phase === show;
  }
}

const ORDERS: Readonly<Record<PortfolioSort, (a: PortfolioRow, b: PortfolioRow) => number>> = {
  health: (a, b) =>
    WORST_FIRST.indexOf(a.health.level) - WORST_FIRST.indexOf(b.health.level) ||
    b.health.findings.length - a.health.findings.length,
  target: (a, b) => compare(a.targetDate ?? NONE, b.targetDate ?? NONE),
  note: (a, b) => compare(a.lastNoteAt ?? '', b.lastNoteAt ?? ''),
  name: byName,
};

function byName(a: PortfolioRow, b: PortfolioRow): number {
  return a.customer.localeCompare(b.customer) || compare(a.engagementId, b.engagementId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
