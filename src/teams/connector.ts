// Sends to the Bot Connector: every call ends in a classified outcome, and no message that may have arrived is sent again.
import type { Reference } from '../conversation/turn.ts';

export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activityId?: string }
  /** The person or conversation cannot be reached until something changes there: not installed, blocked, gone. */
  | { readonly outcome: 'unreachable'; readonly status: number; readonly code: string }
  /** The connector does not want this call as it is: too large, malformed, not allowed. */
  | { readonly outcome: 'rejected'; readonly status: number; readonly code: string }
  /** Nothing was delivered and later it may work: told to wait for longer than we may, or no connection. */
  | { readonly outcome: 'throttled'; readonly code: string; readonly retryAfterMs?: number }
  /** It may have been delivered or not. */
  | { readonly outcome: 'unknown'; readonly code: string };

export interface Member {
  /** The channel's own id (`29:…`). */
  readonly id: string;
  /** Entra object id. */
  readonly user?: string;
  readonly name?: string;
}

export interface Connector {
  send(to: Reference, activity: Readonly<Record<string, unknown>>): Promise<SendOutcome>;
  update(to: Reference, activityId: string, activity: Readonly<Record<string, unknown>>): Promise<SendOutcome>;
  delete(to: Reference, activityId: string): Promise<SendOutcome>;
  /** Opens (or finds) the personal chat with the reference's user; its id comes back. */
  create(to: Reference): Promise<SendOutcome & { readonly conversationId?: string }>;
  /** Everybody in the conversation. Throws AppError `unavailable`. */
  members(to: Reference): Promise<readonly Member[]>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}
