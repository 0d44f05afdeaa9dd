// One thing that a person is reminded of, as it is sent and shown.
import type { Why } from './why.ts';

export interface Reminder {
  /** `engagement.rule.subject.dueDate`; the engagement of an own reminder about no customer is `-`. */
  readonly id: string;
  /** Id; absent: an own reminder about no customer. */
  readonly engagement?: string;
  /** Id of a rule of rules.ts, or `own`. */
  readonly rule: string;
  /** URL-safe, without dots: a service's slug, a note's subject, a record, or `-`. */
  readonly subject: string;
  /** `YYYY-MM-DD`, in the person's zone: from when on it is said. */
  readonly dueDate: string;
  /** `due`: there is nothing to be late with, or it is not late yet. */
  readonly urgency: 'overdue' | 'today' | 'due';
  /** Days since the deadline; 0 unless overdue. */
  readonly daysLate: number;
  readonly why: Why;
  /** The absent colleague for whom this person gets it. */
  readonly standingInFor?: string;
  /** Whose it is, and that they were told: it comes to a lead. `told`: ISO instant. */
  readonly escalatedFrom?: { readonly user: string; readonly told: string };
  /** When it goes to whom, unless it is done before. `on`: `YYYY-MM-DD`, in the past when it went there already. */
  readonly escalates?: { readonly on: string; readonly to: string };
}
