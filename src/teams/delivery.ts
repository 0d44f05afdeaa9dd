// Reply → what Teams gets: messages, updates, and the answer to the person's own request.
import type { Logger } from 'pino';
import type { Card } from '../cards/card.ts';
import type { Deliver } from '../conversation/receive-port.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Asked } from './activity.ts';
import type { Connector, SendOutcome } from './connector.ts';
import { dialogCard } from './dialog-card.ts';
import { consentCard, fileCard } from './file-cards.ts';
import { cardAttachment, dialogAnswers, executeAnswers, type HttpAnswer } from './invoke-answers.ts';
import { within } from './within.ts';

export interface Delivery {
  readonly deliver: Deliver;
  /** The answer to the request; before a reply is delivered, the one for nothing to say. */
  answer(): HttpAnswer;
}

export interface DeliveryDeps {
  readonly connector: Connector;
  readonly log: Logger;
  /** Milliseconds that a pressed card waits for its update. */
  readonly updateMs: number;
}

export function createDelivery(deps: DeliveryDeps, asked: Asked, turn: Turn): Delivery {
  let answer = silence(asked);
  return {
    answer: () => answer,
    deliver: async (reply, { repeat = false } = {}) => {
      answer = answerTo(asked, reply);
      // What a client asks for by itself must not send: every open client would, and each message would ask again.
      if (!repeat && asked !== 'refresh') await send(deps, asked, turn, reply);
      if (!repeat) await removeOffer(deps, turn, reply);
    },
  };
}

function silence(asked: Asked): HttpAnswer {
  if (asked === 'execute' || asked === 'refresh') return executeAnswers.message('');
  return asked === 'dialog' ? dialogAnswers.close() : { status: 200 };
}

function answerTo(asked: Asked, reply: Reply): HttpAnswer {
  if ('elsewhere' in reply && reply.elsewhere !== undefined)
    return answerTo(asked, { mode: 'toast', text: reply.elsewhere.notice });
  if (asked === 'execute' || asked === 'refresh') {
    if (reply.mode === 'replace') return executeAnswers.card(reply.card);
    if (reply.mode === 'text') return executeAnswers.message('');
    return executeAnswers.message(reply.mode === 'toast' ? reply.text : reply.summary);
  }
  if (asked === 'dialog') {
    if (reply.mode === 'replace') return dialogAnswers.card(dialogCard(reply.card), reply.summary);
    return 'text' in reply ? dialogAnswers.message(reply.text) : dialogAnswers.close();
  }
  return { status: 200 };
}

async function send(deps: DeliveryDeps, asked: Asked, turn: Turn, reply: Reply): Promise<void> {
  const answered = asked === 'execute' || asked === 'dialog';
  if (reply.mode === 'toast') {
    if (!answered) await post(deps, turn, { text: reply.text, textFormat: 'plain' });
    return;
  }
  if (reply.mode === 'offer' || reply.mode === 'file') {
    const attachment = reply.mode === 'offer' ? consentCard(reply.file) : fileCard(reply.file);
    return post(deps, turn, { summary: reply.summary, attachments: [attachment] });
  }
  const message =
    reply.mode === 'text' ? { text: reply.text, textFormat: 'plain' } : cardMessage(reply.card, reply.summary);
  if (reply.elsewhere !== undefined) {
    const { to, notice } = reply.elsewhere;
    await post(deps, { reference: to }, message);
    if (!answered) await post(deps, turn, { text: notice, textFormat: 'plain' });
    return;
  }
  if (reply.mode !== 'replace') return post(deps, turn, message);
  const cardId = turn.input.kind === 'action' ? turn.input.cardId : undefined;
  if (answered) {
    // The answer shows the new card to whoever pressed; the update shows it to everybody else and for good.
    if (cardId !== undefined) await within(deps.updateMs, update(deps, turn, cardId, message));
    return;
  }
  if (cardId === undefined || (await update(deps, turn, cardId, message)).outcome !== 'sent')
    await post(deps, turn, message);
}

/** Whoever has said yes or no is not to be asked on. */
async function removeOffer(deps: DeliveryDeps, turn: Turn, reply: Reply): Promise<void> {
  if (turn.input.kind !== 'file' || turn.input.cardId === undefined) return;
  if (reply.mode === 'toast' && reply.offerStays) return;
  await within(deps.updateMs, deps.connector.delete(turn.reference, turn.input.cardId));
}

type Message = Readonly<Record<string, unknown>>;

/** Card and text apart: Teams makes two messages of one with both, and neither can be updated (facts C1). */
function cardMessage(card: Card, summary: string): Message {
  return { summary, attachments: [cardAttachment(card)] };
}

async function post(deps: DeliveryDeps, turn: Pick<Turn, 'reference'>, message: Message): Promise<void> {
  report(deps, 'send', await deps.connector.send(turn.reference, envelope(turn, message)));
}

async function update(deps: DeliveryDeps, turn: Turn, cardId: string, message: Message): Promise<SendOutcome> {
  const outcome = await deps.connector.update(turn.reference, cardId, envelope(turn, message));
  report(deps, 'update', outcome);
  return outcome;
}

function envelope({ reference }: Pick<Turn, 'reference'>, message: Message): Message {
  return {
    type: 'message',
    from: { id: reference.botId },
    recipient: { id: reference.userId },
    conversation: { id: reference.conversationId },
    ...message,
  };
}

function report({ log }: DeliveryDeps, call: string, outcome: SendOutcome): void {
  if (outcome.outcome !== 'sent') log.warn({ call, ...outcome }, 'not delivered');
}
