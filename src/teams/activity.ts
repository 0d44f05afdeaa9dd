// Activity → Turn. Every kind of activity is either a turn or ignored on purpose, with the reason it is counted under.
import type { Input, Turn, TurnConversation } from '../conversation/turn.ts';
import { cardPayload } from './card-payload.ts';
import { clientLanguage } from './client-language.ts';
import { clientZone } from './client-zone.ts';
import { consentAnswer } from './file-cards.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { type HttpAnswer, unusedInvokeAnswer } from './invoke-answers.ts';
import { messageText } from './message-text.ts';
import { namedTenants } from './named-tenants.ts';
import { quotedMessage } from './quoted-message.ts';
import { takesFiles } from './takes-files.ts';

/**
 * How the person asked, which decides how a reply gets to them:
 * `message` and `submit` get messages; `execute` also gets the answer to its own request, `refresh` (the client asked by
 * itself) and `dialog` only that.
 */
export type Asked = 'message' | 'submit' | 'execute' | 'refresh' | 'dialog';

export type Heard =
  | { readonly kind: 'turn'; readonly asked: Asked; readonly turn: Turn }
  /** Somebody who cannot be told from others: no Entra account. */
  | { readonly kind: 'stranger'; readonly asked: Asked; readonly turn: Turn }
  | { readonly kind: 'ignored'; readonly reason: string; readonly answer: HttpAnswer };

export interface Hearing {
  readonly at: string;
  /** For the rare activity without an id: it can then not be told from its repeat. */
  readonly newId: () => string;
  /** Nobody was authenticated: a missing Entra id is made up for, and there is one partner. */
  readonly anonymous: boolean;
}

/** Kinds of which nothing follows: edits, deletions and reactions to messages, signs of life, news of calls and meetings. */
const SILENT_TYPES = [
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'typing',
  'event',
  'endOfConversation',
  'contactRelationUpdate',
  'command',
  'commandResult',
  'handoff',
  'trace',
  'suggestion',
];

/** The message action of the manifest. */
const QUOTE_COMMAND = 'noteFromMessage';

export function hear(activity: IncomingActivity, hearing: Hearing): Heard {
  if (isBot(activity)) return ignored('bot');
  const read = readInput(activity);
  if ('reason' in read) return ignored(read.reason, read.answer);
  const { asked, input } = read;
  const user = activity.from.aadObjectId?.toLowerCase() ?? (hearing.anonymous ? activity.from.id : '');
  const known = user !== '' && user.length <= 128;
  if (!known && (input.kind === 'installed' || input.kind === 'removed')) return ignored('no-person');
  return { kind: known ? 'turn' : 'stranger', asked, turn: toTurn(activity, asked, input, user, hearing) };
}

function ignored(reason: string, answer: HttpAnswer = { status: 200 }): Heard {
  return { kind: 'ignored', reason, answer };
}

function isBot({ from, recipient }: IncomingActivity): boolean {
  return from.role === 'bot' || from.role === 'skill' || from.id === recipient.id || from.id.startsWith('28:');
}

type Read =
  | { readonly asked: Asked; readonly input: Input }
  | { readonly reason: string; readonly answer?: HttpAnswer };

function readInput(activity: IncomingActivity): Read {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      return readInstallation(activity.action);
    case 'conversationUpdate':
      return readMembers(activity);
    default:
      return { reason: SILENT_TYPES.includes(activity.type) ? activity.type : 'unknown-type' };
  }
}

function readMessage(activity: IncomingActivity): Read {
  const { value } = activity;
  const pressed = typeof value === 'object' && value !== null && !Array.isArray(value);
  // A button may also send words (messageBack); then the words count, unless a verb of ours comes along.
  if (pressed && ('verb' in value || !activity.text))
    return { asked: 'submit', input: cardPayload(value, undefined, activity.replyToId) };
  return { asked: 'message', input: { kind: 'text', text: messageText(activity) } };
}

