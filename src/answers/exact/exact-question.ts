// An exact question as its kinds get it, and what they make of it.
import type { Language } from '../../language/language.ts';
import type { Block } from '../../playbook/page.ts';
import type { AnswerKind } from '../answer.ts';
import type { ExactIndex } from './exact-index.ts';
import type { ExactPlace } from './places.ts';
import type { Span } from './said.ts';

export interface ExactQuestion {
  readonly index: ExactIndex;
  readonly text: string;
  readonly language: Language;
  /** `YYYY-MM-DD`, the asker's. */
  readonly today: string;
  /** Whether the pages know a word; absent where none are in the question's language, so that nobody can tell. */
  readonly isKnown?: (word: string) => boolean;
  /** The question that this one follows up on; `spans` are then of both. */
  readonly before?: string;
  readonly spans: readonly Span[];
}

export interface ExactAnswer {
  readonly kind: AnswerKind;
  /** All of it. */
  readonly blocks: readonly Block[];
  /** Best first. */
  readonly places: readonly ExactPlace[];
}
