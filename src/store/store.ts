// What the bot remembers, in the domain's nouns. Drawn for Cosmos DB: every call names its partition (`headersOf` its partner), versions
// are etags, one call is one transaction in one partition, nothing is joined. Every store passes test/store/contract.ts.
// Ids may hold any characters and be of any length: the store encodes them. One write takes 1.5 MB, more is AppError `invalid-input`.
// What a call returns is the caller's own copy. Retention counts from the last write, by the store's clock.
import type { Reference, TurnConversation } from '../conversation/turn.ts';
import type { Engagement } from '../engagements/engagement.ts';
import type { HistoryEvent } from '../engagements/history.ts';
import type { Summary } from '../engagements/summary.ts';
import type { Language } from '../language/language.ts';
import type { Note, WrittenNote } from '../notes/note.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { OwnReminder } from '../reminders/own-reminder.ts';
import type { Timing } from '../reminders/timing.ts';
import type { AccessLog } from './access-records.ts';
import type { Erasures } from './erasure-records.ts';
import type { Experts, Questions, Threads } from './question-records.ts';
import type { Leases, Slots, Wakes } from './reminder-records.ts';
import type { Retention } from './retention.ts';

/** Opaque; changes with every write. */
export type Version = string;

interface Versioned<T> {
  readonly value: T;
  readonly version: Version;
}

export interface Store {
  readonly people: People;
  readonly activities: Activities;
  readonly questions: Questions;
  readonly experts: Experts;
  readonly threads: Threads;
  readonly engagements: Engagements;
  readonly customers: Customers;
  readonly playbooks: Playbooks;
  readonly wakes: Wakes;
  readonly slots: Slots;
  readonly leases: Leases;
  readonly erasures: Erasures;
  readonly accessLog: AccessLog;
  /** In force. */
  readonly retention: Retention;
  /** Throws AppError `unavailable` when the store cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Person {
  readonly partner: string;
  /** Entra object id. */
  readonly user: string;
  /** As Teams says it. */
  readonly name?: string;
  /** The person's own choice; absent: as the question's. */
  readonly language?: Language;
  /** What their client spoke last: the language of what is sent unasked, unless they chose one. */
  readonly locale?: Language;
  /** IANA name, the person's own choice. */
  readonly zone?: string;
  /** ISO instant of the one welcome. */
  readonly welcomedAt?: string;
  /** Newest way to reach the person, by kind of conversation. */
  readonly references: Readonly<Partial<Record<TurnConversation['kind'], Reference>>>;
  /** What the roster said last: whether the person is a guest of the partner, and the ISO instant of that. */
  readonly guest?: { readonly is: boolean; readonly at: string };
  /** Ids of the engagements that the person works on, about 200 at most. */
  readonly engagements?: readonly string[];
  /** When they want to be reminded, as far as they chose; their zone is `zone`. */
  readonly timing?: Partial<Omit<Timing, 'zone'>>;
  /** IANA name of the zone that their device named last. */
  readonly deviceZone?: string;
  /** Ids of rules that they switched off: `T-06`. */
  readonly rulesOff?: readonly string[];
  /** At most 100, done ones included for as long as they may be taken back. */
  readonly ownReminders?: readonly OwnReminder[];
  /** People who named them as their delegate; whether they still do stands with those people. */
  readonly standsInFor?: readonly string[];
  /** Nothing can be sent to them: the channel's code, and since when (ISO instant). Gone when they write or install again. */
  readonly unreachable?: { readonly code: string; readonly at: string };
  /** They are being forgotten since that instant (ISO): nothing else is known of them, and nothing is noted any more. */
  readonly leaving?: string;
}

export interface People {
  read(partner: string, user: string): Promise<Versioned<Person> | undefined>;
  /**
   * Writes the person and, in the same transaction, the form that caused it.
   * `expected`: the version that was read, or `null` for a new person. Throws AppError `conflict` when it is another by now,
   * and also when the form was applied already.
   */
  save(person: Person, expected: Version | null, form?: AppliedForm): Promise<Version>;
  /** The form with this nonce, if it was applied (kept for 30 days). */
  form(partner: string, user: string, nonce: string): Promise<AppliedForm | undefined>;
}

/** A form that had its effect, with the answer that its sender got: the same form once more gets the same answer. */
export interface AppliedForm {
  readonly nonce: string;
  readonly at: string;
  /** JSON of the answer. */
  readonly outcome: string;
}

