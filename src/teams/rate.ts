// How fast messages may leave unasked: below the limits of Teams, with room for the answers that people wait for.
// Teams allows a bot 30 calls a second in a tenant; in a conversation 7 in one second, 8 in two, 60 in thirty, 1,800 an hour.
// A call a second is below the conversation's limits at once, but for the last one: half an hour of reminders nobody has.
import { setTimeout as wait } from 'node:timers/promises';

const TENANT_MS = 1000 / 20;
const CONVERSATION_MS = 1_000;
/** Of the distance, for those who are late: at most 23 calls in a second of a tenant. */
const CATCH_UP = 0.9;

export interface Rate {
  /** Resolves when a call may leave. */
  room(tenant: string, conversation: string): Promise<void>;
  /** Nothing of this tenant leaves for so many milliseconds. */
  hold(tenant: string, ms: number): void;
  /** Milliseconds for which it still is held; 0: it is not. */
  heldFor(tenant: string): number;
}

export interface Clock {
  /** Milliseconds, never put back. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

const CLOCK: Clock = { now: () => performance.now(), wait: (ms) => wait(ms) };

export function createRate(clock: Clock = CLOCK): Rate {
  const tenants = places(TENANT_MS, clock);
  const conversations = places(CONVERSATION_MS, clock);
  const heldUntil = new Map<string, number>();
  return {
    // The conversation first: whoever waits for it takes nobody's place in the tenant.
    room: async (tenant, conversation) => {
      await conversations(conversation);
      await tenants(tenant);
    },
    hold: (tenant, ms) => {
      heldUntil.set(tenant, Math.max(heldUntil.get(tenant) ?? 0, clock.now() + ms));
    },
    heldFor: (tenant) => Math.max(0, (heldUntil.get(tenant) ?? 0) - clock.now()),
  };
}

interface Door {
  /** The next place that nobody has yet, and when somebody left last. */
  free: number;
  left: number;
}

/** One after the other with that distance, in the order in which they were asked for. */
function places(distance: number, { now, wait: pause }: Clock): (key: string) => Promise<void> {
  const doors = new Map<string, Door>();
  let lastSize = 1_000;
  return async (key) => {
    const door = doors.get(key) ?? { free: 0, left: Number.NEGATIVE_INFINITY };
    doors.set(key, door);
    const place = Math.max(door.free, now());
    door.free = place + distance;
    if (doors.size > 2 * lastSize) {
      for (const [each, { free }] of doors) if (free <= now()) doors.delete(each);
      lastSize = Math.max(1_000, doors.size);
    }
    // Whom a busy process kept from leaving in time does not leave with all the others at once. A timer may be early by a part
    // of a millisecond.
    const isLeft = (): number => Math.max(place, door.left + CATCH_UP * distance) - now();
    for (let left = isLeft(); left > 0; left = isLeft()) await pause(Math.ceil(left));
    door.left = now();
  };
}
