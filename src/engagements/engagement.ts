// A customer's run through the phases, as it is stored: a small header, and one document a phase. Plain JSON.
// The plan is not in it: it is compiled from `playbook` and `attributes`, so that what was done outlives every plan.
import type { NoteKind } from '../notes/note.ts';
import type { HEALTHS } from '../notes/note-kinds.ts';
import type { L1Slug, PhaseSlug } from '../playbook/slugs.ts';
import type { Role } from '../playbook/vocabulary/roles.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Attributes } from './attributes.ts';
import type { BusinessReason } from './business-reason.ts';
import type { RecordedKind } from './recorded-kind.ts';

export interface Engagement {
  readonly id: string;
  /** The Teams tenant whose people work on it. */
  readonly partner: string;
  /** The customer's engagement before this one. */
  readonly previous?: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** Counts the changes: what a card carries to say what it showed. */
  readonly rev: number;
  /** Version of the playbook that the plan is compiled from. */
  readonly playbook: string;
  readonly attributes: Attributes;
  /** What the customer is to become once somebody has agreed to the change of plan. */
  readonly pending?: Attributes;
  readonly people: People;
  readonly life: Life;
  readonly services: Readonly<Partial<Record<Service, Entitlement>>>;
  /** The newest of what happened in the world, by id. */
  readonly records: Readonly<Record<string, RecordedEvent>>;
  /** The newest status note of each subject: what forms are prefilled from and what rules count from. */
  readonly lastNotes: Readonly<Partial<Record<NoteSubject, LastNote>>>;
  /** What people answered to reminders, by key (see reminder-key.ts). */
  readonly reminders: Readonly<Record<string, ReminderAnswer>>;
  /** What was agreed about this customer's reminders. */
  readonly cadence: Cadence;
  /** The `rev` that last changed a slot of the header (see slot-key.ts); absent: as it began. */
  readonly stamps: Readonly<Record<string, number>>;
  readonly phases: Readonly<Partial<Record<PhaseSlug, PhaseProgress>>>;
}

/** Entra object ids. */
export interface People {
  readonly owner: string;
  readonly lead?: string;
  readonly members: Readonly<Partial<Record<Role, readonly string[]>>>;
}

export type Life =
  | { readonly state: 'open' }
  /** Silent until that date, itself not included; work goes on. */
  | { readonly state: 'paused'; readonly until: string; readonly reason: string }
  /** Read-only and silent. */
  | { readonly state: 'closed'; readonly reason: string }
  /** A mistake: nobody sees it any more. */
  | { readonly state: 'deleted'; readonly reason: string };

/** One service of this customer. DIBS: date, intent (the status), business reason, success owner. SSAT: the four last ones. */
export interface Entitlement {
  readonly l1: L1Slug;
  /** Key of the L2 without its L1. */
  readonly l2?: string;
  /** ISO instant since when it has this status; absent: since the engagement began. */
  readonly statusAt?: string;
  readonly targetDate?: string;
  readonly engagementStart?: string;
  readonly businessReason?: BusinessReason;
  readonly successOwner?: string;
  readonly stakeholders?: string;
  readonly scenarios?: string;
  readonly awareness?: string;
  readonly training?: string;
}

/** Something that happened outside of the bot and that rules need. */
export interface RecordedEvent {
  readonly what: RecordedKind;
  readonly on: string;
  readonly service?: Service;
  /** A word about it; of usage the active usage in percent, `12.5`. */
  readonly value?: string;
}

/** What a note is about: of entitlement notes each service is a subject of its own. */
export type NoteSubject = Exclude<NoteKind, 'entitlement'> | `entitlement:${Service}`;

/** Of a status note, what others than its reader need. */
export interface LastNote {
  /** Id. */
  readonly note: string;
  /** Its author, and the ISO instant of its first revision. */
  readonly by: string;
  readonly at: string;
  /** ISO instant of its newest revision; absent: it is the first one. */
  readonly revisedAt?: string;
  /** `YYYY-MM-DD`. */
  readonly nextActionOn?: string;
  readonly nextAction?: string;
  /** As typed: a person's id, or a name at the customer's. */
  readonly nextActionOwner?: string;
  /** Of enterprise notes: `YYYY-MM-DD`. */
  readonly nextUpdateOn?: string;
  /** Of enterprise notes: what was reported. */
  readonly health?: ReportedHealth;
}

export type ReportedHealth = (typeof HEALTHS)[number];

export type ReminderAnswer =
  /** For everybody. */
  | { readonly state: 'done'; readonly by: string; readonly at: string }
  /** For whoever said so. */
  | { readonly state: 'stopped'; readonly by: string; readonly at: string }
  /** For whoever said so. `until`: `YYYY-MM-DD`, from when on it comes again. */
  | { readonly state: 'snoozed'; readonly until: string; readonly by: string; readonly at: string };

export interface Cadence {
  /** Ids of rules that are off for this customer: `T-06`. */
  readonly off?: readonly string[];
  /** Days between two, by id of a rule whose interval the playbook leaves open. */
  readonly days?: Readonly<Record<string, number>>;
}

export interface PhaseProgress {
  /** Absent: open, or settled when the customer began later. */
  readonly status?: PhaseStatus;
  /** By id of the plan's item, here and below; an item that nobody touched has none. */
  readonly marks: Readonly<Record<string, Mark>>;
  readonly assignees: Readonly<Record<string, readonly string[]>>;
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
  /** The `rev` that last changed a slot of this phase (see slot-key.ts). */
  readonly stamps: Readonly<Record<string, number>>;
}

export interface PhaseStatus {
  readonly state: 'complete' | 'open';
  readonly by: string;
  readonly at: string;
  /** Why it was passed with something open, or reopened. */
  readonly reason?: string;
  /** Mandatory tasks that were open when it was passed. */
  readonly open?: readonly string[];
}

export interface Mark {
  readonly state: 'open' | 'done' | 'not-applicable' | 'blocked';
  /** Of not applicable and blocked. */
  readonly reason?: string;
  readonly blockedBy?: string;
  readonly by: string;
  readonly at: string;
}

export interface Evidence {
  /** https. */
  readonly link?: string;
  readonly line?: string;
  readonly by: string;
  readonly at: string;
}
