// What the cards of status notes show: the form with its coach, a note, the list, the guide to the status.

import type { GuidedStatus } from '../../answers/guide/guide-status.ts';
import type { Judgement, Quality } from '../../notes/coach/judgement.ts';
import type { Note, NoteKind } from '../../notes/note.ts';
import type { NoteWarning } from '../../notes/warnings-of.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import type { AfterChange, May, OfCustomer, Somebody, StatusName, Typed } from './view-parts.ts';

/** A form of one of the five kinds, new or for a new revision. */
export interface NoteFormView extends OfCustomer, AfterChange, Typed {
  readonly name: 'note-form';
  readonly kind: NoteKind;
  /** Nonce. */
  readonly form: string;
  /** The note that is revised; absent: a new one. */
  readonly noteId?: string;
  /** What can be chosen. */
  readonly services: readonly Service[];
  readonly statuses: readonly StatusName[];
  /** After a check: what the coach says of an entitlement note, what else is worth a word, and how it would read in the portal. */
  readonly checked?: {
    readonly judgement?: Judgement;
    readonly warnings: readonly NoteWarning[];
    readonly preview: string;
  };
  /** Somebody saved another revision meanwhile: theirs, as plain text, beside what was typed here. */
  readonly other?: { readonly by: Somebody; readonly at: string; readonly text: string };
  /** Dates are shown in this IANA zone. */
  readonly zone: string;
}

/** One note as it was saved. */
export interface NoteView extends OfCustomer, AfterChange {
  readonly name: 'note';
  readonly note: Note;
  /** As the portal would have it. */
  readonly plain: string;
  /** Of entitlement notes. */
  readonly judgement?: Judgement;
  readonly warnings: readonly NoteWarning[];
  readonly author: Somebody;
  readonly by: Somebody;
  readonly zone: string;
  /** Whether the reader may write a new revision. */
  readonly mayRevise: boolean;
}

export const NOTES_A_PAGE = 8;

export interface NotesView extends OfCustomer, AfterChange {
  readonly name: 'notes';
  /** 1-based. */
  readonly page: number;
  readonly more: boolean;
  readonly show: NoteFilter;
  /** Newest first: `NOTES_A_PAGE` at most. */
  readonly notes: readonly NoteLine[];
  readonly zone: string;
  readonly may: May;
}

/** All, those of one kind, those that the coach does not call great, or the reader's own. */
export const NOTE_FILTERS = [
  'all',
  'entitlement',
  'overall',
  'engineer',
  'executive',
  'enterprise',
  'weak',
  'mine',
] as const;
export type NoteFilter = (typeof NOTE_FILTERS)[number];

export interface NoteLine {
  readonly noteId: string;
  readonly kind: NoteKind;
  readonly service?: Service;
  readonly status?: StatusName;
  /** What it says; the card shows its beginning. */
  readonly text: string;
  /** Of entitlement notes. */
  readonly quality?: Quality;
  readonly author: Somebody;
  readonly at: string;
  readonly revision: number;
}

/** From a few words to the likely L2. The note's own text stays a field here, all else of its form waits in `draft`. */
export interface StatusGuideView extends OfCustomer, Typed {
  readonly name: 'status-guide';
  readonly draft: NoteDraft;
  /** What the guide was asked with: what was described, or else the text of the note; `''`: nothing yet. */
  readonly described: string;
  /** Likeliest first, three at most; none: the guide does not know. */
  readonly likely: readonly GuidedStatus[];
}

/** A half-written note that waits while its writer looks something up: every button carries it, so it holds no long text. */
export interface NoteDraft {
  readonly kind: NoteKind;
  readonly form: string;
  readonly noteId?: string;
  /** By input. */
  readonly typed: Readonly<Record<string, string>>;
}

/** As many as fit: the others are found by name. */
export const CUSTOMERS_TO_CHOOSE = 50;

/** Somebody's message becomes a note: of which customer, and of what kind. */
export interface MessageNoteView extends Typed {
  readonly name: 'message-note';
  /** Those that the reader may write for, the latest changed first; `CUSTOMERS_TO_CHOOSE` at most. */
  readonly customers: readonly { readonly engagementId: string; readonly customer: string }[];
  /** Whether they must be searched for by name. */
  readonly searchable: boolean;
}

export type NoteCardView = NoteFormView | NoteView | NotesView | StatusGuideView | MessageNoteView;
