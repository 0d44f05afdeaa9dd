// Expressions of time that chrono does not know in a language, and how to say them so that it does.
import type { Dates } from './dates.ts';

export interface Phrase {
  /** With the flags g, i and u. */
  readonly pattern: RegExp;
  /** `found`: the whole match, then its groups, '' for those without a part. Dates as `YYYY-MM-DD`, times as `HH:MM`. */
  readonly say: (found: Found, dates: Dates) => string;
}

export type Found = (group: number) => string;

/** What a language adds to chrono. */
export interface Phrases {
  readonly phrases: readonly Phrase[];
  /** What goes with a time, or with a customer's name, when it is cut out of what is to be done. Sources of patterns. */
  readonly beforeTime: string;
  readonly afterTime: string;
  readonly beforeCustomer: string;
  readonly afterCustomer: string;
  /** What says nothing at the beginning, and at the end, of what is to be done. */
  readonly lead: string;
  readonly trail: string;
  /** Says that it should come again and again. */
  readonly repeats: RegExp;
}
