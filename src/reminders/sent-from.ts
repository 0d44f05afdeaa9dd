// What slots tell of earlier sends to a person.
import { later } from './rules/later.ts';
import type { Sent } from './sent.ts';

/** Of a stored slot, what matters here. */
export interface SentSlot {
  readonly user: string;
  /** `digest.<local date>` or `single.<reminder id>.<due instant>`. */
  readonly id: string;
  /** ISO instant of the attempt. */
  readonly at: string;
  readonly reminders: readonly string[];
  readonly state: { readonly is: 'sending' | 'sent' | 'unreachable' | 'retry' | 'unknown' };
}

const DIGEST = 'digest.';
const SINGLE = 'single.';

/**
 * `slots`: the recipient's, and of others those who may have to be escalated, in any order. Only what certainly arrived was told;
 * what may be sent again counts as not sent yet; all else had its one attempt.
 */
export function sentFrom(user: string, slots: readonly SentSlot[]): Pick<Sent, 'told' | 'singles' | 'digestOn'> {
  const told: Record<string, Record<string, string>> = {};
  const newestFirst = slots.filter(({ state }) => state.is === 'sent').toSorted((a, b) => (a.at < b.at ? 1 : -1));
  for (const slot of newestFirst)
    told[slot.user] = { ...told[slot.user], ...Object.fromEntries(slot.reminders.map((id) => [id, slot.at])) };
  const tried = slots.filter((slot) => slot.user === user && slot.state.is !== 'retry');
  const [first, ...others] = tried.flatMap(({ id }) => (id.startsWith(DIGEST) ? [id.slice(DIGEST.length)] : []));
  return {
    told,
    // What a digest of which nobody knows may have told does not follow it alone, either.
    singles: tried.flatMap(({ id, reminders, state }) =>
      id.startsWith(SINGLE) || state.is === 'unknown' || state.is === 'sending' ? reminders : [],
    ),
    ...(first !== undefined && { digestOn: later(first, ...others) }),
  };
}
