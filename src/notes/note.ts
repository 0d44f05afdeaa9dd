// A status note as it is stored. Plain JSON: the fields are kept as they were typed, by the names of the form's inputs.
import type { Language } from '../language/language.ts';
import type { Service } from '../playbook/vocabulary/services.ts';

/** In the order in which they are offered. The three kinds that the playbook gave up are not here. */
export const NOTE_KINDS = ['entitlement', 'overall', 'engineer', 'executive', 'enterprise'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export interface Note {
  /** URL-safe; the same for the same form. */
  readonly id: string;
  readonly kind: NoteKind;
  /** Of entitlement notes, and of no others. */
  readonly service?: Service;
  /** By input: texts as typed, choices as slugs, dates as `YYYY-MM-DD`; empty ones are absent. `service` is not among them. */
  readonly fields: Readonly<Record<string, string>>;
  /** The language it is written in: its coach's rules and its labels when it is copied. */
  readonly language: Language;
  /** Who wrote the first revision and when: Entra object id, ISO instant. */
  readonly author: string;
  readonly createdAt: string;
  /** The same of this revision. */
  readonly by: string;
  readonly at: string;
  /** Counts from 1. */
  readonly revision: number;
}

/** A note as the store has it. */
export interface WrittenNote {
  readonly note: Note;
  /** The engagement's `rev` that last wrote it. */
  readonly rev: number;
}
