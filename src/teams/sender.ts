// Messages that nobody asked for: the connector behind the conversation's port, at a rate that Teams allows.
import type { Message, Opened, Sender, Sent } from '../conversation/send-port.ts';
import type { Reference } from '../conversation/turn.ts';
import type { Connector, SendOutcome } from './connector.ts';
import { cardAttachment } from './invoke-answers.ts';
import { createRate, type Rate } from './rate.ts';

/** The bot's registration is refused: somebody has to mend it, and until then each call is one too many. */
const REFUSED_MS = 5 * 60_000;

export function createSender(connector: Connector, rate: Rate = createRate()): Sender {
  /** A wait that the channel asked for is for all of the partner's people. */
  function judged(partner: string, outcome: SendOutcome): Sent {
    const sent = toSent(outcome);
    if (sent.outcome === 'throttled' && sent.retryAfterMs !== undefined) rate.hold(partner, sent.retryAfterMs);
    return sent;
  }

  const isHeld = (partner: string): boolean => rate.heldFor(partner) > 0;

  /** Nothing was sent; it may be tried as soon as the partner's wait is over. */
  function held(partner: string) {
    return { outcome: 'throttled', code: 'Held', retryAfterMs: Math.ceil(rate.heldFor(partner)) } as const;
  }

  /** What waits for its own repeat waits with its partner, too. */
  const mayRepeat =
    ({ partner }: Pick<Reference, 'partner'>) =>
    () =>
      !isHeld(partner);

  return {
    post: async (to, message, claim) => {
      await rate.room(to.partner, to.conversationId);
      if (isHeld(to.partner)) return { outcome: 'held' };
      if (!(await claim())) return { outcome: 'taken' };
      return judged(to.partner, await connector.send(to, activityOf(to, message), mayRepeat(to)));
    },
    update: async (to, activityId, message) => {
      await rate.room(to.partner, to.conversationId);
      if (isHeld(to.partner)) return held(to.partner);
      return judged(to.partner, await connector.update(to, activityId, activityOf(to, message), mayRepeat(to)));
    },
    open: async (way) => {
      await rate.room(way.partner, way.userId);
      if (isHeld(way.partner)) return held(way.partner);
      const { conversationId, ...outcome } = await connector.create(
        { ...way, conversationId: way.userId },
        mayRepeat(way),
      );
      if (outcome.outcome === 'sent' && conversationId !== undefined) return { outcome: 'open', conversationId };
      // To send what the channel will not have, again and again, helps nobody.
      if (outcome.outcome === 'rejected' && outcome.status !== 401)
        return { outcome: 'unreachable', code: outcome.code };
      return notOpened(judged(way.partner, outcome));
    },
    isHeld,
  };
}

function toSent(ended: SendOutcome): Sent {
  switch (ended.outcome) {
    case 'sent':
      return { outcome: 'sent', ...(ended.activityId !== undefined && { activityId: ended.activityId }) };
    case 'throttled':
    case 'unknown':
      return ended;
    case 'unreachable':
      return { outcome: ended.status === 404 ? 'gone' : 'unreachable', code: ended.code };
    case 'rejected':
      return rejected(ended);
  }
}

function rejected({ status, code }: { readonly status: number; readonly code: string }): Sent {
  if (status === 413) return { outcome: 'too-large' };
  if (status === 404) return { outcome: 'gone', code };
  if (status === 401) return { outcome: 'throttled', code, retryAfterMs: REFUSED_MS };
  // The person's address is none that we trust (any more): their next word brings another.
  if (status === 0) return { outcome: 'unreachable', code };
  return { outcome: 'unknown', code };
}

/** Whether it was opened or not, nobody was written to: it may be tried again. */
function notOpened(ended: Sent): Opened {
  switch (ended.outcome) {
    case 'throttled':
    case 'unreachable':
    case 'gone':
      return ended;
    case 'sent':
    case 'too-large':
      return { outcome: 'throttled', code: 'NoConversationId' };
    case 'unknown':
      return { outcome: 'throttled', code: ended.code };
  }
}

function activityOf(to: Reference, { card, summary, alert }: Message): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    from: { id: to.botId },
    recipient: { id: to.userId },
    conversation: { id: to.conversationId },
    summary,
    attachments: [cardAttachment(card)],
    ...(alert && { channelData: { notification: { alert: true } } }),
  };
}
