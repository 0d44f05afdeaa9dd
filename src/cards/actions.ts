// What a press on a card says. One schema per verb builds the payload of the button and parses it when it comes back.
import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import { AUTO } from './auto.ts';

/** Version of the payloads; a card of another one is answered with a fresh card. */
const VERSION = 1;

/** Ids with invisible characters or braces are not ours, nor longer ones: the bound also keeps a card small. */
const id = z.string().regex(/^[^\p{C}{]{1,400}$/u);
const none = z.object({});
/** A comment is no essay: the rest is cut, so that nobody's words are refused. */
const comment = z
  .string()
  .transform((typed) => typed.trim().slice(0, 1000))
  .exactOptional();
/** `''` stands for "as I write" and "as my device"; an input that did not come is an empty one. */
const choice = z
  .string()
  .default('')
  .transform((chosen) => (chosen === AUTO ? '' : chosen));

/** `data` is what the card carries, `inputs` what the person typed. No input has the name of a key of data. */
const ACTIONS = {
  'answer.helpful': { data: z.object({ answerId: id }), inputs: z.object({ comment }) },
  'answer.unhelpful': { data: z.object({ answerId: id }), inputs: z.object({ comment }) },
  /** `from`: the piece of the section to begin with, for what did not fit the card before. */
  'answer.open': {
    data: z.object({
      page: id,
      section: id,
      language: z.enum(LANGUAGES).exactOptional(),
      from: z.int().nonnegative().exactOptional(),
    }),
    inputs: none,
  },
  /** The nth example of the welcome, in the language in which it was shown. */
  'ask.example': { data: z.object({ n: z.literal([1, 2, 3]), language: z.enum(LANGUAGES) }), inputs: none },
  'help.open': { data: none, inputs: none },
  'settings.open': { data: none, inputs: none },
  'settings.save': { data: z.object({ form: id }), inputs: z.object({ language: choice, zone: choice }) },
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
