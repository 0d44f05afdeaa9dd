// What a pressed card sends: our verb and version, the small data of the button, and what was typed. Who pressed is never read from it.
import type { ActionInput } from '../conversation/turn.ts';

/** Teams' own instructions inside a payload are none of ours. */
const NOT_DATA = ['verb', 'v', 'msteams', '__proto__'];

/** Anything at all gives an action: an unknown verb is answered with a fresh card, like one from an old card. */
export function cardPayload(data: unknown, verb: unknown, cardId: string | undefined): ActionInput {
  const fields = isRecord(data) ? data : {};
  const kept = Object.entries(fields)
    .filter(([key]) => !NOT_DATA.includes(key))
    .map(([key, value]): [string, unknown] => [key, typeof value === 'string' ? value.toWellFormed() : value]);
  return {
    kind: 'action',
    verb:
      ([verb, fields.verb].find((value) => typeof value === 'string' && value !== '' && value.length <= 100) as
        | string
        | undefined) ?? '',
    version: typeof fields.v === 'number' && Number.isInteger(fields.v) ? fields.v : 0,
    data: Object.fromEntries(kept),
    inputs: Object.fromEntries(kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    ...(cardId !== undefined && { cardId }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
