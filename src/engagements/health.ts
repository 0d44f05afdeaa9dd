// Health, computed from facts, beside whatever somebody reported. It reads the header and its summary only: lists show it.
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Engagement } from './engagement.ts';
import { entitlementOf } from './entitlement-of.ts';
import { lastNoteAt } from './last-note-at.ts';
import { overdueServices } from './overdue-services.ts';
import type { Summary } from './summary.ts';

export type Finding =
  | { readonly kind: 'overdue'; readonly service: Service; readonly targetDate: string }
  | { readonly kind: 'no-owner' }
  /** Mandatory tasks of the current phase that are blocked, or others. */
  | { readonly kind: 'blocked-tasks'; readonly phase: PhaseSlug; readonly count: number }
  | { readonly kind: 'blocked-service'; readonly service: Service }
  /** In progress without a date (T-26). */
  | { readonly kind: 'no-target-date'; readonly service: Service }
  /** Nothing happened for that many days. */
  | { readonly kind: 'silent'; readonly days: number }
  /** Nobody wrote a status note for that many days. */
  | { readonly kind: 'stale-note'; readonly days: number }
  /** Passed although something mandatory was open, which it still is. */
  | { readonly kind: 'open-gate'; readonly phase: PhaseSlug; readonly count: number };

export interface Health {
  readonly level: 'good' | 'watch' | 'risk';
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** A governance meeting is due every one to two weeks (T-06); a customer of whom longer is heard nothing is forgotten. */
const SILENT_DAYS = 14;
/** The longest that the playbook lets pass between two notes (T-22). */
const STALE_DAYS = 21;
const RISKS: readonly Finding['kind'][] = ['overdue', 'no-owner'];

/** `today`: `YYYY-MM-DD`. Who is paused or closed may be silent. */
export function healthOf(header: Omit<Engagement, 'phases'>, { current, phases }: Summary, today: string): Health {
  if (header.life.state === 'closed' || header.life.state === 'deleted') return { level: 'good', findings: [] };
  const services = header.attributes.services.map((service) => ({ service, ...entitlementOf(header, service) }));
  const silentDays = daysBetween(header.changedAt.slice(0, 10), today);
  const staleDays = daysBetween((lastNoteAt(header) ?? header.createdAt).slice(0, 10), today);
  const findings: readonly Finding[] = [
    ...overdueServices(header, today).map((each) => ({ kind: 'overdue' as const, ...each })),
    ...(header.people.owner === '' ? [{ kind: 'no-owner' as const }] : []),
    ...phases.flatMap(({ phase, blocked }): readonly Finding[] =>
      phase === current && blocked > 0 ? [{ kind: 'blocked-tasks', phase, count: blocked }] : [],
    ),
    ...services.flatMap(({ service, l1 }): readonly Finding[] =>
      l1 === 'blocked' ? [{ kind: 'blocked-service', service }] : [],
    ),
    ...services.flatMap(({ service, l1, targetDate }): readonly Finding[] =>
      l1 === 'in-progress' && targetDate === undefined ? [{ kind: 'no-target-date', service }] : [],
    ),
    ...phases.flatMap(({ phase, state, mandatoryOpen }): readonly Finding[] =>
      state === 'complete' && mandatoryOpen > 0 ? [{ kind: 'open-gate', phase, count: mandatoryOpen }] : [],
    ),
    ...(header.life.state === 'open' && silentDays > SILENT_DAYS
      ? [{ kind: 'silent' as const, days: silentDays }]
      : []),
    ...(header.life.state === 'open' && current !== undefined && staleDays > STALE_DAYS
      ? [{ kind: 'stale-note' as const, days: staleDays }]
      : []),
  ];
  const isRisk = findings.some(({ kind }) => RISKS.includes(kind));
  return { level: isRisk ? 'risk' : findings.length > 0 ? 'watch' : 'good', findings };
}

/** Plain dates. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
