// The shape of a rule of the coach: what it looks at, where it comes from, and the notes that show it.
import type { JudgedNote, NoteRule } from './judgement.ts';
import type { Reading } from './read-note.ts';
import type { Span } from './spans.ts';

export interface Finding {
  readonly grade: 'marginal' | 'poor';
  /** The words it is about. */
  readonly words?: Span;
}

export interface Rule {
  readonly rule: NoteRule;
  /** Of the yardstick (R and F by number) and of the playbook. */
  readonly source: string;
  /** Rules that have nothing to add where this one speaks. */
  readonly absorbs: readonly NoteRule[];
  readonly check: (reading: Reading) => Finding | undefined;
  readonly examples: {
    /** Notes that look alike and are none: this rule is silent about them. */
    readonly good: readonly JudgedNote[];
    readonly bad: readonly JudgedNote[];
  };
}