/** Activities of the channel, each handled once. Kept for a day. */
export interface Activities {
  /**
   * Claims the activity. `new`: it is ours now; also when an earlier claim is older than `staleAfterSeconds`, because its process died.
   * `started`: somebody else is at it. `done`: it was answered; `outcome` is what `finish` kept.
   * `at`: ISO instant of this claim. `staleAfterSeconds` must be longer than any turn may take: a slower one is done twice.
   */
  start(key: ActivityKey, at: string, staleAfterSeconds: number): Promise<ActivityState>;
  /** `outcome`: JSON of the answer, where a repeat must be answered alike. The last word counts. */
  finish(key: ActivityKey, at: string, outcome?: string): Promise<void>;
  /** Gives the claim back, so that a repeat is handled: the turn failed before anything was done. What is done stays done. */
  release(key: ActivityKey): Promise<void>;
}

export interface ActivityKey {
  readonly partner: string;
  readonly conversation: string;
  readonly activity: string;
}

export type ActivityState =
  | { readonly state: 'new' }
  | { readonly state: 'started' }
  | { readonly state: 'done'; readonly outcome?: string };

/** A customer's runs through the phases: header, phases, history and applied forms of one share a partition. */
export interface Engagements {
  /** As it was at one `rev`. Deleted ones too: who may see what is not the store's affair. */
  read(partner: string, id: string): Promise<Engagement | undefined>;
  /**
   * The headers of these engagements in this order, without those that do not exist. A list page needs nothing else: name, people,
   * life and services are in the header, what must be counted in the phases is in the summary.
   */
  headers(partner: string, ids: readonly string[]): Promise<readonly EngagementHeader[]>;
  /**
   * The headers of a partner's engagements in the order of their customers' names, a page at a time: from the beginning, or from the
   * `next` of the page before. At most `limit`; a page may hold none although another follows. What one page costs does not depend
   * on how many there are.
   */
  headersOf(partner: string, of: PartnerHeaders, next: string | undefined, limit: number): Promise<HeaderPage>;
  /**
   * Writes what `event` changed, the event itself and the form that caused it in one transaction. `engagement`: as it is after the
   * event. `expectedRev`: the `rev` that was read, or `null` for a new one. Throws AppError `conflict` when it is another by now,
   * and also when the form was applied already.
   */
  save(
    engagement: Engagement,
    expectedRev: number | null,
    event: HistoryEvent,
    summary: Summary,
    form?: AppliedForm,
  ): Promise<void>;
  /** The form with this nonce, if it was applied (kept for 30 days). */
  form(partner: string, id: string, nonce: string): Promise<AppliedForm | undefined>;
  /** The events with a `rev` below `before` (`null`: all), newest first; `limit` at most. */
  history(partner: string, id: string, before: number | null, limit: number): Promise<readonly HistoryEvent[]>;
  event(partner: string, id: string, rev: number): Promise<HistoryEvent | undefined>;
  note(partner: string, id: string, note: string): Promise<WrittenNote | undefined>;
  /**
   * The notes that follow `before` (`null`: all), newest first, those begun in the same millisecond always in one order; `limit` at
   * most.
   */
  notes(
    partner: string,
    id: string,
    before: Pick<Note, 'id' | 'createdAt'> | null,
    limit: number,
  ): Promise<readonly WrittenNote[]>;
}

export interface EngagementHeader extends Omit<Engagement, 'phases'> {
  /** As it was saved last; absent where another release wrote it in another form: `read` tells the same. */
  readonly summary?: Summary;
}

export interface PartnerHeaders {
  /** `open`: the paused ones among them. Deleted ones are in neither. */
  readonly life: 'open' | 'closed';
  /** How the name begins, compared as commands are; of a very long one its first 60 bytes count. Absent: whatever it is. */
  readonly name?: string;
}

export interface HeaderPage {
  readonly headers: readonly EngagementHeader[];
  /** Short enough for a button; absent on the last page. */
  readonly next?: string;
}

/** Which engagements a customer has had, so that only one is open at a time. */
export interface CustomerRecord {
  readonly partner: string;
  /** `name:<folded name>` or `tenant:<id or domain>`. */
  readonly key: string;
  /** Oldest first. */
  readonly engagements: readonly { readonly id: string; readonly createdAt: string }[];
}

export interface Customers {
  read(partner: string, key: string): Promise<Versioned<CustomerRecord> | undefined>;
  /** `expected` as in `People.save`. Throws AppError `conflict`. */
  save(record: CustomerRecord, expected: Version | null): Promise<Version>;
}

/** The structure of the playbooks that engagements are pinned to: their plans are compiled from it long after the pages have changed. */
export interface Playbooks {
  /** Does nothing where the version is kept already. */
  save(version: string, phases: Playbook['phases']): Promise<void>;
  /** Frozen and shared by all who read it. */
  read(version: string): Promise<Playbook['phases'] | undefined>;
}
