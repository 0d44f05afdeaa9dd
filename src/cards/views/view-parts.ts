// What the views about customers are made of: typed data without words of ours.
import type { Inputs } from '../../engagements/command.ts';
import type { Mark } from '../../engagements/engagement.ts';
import type { FieldProblem } from '../../engagements/outcome.ts';
import type { PlanItem } from '../../engagements/plan.ts';
import type { Texts } from '../../language/language.ts';
import type { L1Slug, PhaseSlug } from '../../playbook/slugs.ts';

/** What a card about a customer carries: the buttons send it back. */
export interface OfCustomer {
  readonly engagementId: string;
  readonly rev: number;
  /** The customer's name. */
  readonly customer: string;
}

/** What was just done, said at the top of the fresh card, with a button to take it back where that is granted. */
export interface AfterChange {
  readonly notice?: Notice;
  readonly undoId?: string;
}

export type Notice =
  | { readonly kind: 'saved' | 'unchanged' | 'undone' | 'recorded' }
  /** To another version of the playbook: so many customers, this one among them. */
  | { readonly kind: 'moved'; readonly count: number }
  | { readonly kind: 'phase-complete' | 'phase-reopened'; readonly phase: PhaseSlug }
  /** Somebody else was faster; these items (none: another part of the card) are as they left them, not as typed. */
  | { readonly kind: 'changed-meanwhile'; readonly items: readonly Texts[] };

/** What was typed, all of it, and what is wrong with it. */
export interface Typed {
  readonly typed: Inputs;
  readonly problems: readonly FieldProblem[];
}

/** What the reader may press; the server decides again. */
export interface May {
  /** Members: tick, assign, record, complete a phase. */
  readonly work: boolean;
  /** Owner and leads: people, pause, close, reopen, delete. */
  readonly decide: boolean;
}

/** A person as somebody reads of them. */
export interface Somebody {
  /** Entra object id. */
  readonly id: string;
  /** Absent: nobody has told us the name yet. */
  readonly name?: string;
  /** Has written to the bot: can be reached by it. */
  readonly met: boolean;
}

/** An item of the plan with its state. */
export interface ItemLine {
  readonly kind: PlanItem['kind'];
  readonly id: string;
  readonly name: Texts;
  readonly mandatory: boolean;
  readonly state: Mark['state'];
  /** Assigned to the reader, or of a role that is theirs. */
  readonly mine: boolean;
  /** Of blocked and not applicable. */
  readonly reason?: string;
  readonly blockedBy?: string;
}

export interface ProcessLine {
  readonly process: string;
  readonly title: Texts;
  readonly done: number;
  readonly total: number;
  readonly blocked: number;
  readonly mandatoryOpen: number;
}

export interface StatusName {
  readonly l1: { readonly l1: L1Slug; readonly title: Texts };
  readonly l2?: { readonly key: string; readonly title: Texts };
}
