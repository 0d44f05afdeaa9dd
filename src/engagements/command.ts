// Everything that changes an engagement, named like the verbs of the cards. Inputs are as typed: nothing is checked yet.
// `rev`: of the engagement as the card showed it.
import type { Language } from '../language/language.ts';
import type { NoteKind, WrittenNote } from '../notes/note.ts';
import type { HistoryEvent } from './history.ts';

export type Command =
  | {
      readonly kind: 'customer.create';
      /** URL-safe; the same for the same form. */
      readonly id: string;
      readonly inputs: Inputs;
      readonly others: readonly OtherEngagement[];
    }
  | { readonly kind: 'customer.save'; readonly rev: number; readonly inputs: Inputs }
  | { readonly kind: 'plan.apply'; readonly rev: number }
  | { readonly kind: 'customer.pause'; readonly rev: number; readonly reason: string; readonly until: string }
  | { readonly kind: 'customer.close' | 'customer.delete'; readonly rev: number; readonly reason: string }
  | {
      readonly kind: 'customer.reopen';
      readonly rev: number;
      readonly reason: string;
      readonly others: readonly OtherEngagement[];
    }
  | {
      readonly kind: 'tasks.save';
      readonly rev: number;
      /** Slug. */
      readonly process: string;
      /** Items that the form held, those that were ticked when it was drawn, and those that are ticked now. */
      readonly shown: readonly string[];
      readonly ticked?: readonly string[];
      readonly done: readonly string[];
    }
  | { readonly kind: 'task.done' | 'task.reopen'; readonly rev: number; readonly item: string }
  | { readonly kind: 'task.skip'; readonly rev: number; readonly item: string; readonly reason: string }
  | {
      readonly kind: 'task.block';
      readonly rev: number;
      readonly item: string;
      readonly reason: string;
      readonly blockedBy: string;
    }
  /** `assignee`: ids, comma-separated; `''` for nobody. */
  | { readonly kind: 'task.assign'; readonly rev: number; readonly item: string; readonly assignee: string }
  | {
      readonly kind: 'task.evidence';
      readonly rev: number;
      readonly item: string;
      readonly link: string;
      readonly line: string;
    }
  | {
      readonly kind: 'phase.complete' | 'phase.reopen';
      readonly rev: number;
      readonly phase: string;
      readonly reason: string;
    }
  /** `service`: slug or canonical name. */
  | { readonly kind: 'service.save'; readonly rev: number; readonly service: string; readonly inputs: Inputs }
  | { readonly kind: 'event.record'; readonly inputs: Inputs }
  | { readonly kind: 'people.save'; readonly rev: number; readonly inputs: Inputs }
  /** `to`: version of the playbook. */
  | { readonly kind: 'playbook.move'; readonly to: string }
  | {
      readonly kind: 'note.save';
      readonly rev: number;
      /** URL-safe; of the note, the same for the same form. */
      readonly id: string;
      readonly noteKind: NoteKind;
      /** As it stands; absent: it is new. */
      readonly written?: WrittenNote;
      /** The language that it is written in. */
      readonly language: Language;
      readonly inputs: Inputs;
    }
  /** `reminder`: key of reminder-key.ts. */
  | { readonly kind: 'reminder.done' | 'reminder.stop'; readonly reminder: string }
  /** `until`: `YYYY-MM-DD`. */
  | { readonly kind: 'reminder.snooze'; readonly reminder: string; readonly until: string }
  | { readonly kind: 'cadence.save'; readonly rev: number; readonly inputs: Inputs }
  /** `written`: the note that the event wrote, as it stands. */
  | { readonly kind: 'undo'; readonly event: HistoryEvent; readonly written?: WrittenNote };

/** By the names of the form's fields. An absent date is an empty one; any other absent field is as it was. */
export type Inputs = Readonly<Record<string, string | undefined>>;

/** Another engagement of the same customer. */
export interface OtherEngagement {
  readonly id: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** Neither closed nor deleted. */
  readonly open: boolean;
}