function readInvoke(activity: IncomingActivity): Read {
  const name = activity.name ?? '';
  const value = field(activity, 'value');
  if (name === 'adaptiveCard/action') {
    const action = field(value, 'action');
    return {
      asked: field(value, 'trigger') === 'automatic' ? 'refresh' : 'execute',
      input: cardPayload(field(action, 'data'), field(action, 'verb'), activity.replyToId),
    };
  }
  const data = field(value, 'data');
  const ours = typeof field(data, 'verb') === 'string';
  if (ours && ['task/fetch', 'task/submit', 'composeExtension/submitAction'].includes(name))
    return { asked: 'dialog', input: cardPayload(data, undefined, undefined) };
  if (name === 'fileConsent/invoke') {
    const input = consentAnswer(value, activity.replyToId);
    if (input !== undefined) return { asked: 'submit', input };
  }
  if (name === 'composeExtension/fetchTask' && field(value, 'commandId') === QUOTE_COMMAND)
    return { asked: 'dialog', input: quotedMessage(field(value, 'messagePayload'), activity.recipient) };
  const answer = unusedInvokeAnswer(name);
  return { reason: answer.status === 200 ? name : 'unknown-invoke', answer };
}

function readInstallation(action: string | undefined): Read {
  if (action === 'add' || action === 'add-upgrade') return { asked: 'message', input: { kind: 'installed' } };
  if (action === 'remove') return { asked: 'message', input: { kind: 'removed' } };
  // An upgrade removes and adds again: nobody has left.
  return { reason: action === 'remove-upgrade' ? 'upgrade' : 'unknown-installation' };
}

function readMembers(activity: IncomingActivity): Read {
  const isUs = ({ id }: { readonly id: string }) => id === activity.recipient.id;
  if (activity.membersRemoved?.some(isUs)) return { asked: 'message', input: { kind: 'removed' } };
  if (activity.membersAdded?.some(isUs)) return { asked: 'message', input: { kind: 'installed' } };
  // In a chat with us alone the person who came is the one we are for; in a team or group it is not our business to greet.
  if (activity.membersAdded?.length && conversationKind(activity) === 'personal')
    return { asked: 'message', input: { kind: 'installed' } };
  return { reason: activity.membersAdded || activity.membersRemoved ? 'people-came-or-left' : 'conversation-changed' };
}

function toTurn(activity: IncomingActivity, asked: Asked, input: Input, user: string, hearing: Hearing): Turn {
  const partner = namedTenants(activity)[0] ?? 'local';
  const client = activity.entities?.find(({ type }) => type === 'clientInfo');
  const locale = clientLanguage(activity.locale ?? client?.locale);
  const zone = clientZone(activity.localTimezone ?? client?.timezone);
  return {
    id: activity.id ?? hearing.newId(),
    partner,
    user: { id: user, ...(activity.from.name !== undefined && { name: activity.from.name }) },
    // The id of a channel's thread (`…;messageid=…`) stays whole: what is sent to it stays in the thread.
    conversation: {
      id: activity.conversation.id,
      kind: conversationKind(activity),
      ...(!takesFiles(activity.serviceUrl) && { noFiles: true }),
    },
    reference: {
      serviceUrl: activity.serviceUrl,
      conversationId: activity.conversation.id,
      channelId: activity.channelId,
      botId: activity.recipient.id,
      userId: activity.from.id,
      partner,
    },
    ...(locale !== undefined && { locale }),
    ...(zone !== undefined && { zone }),
    at: hearing.at,
    ...(asked === 'dialog' && { inDialog: true }),
    input,
  };
}

function conversationKind({ conversation, name }: IncomingActivity): TurnConversation['kind'] {
  // A message extension is used in any chat: one of two people is not the one that somebody has with us.
  if (name?.startsWith('composeExtension/') && conversation.id.startsWith('19:'))
    return conversation.conversationType === 'channel' ? 'channel' : 'group';
  if (conversation.conversationType === 'channel') return 'channel';
  if (conversation.conversationType === 'groupChat') return 'group';
  return conversation.isGroup === true ? 'group' : 'personal';
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
