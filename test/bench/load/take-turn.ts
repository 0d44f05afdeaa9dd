// One turn over HTTP: from the request until the person has their answer.
import type http from 'node:http';
import { activity, postActivity } from '../turns/post-activity.ts';
import { type Channel, SWALLOWED } from './channel.ts';

export type Turn = {
  /** Milliseconds until the answer to a press, or until the reply to a message has reached the channel. */
  readonly ms: number;
  /** Messages that came during the turn. */
  readonly messages: number;
} & (
  | { readonly ended: 'answered'; readonly answer: string }
  /** The reply was sent, and the channel lost it. */
  | { readonly ended: 'swallowed' }
  /** The bot was reached and had nothing to say, or not in time. */
  | { readonly ended: 'silent' }
  /** The connection broke: the channel brings it again. */
  | { readonly ended: 'broken' }
);

export interface Wire {
  readonly agent: http.Agent;
  readonly port: number;
  readonly channel: Channel;
}

/** The reply to a message comes before the answer to its request; what is later than this does not come. */
const SOON_MS = 5_000;

export async function takeTurn(
  { agent, port, channel }: Wire,
  person: number,
  said: { readonly said: object; readonly isPress: boolean },
): Promise<Turn> {
  const conversation = `chat-${person}`;
  const heard = channel.listen(conversation);
  const began = performance.now();
  let repliedMs = Number.NaN;
  const replied = heard.first.finally(() => {
    repliedMs = performance.now() - began;
  });
  try {
    const { status, body } = await postActivity(agent, port, activity(person, conversation, channel.url, said.said));
    const answered = performance.now() - began;
    if (status !== 200) return { ended: 'broken', ms: answered, messages: heard.count() };
    if (said.isPress) {
      const ended = (JSON.parse(body) as { statusCode?: number }).statusCode === 200 ? 'answered' : 'silent';
      // What a press posts says more than the line that it is answered with.
      const posted = heard.count() > 0 ? await replied : undefined;
      return { ended, ms: answered, messages: heard.count(), answer: typeof posted === 'string' ? posted : body };
    }
    const late = setTimeout(heard.stop, SOON_MS);
    const reply = await replied;
    clearTimeout(late);
    const [ms, messages] = [repliedMs, heard.count()];
    if (reply === undefined) return { ended: 'silent', ms, messages };
    return reply === SWALLOWED
      ? { ended: 'swallowed', ms, messages }
      : { ended: 'answered', ms, messages, answer: reply };
  } catch {
    return { ended: 'broken', ms: performance.now() - began, messages: heard.count() };
  } finally {
    heard.stop();
  }
}
