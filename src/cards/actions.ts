// What a press on a card says. One schema per verb builds the payload of the button and parses it when it comes back.
import type { z } from 'zod';
import { ANSWER_ACTIONS } from './actions/answer-actions.ts';
import { CUSTOMER_ACTIONS } from './actions/customer-actions.ts';
import { NOTE_ACTIONS } from './actions/note-actions.ts';
import { PORTFOLIO_ACTIONS } from './actions/portfolio-actions.ts';
import { PRIVACY_ACTIONS } from './actions/privacy-actions.ts';
import { REMINDER_ACTIONS } from './actions/reminder-actions.ts';
import { SETTINGS_ACTIONS } from './actions/settings-actions.ts';
import { WORK_ACTIONS } from './actions/work-actions.ts';

/** Version of the payloads; a card of another one is answered with a fresh card. */
const VERSION = 1;

/** `data` is what the card carries, `inputs` what the person typed. No input has the name of a key of data. */
const ACTIONS = {
  ...ANSWER_ACTIONS,
  ...SETTINGS_ACTIONS,
  ...CUSTOMER_ACTIONS,
  ...WORK_ACTIONS,
  ...NOTE_ACTIONS,
  ...REMINDER_ACTIONS,
  ...PRIVACY_ACTIONS,
  ...PORTFOLIO_ACTIONS,
} as const;

export type Verb = keyof typeof ACTIONS;

type Data<V extends Verb> = z.output<(typeof ACTIONS)[V]['data']>;
type Inputs<V extends Verb> = z.output<(typeof ACTIONS)[V]['inputs']>;

/** A press as the conversation sees it, checked. */
export type Action = {
  [V in Verb]: { readonly verb: V; readonly data: Readonly<Data<V>>; readonly inputs: Readonly<Inputs<V>> };
}[Verb];

/** What a button carries. */
export type Payload = Readonly<Record<string, unknown>> & { readonly verb: Verb; readonly v: number };

/** Undefined when an id could never be read back (too long, empty): then there is no such button. */
export function payload<V extends Verb>(verb: V, data: Data<V>): Payload | undefined {
  const parsed = ACTIONS[verb].data.safeParse(data);
  return parsed.success ? { verb, v: VERSION, ...parsed.data } : undefined;
}

/** Undefined for an unknown verb, another version or data of another shape: the card is then out of date. */
export function parseAction(
  verb: string,
  version: unknown,
  data: Readonly<Record<string, unknown>>,
  inputs: Readonly<Record<string, unknown>>,
): Action | undefined {
  if (version !== VERSION || !isVerb(verb)) return undefined;
  const carried = ACTIONS[verb].data.safeParse(data);
  const typed = ACTIONS[verb].inputs.safeParse(inputs);
  if (!carried.success || !typed.success) return undefined;
  // The schemas of this verb made both halves; the compiler cannot tie them to it across the table.
  return { verb, data: carried.data, inputs: typed.data } as Action;
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(ACTIONS, verb);
}
