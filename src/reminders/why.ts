// Why a reminder came: a sentence and what it speaks of, in no language yet.
import type { TextKey } from '../language/text.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';

export interface Why {
  readonly key: WhyKey;
  readonly args: Readonly<Record<string, WhyArgument>>;
}

/** Of `reminder.why.` and `reminder.do.`: the rule, with a part of its own where it says several things: `T-26.near`. */
export type WhyKey = KeyIn<TextKey>;
type KeyIn<Key> = Key extends `reminder.why.${infer Rest}` ? Rest : never;

/** Dates are written as the reader's language does, phases as it calls them. */
export type WhyArgument = string | number | { readonly date: string } | { readonly phase: PhaseSlug };
