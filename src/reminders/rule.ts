// A rule that reminders come from: what it looks at and what follows, with its examples.
import type { Attributes } from '../engagements/attributes.ts';
import type {
  Cadence,
  Entitlement,
  LastNote,
  Life,
  NoteSubject,
  People,
  RecordedEvent,
} from '../engagements/engagement.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Followed } from './followed.ts';
import type { Why } from './why.ts';

export interface Rule {
  /** Of the facts (`T-01`) or a name in small letters. */
  readonly id: string;
  /** The playbook's page, where it has one. */
  readonly source?: string;
  /** Days between two, where the playbook leaves them open: the default of what can be set for a customer. */
  readonly days?: number;
  /** Worth a message of its own when it arises after the day's digest (see single-at.ts): then all that it finds has a deadline. */
  readonly single?: true;
  /** What follows from the facts, whatever today is. `days`: those in force for this customer. */
  readonly find: (followed: Followed, days: number) => readonly Found[];
  /** Of people with the usual hours, in Berlin where nothing else is said. */
  readonly examples: readonly Example[];
}

export interface Found {
  /** URL-safe, without dots; with the rule and the date it names what was found. */
  readonly subject: string;
  /** `YYYY-MM-DD`: from when on it is said. */
  readonly dueDate: string;
  /** The last day on which it is in time; absent: nothing can be late, and nothing is escalated. */
  readonly deadline?: string;
  /** The last day on which it is worth saying; absent: until it is settled. */
  readonly until?: string;
  /** ISO instant at which somebody wrote it down. */
  readonly since?: string;
  readonly why: Why;
  /** Whom it concerns: Entra object ids. */
  readonly users: readonly string[];
}

/** `due`: subject, person and the ISO instant at which they hear of it first. */
export type Example = readonly [given: Given, due: readonly (readonly [subject: string, user: string, at: string])[]];

/** Facts of a customer whom Anna owns, who began on Monday, 2 March 2026, and is in Initiate. */
export interface Given {
  readonly zone?: string;
  readonly attributes?: Partial<Attributes>;
  readonly people?: Partial<People>;
  readonly life?: Life;
  readonly cadence?: Cadence;
  /** `null`: everything is complete. */
  readonly current?: PhaseSlug | null;
  /** Phases and tasks, with the instants at which they were completed. */
  readonly complete?: Readonly<Partial<Record<PhaseSlug, string>>>;
  readonly done?: Readonly<Record<string, string>>;
  readonly records?: readonly RecordedEvent[];
  readonly services?: Readonly<Partial<Record<Service, Entitlement>>>;
  readonly notes?: Readonly<Partial<Record<NoteSubject, LastNote>>>;
}
