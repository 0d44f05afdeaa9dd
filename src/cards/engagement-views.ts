// What the cards about customers show, as typed data without words of ours. A view holds what its card shows and no more.

import type { Inputs } from '../engagements/command.ts';
import type { Evidence, Life, Mark } from '../engagements/engagement.ts';
import type { Health } from '../engagements/health.ts';
import type { Hint } from '../engagements/hint.ts';
import type { HistoryEvent } from '../engagements/history.ts';
import type { NextAction } from '../engagements/next-actions.ts';
import type { FieldProblem } from '../engagements/outcome.ts';
import type { PhaseState } from '../engagements/phase-state.ts';
import type { PlanItem } from '../engagements/plan.ts';
import type { Reason } from '../engagements/reason.ts';
import type { PhaseSummary } from '../engagements/summary.ts';
import type { Texts } from '../language/language.ts';
import type { L1Slug, Motion, PhaseSlug } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { CustomerFilter } from './customer-filters.ts';
import type { LifeChange } from './lives.ts';

export type EngagementCardView =
  | CustomerFormView
  | CustomerListView
  | EngagementView
  | PhaseView
  | ProcessView
  | TaskView
  | GateView
  | ServicesView
  | ServiceView
  | EventFormView
  | PeopleView
  | HistoryView
  | PlanChangeView
  | LifeFormView
  | PhasesView
  | RefusedView
  | OwnChatView;

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
  | { readonly kind: 'phase-complete' | 'phase-reopened'; readonly phase: PhaseSlug; readonly title: Texts }
  /** Somebody else was faster; these items (none: another part of the card) are as they left them, not as typed. */
  | { readonly kind: 'changed-meanwhile'; readonly items: readonly Texts[] };

