// The door through which messages leave unasked: what may be known of each afterwards.
import type { Card } from '../cards/card.ts';
import type { Reference } from './turn.ts';

export interface Sender {
  /**
   * Waits until the channel's limits have room, asks `claim`, and sends only if it says yes. Never sends twice: where it
   * cannot be known whether a message arrived, that is its outcome.
   */
  post(to: Reference, message: Message, claim: () => Promise<boolean>): Promise<Posted>;
  update(to: Reference, activityId: string, message: Message): Promise<Sent>;
  /** Opens the chat with the person, or finds it; `to.userId` may also be the Entra object id. */
  open(to: Omit<Reference, 'conversationId'>): Promise<Opened>;
  /** The channel told us to wait with this partner: nothing of theirs is sent at present. */
  isHeld(partner: string): boolean;
}

export interface Message {
  readonly card: Card;
  /** Read by notifications and screen readers. */
  readonly summary: string;
  /** It also appears in the activity feed, with a sound. */
  readonly alert: boolean;
}

export type Sent =
  | { readonly outcome: 'sent'; readonly activityId?: string }
  | NotSent
  /** Too many bytes: a smaller one may go. */
  | { readonly outcome: 'too-large' }
  /** It may have arrived or not; or the channel will not have it as it is. */
  | { readonly outcome: 'unknown'; readonly code: string };

export type Posted =
  | Sent
  /** Somebody else sends it, or it is over. */
  | { readonly outcome: 'taken' }
  /** As `isHeld`: nothing was claimed. */
  | { readonly outcome: 'held' };

export type Opened = { readonly outcome: 'open'; readonly conversationId: string } | NotSent;

type NotSent =
  /** Until something changes at the person's side. */
  | { readonly outcome: 'unreachable'; readonly code: string }
  /** There is no such conversation, or no such message in it. */
  | { readonly outcome: 'gone'; readonly code: string }
  /** Nothing arrived, and later it may. */
  | { readonly outcome: 'throttled'; readonly code: string; readonly retryAfterMs?: number };
