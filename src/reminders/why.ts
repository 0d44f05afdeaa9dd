// Why a reminder came: a sentence `reminder.why.<key>` and what it speaks of, in no language yet.
import type { PhaseSlug } from '../playbook/slugs.ts';

export interface Why {
  /** Of `reminder.why.` and `reminder.do.`: the rule, with a part of its own where it says several things: `T-26.near`. */
  readonly key: string;
  readonly args: Readonly<Record<string, WhyArgument>>;
}

/** Dates as `{ date: 'YYYY-MM-DD' }`: they are written as the reader's language does. */
export type WhyArgument = string | number | { readonly date: string } | { readonly phase: PhaseSlug };
