// The door between the edge and the conversation: what the edge calls for every turn, and what it gives along to answer with.
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/**
 * Handles one turn: claims its id, works out the reply, delivers it once, notes that it is done.
 * Resolves also where nothing is to be said. Rejects only when the turn could not be handled and said nothing:
 * the channel is then told so and may bring it again.
 */
export type Receive = (turn: Turn, deliver: Deliver) => Promise<void>;

/**
 * Brings the reply to the person. `repeat`: this turn was answered before and the channel asks again: only the answer to
 * the channel's own request is given once more, nothing is posted or updated. Never rejects because of the channel: what
 * could not be sent is logged and counted.
 */
export type Deliver = (reply: Reply, options?: { readonly repeat?: boolean }) => Promise<void>;