/** What was typed, all of it, and what is wrong with it. */
export interface Typed {
  readonly typed: Inputs;
  readonly problems: readonly FieldProblem[];
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

export interface PhaseLine extends PhaseSummary {
  readonly title: Texts;
}

export interface ProcessLine {
  readonly process: string;
  readonly title: Texts;
  readonly done: number;
  readonly total: number;
  readonly blocked: number;
  readonly mandatoryOpen: number;
}

export interface CustomerFormView extends AfterChange, Typed {
  readonly name: 'customer-form';
  /** Nonce. */
  readonly form: string;
  /** Absent: a new customer. */
  readonly edits?: OfCustomer;
  /** To choose owner and lead from where the client has no people picker. */
  readonly known: readonly Somebody[];
}

export interface CustomerListView {
  readonly name: 'customer-list';
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Customers that match. */
  readonly total: number;
  readonly search: string;
  readonly show: CustomerFilter;
  /** Of this page: eight at most. */
  readonly rows: readonly CustomerRow[];
}

export const CUSTOMERS_A_PAGE = 8;

export interface CustomerRow {
  readonly engagementId: string;
  readonly customer: string;
  readonly life: Life['state'];
  /** Absent: all phases are complete. */
  readonly phase?: { readonly phase: PhaseSlug; readonly title: Texts };
  /** Tasks over all phases. */
  readonly done: number;
  readonly total: number;
  readonly blocked: number;
  readonly health: Health['level'];
  readonly owner: Somebody;
}

export interface EngagementView extends OfCustomer, AfterChange {
  readonly name: 'engagement';
  readonly motion: Motion;
  readonly services: readonly Service[];
  readonly life: Life;
  readonly owner: Somebody;
  readonly phases: readonly PhaseLine[];
  /** The process in which the work is; absent when nothing is left. */
  readonly process?: ProcessLine;
  /** The best one for the reader. */
  readonly next?: NextAction;
  readonly health: Health;
  readonly hints: readonly Hint[];
  /** An earlier engagement of the same customer. */
  readonly previous?: string;
  /** The playbook in use is another one than the engagement's. */
  readonly newerPlaybook?: boolean;
  /** A change of plan waits for somebody to agree to it. */
  readonly pending: boolean;
  readonly may: May;
}

/** What the reader may press; the server decides again. */
export interface May {
  /** Members: tick, assign, record, complete a phase. */
  readonly work: boolean;
  /** Owner and leads: people, pause, close, reopen, delete. */
  readonly decide: boolean;
}

/** `typed`: of the form that reopens it. */
export interface PhaseView extends OfCustomer, AfterChange, Typed {
  readonly name: 'phase';
  readonly phase: PhaseSlug;
  readonly title: Texts;
  readonly state: PhaseState;
  /** Why it was passed with something open, or reopened. */
  readonly reason?: string;
  /** Why the phase is in the plan. */
  readonly reasons: readonly Reason[];
  readonly processes: readonly ProcessLine[];
  /** Nothing mandatory, no key output and nothing blocked is left: it can be completed without a further word. */
  readonly ready: boolean;
  readonly may: May;
}

export interface ProcessView extends OfCustomer, AfterChange {
  readonly name: 'process';
  readonly phase: PhaseSlug;
  readonly process: string;
  readonly title: Texts;
  /** Over all pages: what can be ticked. */
  readonly done: number;
  readonly total: number;
  readonly mandatoryOpen: number;
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Of this page, see `pageOfItems`; at the end the key outputs, which have no title. */
  readonly groups: readonly ItemGroup[];
  readonly may: May;
}

export interface ItemGroup {
  readonly title?: Texts;
  readonly items: readonly ItemLine[];
}

export interface TaskView extends OfCustomer, AfterChange, Typed {
  readonly name: 'task';
  readonly item: ItemLine;
  /** Where it stands: the way back. */
  readonly process: { readonly process: string; readonly title: Texts; readonly page?: number };
  readonly reasons: readonly Reason[];
  /** Canonical names. */
  readonly roles: readonly string[];
  readonly services: readonly string[];
  readonly assignees: readonly Somebody[];
  readonly evidence: readonly Evidence[];
  /** Who changed it last, when (ISO instant). */
  readonly changed?: { readonly by: Somebody; readonly at: string };
  /** IANA zone of the reader. */
  readonly zone: string;
  /** Who can be assigned. */
  readonly known: readonly Somebody[];
  /** Titles of the processes that `mandatory-elsewhere` names. */
  readonly processes: Readonly<Record<string, Texts>>;
  readonly may: May;
}

/** What stands between a phase and its completion; three lists, each cut to what a card holds, with how many there are. */
export interface GateView extends OfCustomer, Typed {
  readonly name: 'gate';
  readonly phase: PhaseSlug;
  readonly title: Texts;
  readonly mandatory: GateList;
  readonly outputs: GateList;
  readonly blocked: GateList;
}

export interface GateList {
  readonly items: readonly ItemLine[];
  readonly total: number;
}

/** The services of a customer, each with its status. */
export interface ServicesView extends OfCustomer, AfterChange {
  readonly name: 'services';
  readonly services: readonly ServiceLine[];
}

export interface ServiceLine {
  readonly service: Service;
  readonly status?: StatusName;
  readonly targetDate?: string;
}

export interface StatusName {
  readonly l1: { readonly l1: L1Slug; readonly title: Texts };
  readonly l2?: { readonly key: string; readonly title: Texts };
}

export interface ServiceView extends OfCustomer, AfterChange, Typed {
  readonly name: 'service';
  readonly service: Service;
  /** All that can be chosen, in the playbook's order. */
  readonly statuses: readonly StatusName[];
  readonly may: May;
}

export interface EventFormView extends OfCustomer, Typed {
  readonly name: 'event-form';
  /** Nonce. */
  readonly form: string;
  readonly services: readonly Service[];
}

export interface PeopleView extends OfCustomer, AfterChange, Typed {
  readonly name: 'people';
  /** Everybody who is named, and whoever else can be chosen where the client has no people picker. */
  readonly known: readonly Somebody[];
  readonly may: May;
}

export interface HistoryView extends OfCustomer {
  readonly name: 'history';
  /** 1-based. */
  readonly page: number;
  /** Whether there are older ones. */
  readonly more: boolean;
  /** Newest first: `HISTORY_A_PAGE` at most. */
  readonly events: readonly EventLine[];
  /** IANA zone of the reader. */
  readonly zone: string;
}

export const HISTORY_A_PAGE = 10;

export interface EventLine {
  readonly at: string;
  readonly by: Somebody;
  readonly command: HistoryEvent['command'];
  readonly surface: HistoryEvent['surface'];
  readonly reason?: string;
  readonly undoes?: number;
  readonly changes: HistoryEvent['changes'];
  /** Names of the items and statuses (`l1`, `l1/l2`) that the changes name; ids without a name are shown as they are. */
  readonly names: Readonly<Record<string, Texts>>;
  /** Of the people whom the changes name. */
  readonly people: readonly Somebody[];
}

/** What comes, goes and changes; each list cut to what a card holds, with how many there are. */
export interface PlanChangeView extends OfCustomer {
  readonly name: 'plan-change';
  /** `plan.apply` for changed attributes, `playbook.move` for another version of the playbook. */
  readonly apply: 'plan.apply' | 'playbook.move';
  /** The version that the preview shows; of `playbook.move`. */
  readonly to?: string;
  readonly comes: GateList;
  /** What was done of it is kept. */
  readonly goes: GateList;
  readonly changes: { readonly items: readonly ItemDifference[]; readonly total: number };
}

export interface ItemDifference {
  readonly before: ItemLine;
  readonly after: ItemLine;
  /** It stands in another place now. */
  readonly moved: boolean;
}

export interface LifeFormView extends OfCustomer, Typed {
  readonly name: 'life-form';
  readonly verb: `customer.${LifeChange}`;
}

/** The lifecycle at a glance, drawn from the playbook. */
export interface PhasesView {
  readonly name: 'phases';
  readonly phases: readonly PhasePicture[];
}

export interface PhasePicture {
  readonly phase: PhaseSlug;
  readonly title: Texts;
  /** The first paragraph of its page, rich text; absent where there is none in any language. */
  readonly purpose?: Texts;
  readonly processes: readonly {
    readonly title: Texts;
    /** Empty: for all. */
    readonly motions: readonly Motion[];
    readonly tasks: number;
    readonly mandatory: number;
  }[];
}

export interface RefusedView {
  readonly name: 'refused';
  readonly reason: 'closed' | 'forbidden' | 'gone' | 'not-in-plan' | 'no-undo' | 'already-open' | 'changed-meanwhile';
  /** To open instead: the customer itself; of `already-open`, its open engagement. Absent where there is none to see. */
  readonly open?: { readonly engagementId: string; readonly customer: string };
}

/** In a channel or group: what concerns a customer goes to the asker's own chat. */
export interface OwnChatView {
  readonly name: 'own-chat';
  /** False: the bot cannot write there yet. */
  readonly reached: boolean;
}
