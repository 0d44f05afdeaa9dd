// What became of every reminder: what Teams says that arrived, held against what the slots say and against what was to be sent.
import type { Slot } from '../../../src/store/reminder-records.ts';
import type { Reminded } from './people.ts';
import type { Arrived } from './teams.ts';
import { tokensIn } from './tokens.ts';

export interface Day {
  readonly arrived: readonly Arrived[];
  /** Of all people, of that day. */
  readonly slots: readonly Slot[];
  /** Users. */
  readonly unreachable: ReadonlySet<string>;
}

/** Counts of reminders but for `messages` and `wrongSlots`. */
export interface Account {
  readonly messages: number;
  readonly expected: number;
  readonly once: number;
  /** Not seen to have arrived. */
  readonly unreachable: number;
  readonly unknown: number;
  /** Examples of what must not be. */
  readonly twice: readonly string[];
  readonly lost: readonly string[];
  /** Slots that say other than what happened. */
  readonly wrongSlots: readonly string[];
}

export function account(people: readonly Reminded[], { arrived, slots, unreachable }: Day): Account {
  const came = new Map<string, number>();
  for (const token of arrived.flatMap(({ tokens }) => tokens)) came.set(token, (came.get(token) ?? 0) + 1);
  const slotsOf = Map.groupBy(slots, ({ user }) => user);
  const expected = people.flatMap((person) =>
    [person.customer, person.own?.token].flatMap((token) => (token === undefined ? [] : [{ person, token }])),
  );
  const states = expected.map(({ person, token }) => {
    const times = came.get(token) ?? 0;
    if (times > 0) return { token, is: times === 1 ? 'once' : 'twice' };
    const slot = slotsOf.get(person.user)?.find(({ reminders }) => tokensIn(reminders.join(' ')).includes(token));
    if (slot?.state.is === 'unknown' || slot?.state.is === 'sending') return { token, is: 'unknown' };
    // Once one message could not be delivered, the others of that person are not tried.
    return { token, is: unreachable.has(person.user) ? 'unreachable' : 'lost' };
  });
  const of = (is: string): readonly string[] => states.flatMap((each) => (each.is === is ? [each.token] : []));
  return {
    messages: arrived.length,
    expected: expected.length,
    once: of('once').length,
    unreachable: of('unreachable').length,
    unknown: of('unknown').length,
    twice: of('twice'),
    lost: of('lost'),
    wrongSlots: slots.flatMap((slot) => wrong(slot, came) ?? []),
  };
}

/** Undefined: the slot tells what happened. */
function wrong({ id, user, reminders, state }: Slot, came: ReadonlyMap<string, number>): string | undefined {
  const times = tokensIn(reminders.join(' ')).map((token) => came.get(token) ?? 0);
  const isRight = {
    sent: times.every((each) => each === 1),
    unreachable: times.every((each) => each === 0),
    retry: times.every((each) => each === 0),
    unknown: true,
    sending: true,
  }[state.is];
  return isRight ? undefined : `${user} ${id}: ${state.is}, came ${times.join(' ')}`;
}
