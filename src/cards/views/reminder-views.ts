// What the cards of reminders show: the digest, one reminder, the list, today, an own one to confirm, a customer's agreement.
import type { NextAction } from '../../engagements/next-actions.ts';
import type { OwnProblem } from '../../reminders/own/parse-own.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { AfterChange, OfCustomer, Somebody, Typed } from './view-parts.ts';

/** A reminder as somebody reads it. */
export interface ReminderLine {
  readonly reminder: Reminder;
  /** Name of the customer; absent: it is about none. */
  readonly customer?: string;
  /** ISO instant; of own reminders, which have a time. */
  readonly at?: string;
  /** Of `reminder.standingInFor`, `escalatedFrom` and `escalates`. */
  readonly standingInFor?: Somebody;
  readonly escalatedFrom?: Somebody;
  readonly escalatesTo?: Somebody;
}

/** A day's reminders in one message. It stays as it is: what is opened from it is posted. */
export interface DigestView {
  readonly name: 'digest';
  /** `YYYY-MM-DD`, the reader's. */
  readonly date: string;
  /** Most urgent customer first, all of them: what finds no room on the card is counted there. */
  readonly customers: readonly DigestGroup[];
  /** IANA zone of the reader. */
  readonly zone: string;
  /** Only counts, names and the way to the list: for a channel that found the whole card too large. */
  readonly short?: true;
}

export interface DigestGroup {
  readonly engagementId?: string;
  /** Absent: own reminders about no customer. */
  readonly customer?: string;
  readonly lines: readonly ReminderLine[];
}

/** One reminder with everything that can be done with it. */
export interface ReminderView extends AfterChange {
  readonly name: 'reminder';
  readonly line: ReminderLine;
  /** What became of it: then only undo, open and the list are offered. */
  readonly answered?:
    | { readonly is: 'done' | 'stopped' }
    /** `until`: `YYYY-MM-DD`. */
    | { readonly is: 'snoozed'; readonly until: string }
    /** Nobody needs it any more: it was done elsewhere, its customer is closed or gone. */
    | { readonly is: 'over' };
  /** A wrong date to snooze to, with what was typed. */
  readonly snooze?: Typed;
  /** Today, the reader's: `YYYY-MM-DD`. */
  readonly date: string;
  /** IANA zone of the reader. */
  readonly zone: string;
}

/** A message of an earlier day whose reminders are over or stand in a newer one. */
export interface ReminderPastView {
  readonly name: 'reminder-past';
  readonly is: 'done' | 'superseded';
  /** The day it was sent for. */
  readonly date: string;
}

export const REMINDERS_A_PAGE = 10;

/** All that is open or to come for the reader: their own ones too. */
export interface RemindersView extends AfterChange {
  readonly name: 'reminders';
  /** 1-based. */
  readonly page: number;
  readonly more: boolean;
  /** Most urgent first: `REMINDERS_A_PAGE` at most. */
  readonly lines: readonly ReminderLine[];
  /** Today, the reader's: `YYYY-MM-DD`. */
  readonly date: string;
  readonly zone: string;
  /** A lead sees who cannot be reached, and why. */
  readonly unreachable: readonly { readonly who: Somebody; readonly code: string; readonly since: string }[];
}

export const TODAY_A_PAGE = 8;

/** What is due over all customers, and the next best action of each. */
export interface TodayView {
  readonly name: 'today';
  readonly date: string;
  readonly page: number;
  readonly pages: number;
  /** Customers that have something, most urgent first: `TODAY_A_PAGE` at most. */
  readonly customers: readonly TodayCustomer[];
  /** IANA zone of the reader. */
  readonly zone: string;
}

export interface TodayCustomer extends DigestGroup {
  readonly next?: NextAction;
}

/** What was understood of an own reminder, before it is kept. */
export interface OwnReminderView extends AfterChange {
  readonly name: 'own-reminder';
  /** Nonce. */
  readonly form: string;
  readonly what: string;
  /** ISO instant. */
  readonly at: string;
  readonly zone: string;
  readonly engagementId?: string;
  readonly customer?: string;
  readonly state: 'asked' | 'kept';
  /** Its time lies in the person's quiet hours: it comes after them. */
  readonly isQuiet?: true;
  /** Id of the reminder, once it is kept. */
  readonly reminderId?: string;
}

/** What could not be understood of "remind me …": how to say it. */
export interface OwnReminderHelpView {
  readonly name: 'own-reminder-help';
  /** `too-many`: as many are open as one person may have. */
  readonly problem: OwnProblem | 'too-many';
}

/**
 * What was agreed about one customer's reminders. `typed`: `rules` holds the ids of those that are on, comma-separated;
 * `days-T-06` and the like the days between two.
 */
export interface CadenceView extends OfCustomer, AfterChange, Typed {
  readonly name: 'cadence';
}

export type ReminderCardView =
  | DigestView
  | ReminderView
  | ReminderPastView
  | RemindersView
  | TodayView
  | OwnReminderView
  | OwnReminderHelpView
  | CadenceView;
