// A customer in a line: where it stands, how it is by the facts and by what was reported, what is next.
import type { Life, ReportedHealth } from '../engagements/engagement.ts';
import { entitlementOf } from '../engagements/entitlement-of.ts';
import { type Health, healthOf } from '../engagements/health.ts';
import { lastNoteAt } from '../engagements/last-note-at.ts';
import type { NextStep, PhaseSummary } from '../engagements/summary.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { PortfolioHeader } from './portfolio-header.ts';

export interface PortfolioRow {
  readonly engagementId: string;
  readonly customer: string;
  /** Entra object id. */
  readonly owner: string;
  readonly life: Life['state'];
  /** Absent: all phases are complete. */
  readonly phase?: PhaseSlug;
  /** Tasks over all phases. */
  readonly done: number;
  readonly total: number;
  readonly blocked: number;
  readonly health: Health;
  /** By the newest note that says so. */
  readonly reported?: ReportedHealth;
  /** The nearest of what is in progress: `YYYY-MM-DD`. */
  readonly targetDate?: string;
  /** ISO instant. */
  readonly lastNoteAt?: string;
  readonly next?: PortfolioNext;
}

export type PortfolioNext =
  /** A status note promised it. `on`: `YYYY-MM-DD`. */
  { readonly because: 'promised'; readonly action: string; readonly on?: string } | NextStep;

/** `today`: `YYYY-MM-DD`. */
export function portfolioRow(header: PortfolioHeader, today: string): PortfolioRow {
  const { id, attributes, people, life, summary = { phases: [] } } = header;
  const { current, phases } = summary;
  const health = healthOf(header, summary, today);
  const reported = header.lastNotes.enterprise?.health;
  const targetDate = targetOf(header);
  const noted = lastNoteAt(header);
  const next = life.state === 'closed' ? undefined : nextOf(header, today);
  return {
    engagementId: id,
    customer: attributes.name,
    owner: people.owner,
    life: life.state,
    ...(current !== undefined && { phase: current }),
    done: sum(phases, 'done'),
    total: sum(phases, 'total'),
    blocked: sum(phases, 'blocked'),
    health,
    ...(reported !== undefined && { reported }),
    ...(targetDate !== undefined && { targetDate }),
    ...(noted !== undefined && { lastNoteAt: noted }),
    ...(next && { next }),
  };
}

function sum(phases: readonly PhaseSummary[], count: 'done' | 'total' | 'blocked'): number {
  return phases.reduce((all, phase) => all + phase[count], 0);
}

function targetOf(header: PortfolioHeader): string | undefined {
  return header.attributes.services
    .flatMap((service) => {
      const { l1, targetDate } = entitlementOf(header, service);
      return l1 === 'in-progress' && targetDate !== undefined ? [targetDate] : [];
    })
    .sort()[0];
}

/** What somebody promised for today or before, then what the playbook has next, then what is promised for later. */
function nextOf({ lastNotes, summary }: PortfolioHeader, today: string): PortfolioNext | undefined {
  const [promised] = Object.values(lastNotes)
    .flatMap(({ nextAction, nextActionOn }) => (nextAction === undefined ? [] : [{ nextAction, nextActionOn }]))
    .sort((a, b) => ((a.nextActionOn ?? NEVER) < (b.nextActionOn ?? NEVER) ? -1 : 1));
  const later: PortfolioNext | undefined = promised && {
    because: 'promised',
    action: promised.nextAction,
    ...(promised.nextActionOn !== undefined && { on: promised.nextActionOn }),
  };
  return promised?.nextActionOn !== undefined && promised.nextActionOn <= today ? later : (summary?.next ?? later);
}

/** After every date. */
const NEVER = '~';
