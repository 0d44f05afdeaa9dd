// What the store remembers of sending reminders: who is looked at when, what was sent, and who sends.
import type { AppError } from '../app-error.ts';
import type { Version } from './store.ts';

/** When each person is to be looked at next. One row a person; looking for those that are due is one query, however many wait. */
export interface Wakes {
  /**
   * The person is looked at at that instant (ISO) at the latest: an earlier one stays. Whoever is looking at them right now cannot
   * move the row, and so looks again.
   */
  pull(partner: string, user: string, at: string): Promise<void>;
  /**
   * Rows up to `now` (ISO instant, itself included), longest waiting first; `limit` at most. One that is damaged is left out where
   * `damaged` takes what is wrong with it, so that it holds up nobody else.
   */
  due(now: string, limit: number, damaged?: (error: AppError) => void): Promise<readonly Wake[]>;
  /**
   * After the person was looked at: the row moves to `next`, or goes (`null`). False where it was pulled or moved meanwhile,
   * which then counts.
   */
  move(wake: Wake, next: string | null): Promise<boolean>;
}

export interface Wake {
  readonly partner: string;
  readonly user: string;
  readonly at: string;
  readonly version: Version;
}

/** A message that was or is being sent to a person unasked: made right before it is sent, so that nothing is sent twice. Kept for 60 days. */
export interface Slot {
  readonly partner: string;
  readonly user: string;
  /** `digest.<local date>` or `single.<reminder id>.<due instant>`: what may be sent once. */
  readonly id: string;
  /** ISO instant of the last attempt. */
  readonly at: string;
  /** Ids of the reminders in it. */
  readonly reminders: readonly string[];
  readonly state: SlotState;
  /** Where it lies, once it was sent. */
  readonly conversation?: string;
  readonly activity?: string;
  /** Its card says by now that it is over. */
  readonly closed?: boolean;
}

export type SlotState =
  /** Somebody is at it, or died at it. */
  | { readonly is: 'sending' }
  | { readonly is: 'sent' }
  /** Not delivered, and not before something changes at the person's side. */
  | { readonly is: 'unreachable'; readonly code: string }
  /** Not delivered for certain: it may be claimed again from that instant on. */
  | { readonly is: 'retry'; readonly after: string }
  /** It may have been delivered: never sent again. */
  | { readonly is: 'unknown'; readonly code: string };

export interface Slots {
  /**
   * Makes the slot as `sending`, or takes one up again that is to be retried by `slot.at`. False: it is somebody else's, or over.
   * A `sending` older than `staleAfterSeconds` becomes `unknown` (code `interrupted`) and is not taken up: its process died, nobody
   * knows where.
   */
  claim(slot: Omit<Slot, 'state'>, staleAfterSeconds: number): Promise<boolean>;
  /** What became of it. Does nothing where the slot is gone. */
  settle(
    key: Pick<Slot, 'partner' | 'user' | 'id'>,
    change: {
      readonly state?: SlotState;
      readonly conversation?: string;
      readonly activity?: string;
      readonly closed?: boolean;
    },
  ): Promise<void>;
  /** The person's slots whose last attempt was at `since` (ISO instant) or later, newest first; `limit` at most. */
  recent(partner: string, user: string, since: string, limit: number): Promise<readonly Slot[]>;
}

/** Who does what only one may do. */
export interface Leases {
  /**
   * True: `holder` has it until `seconds` from `now` (ISO instant): taken, kept, or taken over from one whose time is over. All
   * ask for about as long and have about the same time: one with more than twice `seconds` left is taken over, too.
   */
  hold(name: string, holder: string, now: string, seconds: number): Promise<boolean>;
  /** Gives it back at once. Does nothing where somebody else has it. */
  release(name: string, holder: string): Promise<void>;
}
