// A file of ours, made for one person at one moment, or why there is none for them.
import type { Outcome } from '../context.ts';

export type MadeFile =
  | { readonly name: string; readonly description: string; readonly content: string }
  /** Not for this person, or not any more. */
  | { readonly refused: Outcome };
