// What the cards about the plan show: phases, processes, tasks, gates, and how it changes.

import type { Evidence } from '../../engagements/engagement.ts';
import type { Condition } from '../../engagements/next-processes.ts';
import type { PhaseState } from '../../engagements/phase-state.ts';
import type { Reason } from '../../engagements/reason.ts';
import type { Texts } from '../../language/language.ts';
import type { Motion, PhaseSlug } from '../../playbook/slugs.ts';
import type { AfterChange, ItemLine, May, OfCustomer, ProcessLine, Somebody, Typed } from './view-parts.ts';

/** The lifecycle at a glance, drawn from the playbook. */
export interface PhasesView {
  readonly name: 'phases';
  readonly phases: readonly PhasePicture[];
}

export interface PhasePicture {
  readonly phase: PhaseSlug;
  /** What it is for, rich text; absent where there is none in any language. */
  readonly purpose?: Texts;
  readonly processes: readonly {
    readonly title: Texts;
    /** Empty: for all. */
    readonly motions: readonly Motion[];
    readonly tasks: number;
    readonly mandatory: number;
  }[];
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
  /** Where the process leads, with what decides it. */
  readonly leadsTo: readonly { readonly title: Texts; readonly when?: Condition }[];
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
