// What became of a command. Refusals are values: the card says so, in the reader's language.
import type { Engagement } from './engagement.ts';
import type { Gate } from './gate.ts';
import type { Change, HistoryEvent } from './history.ts';

export type Outcome = Done | { readonly kind: 'unchanged' } | Refused;

export interface Done {
  readonly kind: 'done';
  readonly engagement: Engagement;
  readonly event: HistoryEvent;
  /** ISO instant until which the event can be undone; absent where it cannot. */
  readonly undoUntil?: string;
  /** Items of the form that could not be set, because they were changed meanwhile or left the plan. */
  readonly left: readonly string[];
}

export type Refused = { readonly kind: 'refused' } & (
  | { readonly reason: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** Somebody else changed it since the card was drawn: items of the plan, or none where it was not about items. */
  | { readonly reason: 'changed-meanwhile'; readonly items: readonly string[] }
  /** Something mandatory is open, and no reason was given for passing with it. */
  | { readonly reason: 'gate'; readonly gate: Gate }
  /** The customer has an open engagement. */
  | { readonly reason: 'already-open'; readonly engagement: string }
  /** The item, phase, process or service is not in the plan (any more). */
  | { readonly reason: 'not-in-plan' }
  /** There is no such engagement, or no longer. */
  | { readonly reason: 'gone' }
  | { readonly reason: 'closed' }
  | { readonly reason: 'forbidden' }
  /** Its ten minutes are over, or it is nothing that can be undone. */
  | { readonly reason: 'no-undo' }
);

export interface FieldProblem {
  /** Name of the input. */
  readonly field: string;
  readonly problem:
    | 'required'
    | 'too-long'
    | 'too-many'
    | 'not-a-choice'
    | 'not-a-date'
    | 'not-a-number'
    | 'not-a-tenant'
    | 'not-a-country'
    | 'not-a-person'
    | 'not-a-member'
    | 'not-https'
    | 'not-in-future'
    /** An engagement start date is for services in progress only. */
    | 'not-in-progress'
    /** The target date must be later than the engagement start date. */
    | 'not-after-start'
    /** Every change of an engagement start date needs a reason. */
    | 'reason-for-change'
    /** An enterprise note is updated within 21 days. */
    | 'too-late'
    /** A concern about Microsoft's own software has an id in Insight. */
    | 'needs-insight'
    | 'not-a-time'
    | 'not-a-zone'
    /** The last day is before the first. */
    | 'ends-before-start'
    /** Nobody stands in for themselves. */
    | 'not-yourself'
    /** Guests get no reminders. */
    | 'is-guest'
    /** The digest's hour. */
    | 'in-quiet-hours'
    | 'too-far';
}

/** What a command of its own file says, before it is written into the engagement and its history. */
export type Decision =
  | {
      readonly kind: 'changes';
      readonly changes: readonly Change[];
      readonly reason?: string;
      readonly undoes?: number;
      readonly left?: readonly string[];
    }
  | Refused;
