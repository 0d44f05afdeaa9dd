// What the coach says of an entitlement note: a grade, and a remark for each thing that a reviewer would raise.
import type { Language } from '../../language/language.ts';
import type { L1Slug } from '../../playbook/slugs.ts';

export const QUALITIES = ['great', 'marginal', 'poor'] as const;
export type Quality = (typeof QUALITIES)[number];

/** The flags of the yardstick, one rule each; `same-text` and `generic-reason` are this coach's own. */
export const NOTE_RULES = [
  'contradicts-l1',
  'declined-fasttrack-is-not-no-intent',
  'placeholder-left',
  'usage-only',
  'too-short',
  'l1-only',
  'no-intent-stated',
  'missing-reason',
  'generic-reason',
  'missing-attempts',
  'missing-managed',
  'vague-word',
  'engagement-logistics',
  'too-long',
  'same-text',
] as const;
export type NoteRule = (typeof NOTE_RULES)[number];

export interface JudgedNote {
  /** The language that the note is written in, or that the form says it is. */
  readonly language: Language;
  readonly l1: L1Slug;
  /** Key of the L2 without its L1. */
  readonly l2?: string;
  /** Canonical name or slug; only ever a hint. */
  readonly service?: string;
  readonly text: string;
}

export interface Remark {
  readonly rule: NoteRule;
  /** The words of the note that it is about, where it is about words. */
  readonly words?: string;
}

export interface Judgement {
  readonly quality: Quality;
  /** Gravest first; none for a great note. */
  readonly remarks: readonly Remark[];
}
