// A question to the playbook and what comes back. Pure data.
import type { Language } from '../language/language.ts';
import type { Block } from '../playbook/page.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';

/** Where a customer stands. */
export interface AskedAbout {
  /** The one it is in; absent: all are complete. */
  readonly phase?: PhaseSlug;
  /** Canonical names. */
  readonly services: readonly string[];
}

export interface Question {
  readonly text: string;
  /** Absent: detected from the text. */
  readonly language?: Language;
  /** The language where the text betrays none (`DIBS?`); English otherwise. */
  readonly fallback?: Language;
  /** Earlier questions of the same talk, oldest first. */
  readonly history?: readonly string[];
  /** `YYYY-MM-DD`, the asker's: "since March" is counted from it. Absent: the playbook's last day. */
  readonly today?: string;
  /** The customer that the talk is about: of two sections that fit alike, the one for where it stands is meant. */
  readonly about?: AskedAbout;
}

export type AnswerKind = 'passage' | 'tasks' | 'transition' | 'status' | 'term' | 'changes' | 'customer' | 'none';

export interface Answer {
  /** The question's. */
  readonly language: Language;
  readonly answered: boolean;
  /** `none` when not answered. */
  readonly kind: AnswerKind;
  /** Plain text of the passage, of an exact answer all of it; empty when not answered. */
  readonly text: string;
  /** The passage as it is shown: cut to a card. Empty when not answered. */
  readonly blocks: readonly Block[];
  /** Ranked, ten at most, best first, sections distinct; filled also when not answered. */
  readonly sources: readonly Source[];
}

export interface Source {
  /** The page's file below the playbook's root. */
  readonly page: string;
  readonly slug: string;
  readonly pageTitle: string;
  readonly language: Language;
  readonly sectionId: string;
  /** The section's heading as plain text. */
  readonly section: string;
  readonly path: readonly string[];
  /** 0 to 1; comparable within one answer. */
  readonly score: number;
}
