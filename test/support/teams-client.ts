// A fake Teams: people write, press buttons and install, and the bot's server gets it over HTTP as Teams would send it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { pressButton, type Typed } from './card-button.ts';
import type { FakeConnector, Message } from './fake-connector.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Person {
  readonly name: string;
  /** Entra object id; null: an account without one. */
  readonly entraId?: string | null;
  readonly tenant?: string;
  readonly locale?: string;
  readonly zone?: string;
  /** What the roster says; a `user` unless told, null: nothing. */
  readonly role?: string | null;
  readonly upn?: string;
}

export interface TeamsOptions {
  /** `http://host:port` of the bot. */
  readonly botUrl: string;
  readonly connector: FakeConnector;
  /** For a bot that authenticates: the token of each request. */
  readonly token?: () => Promise<string>;
}

/** What came back for a pressed button. */
export interface PressResult {
  readonly status: number;
  readonly card?: Json;
  readonly toast?: string;
  /** What a person sees when Teams does not understand the answer. */
  readonly error?: string;
}

export interface Chat {
  readonly conversationId: string;
  /** What this client shows: messages, with cards replaced by the answers to its own presses. Oldest first. */
  shown(): readonly Message[];
  /** The newest message; throws where there is none. */
  last(): Message;
  /** Forgets what only this client knows, as another device does. */
  reload(): void;
  /** In a group or channel with the mention that Teams demands. Gives the HTTP status. */
  say(text: string, options?: { readonly id?: string }): Promise<number>;
  /** Presses a button of a shown message by title or verb. `id`: of the activity, for repeats. */
  press(
    message: Message,
    button: string,
    typed?: Typed,
    options?: { readonly as?: 'execute' | 'submit'; readonly id?: string },
  ): Promise<PressResult>;
  /** As Teams does on installing: an installation update and a conversation update. */
  install(): Promise<void>;
  uninstall(): Promise<void>;
  /** Any activity, completed to what Teams sends with every one. */
  send(activity: Json): Promise<Response>;
}

export const BOT = { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Lotse' } as const;
export const TENANT = '00000000-0000-4000-8000-00000000000a';

const executed = z.union([
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.looseObject({ type: z.literal('AdaptiveCard') }),
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string().min(1),
  }),
]);

/** A chat of one person with the bot, or a group or channel thread that they write in. */
export function openChat(
  teams: TeamsOptions,
  person: Person,
  kind: 'personal' | 'group' | 'channel' = 'personal',
): Chat {
  const { connector } = teams;
  const key = person.name.toLowerCase();
  const tenant = person.tenant ?? TENANT;
  const from = {
    id: `29:${key}`,
    name: person.name,
    ...(person.entraId !== null && { aadObjectId: person.entraId ?? `entra-${key}` }),
  };
  const conversation = {
    personal: { id: `a:${key}`, conversationType: 'personal' },
    group: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
    channel: { id: '19:channel@thread.tacv2;messageid=1700000000000', conversationType: 'channel', isGroup: true },
  }[kind];
  const { role = 'user', upn = `${key}@contoso.example` } = person;
  connector.open(conversation.id);
  // A thread has no members of its own.
  connector.open(conversation.id.split(';')[0] ?? '', [
    { ...from, userPrincipalName: upn, ...(role !== null && { userRole: role }) },
  ]);
  /** Cards that only this client shows, with the revision of the message that they stand over. */
  const replaced = new Map<string, { readonly revision: number; readonly card: Json }>();

  async function send(activity: Json): Promise<Response> {
    const authorization = teams.token && `Bearer ${await teams.token()}`;
    return fetch(`${teams.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...(authorization && { authorization }) },
      body: JSON.stringify({
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        from,
        recipient: BOT,
        conversation: { ...conversation, tenantId: tenant },
        channelData: { tenant: { id: tenant } },
        locale: person.locale ?? 'en-US',
        localTimezone: person.zone ?? 'Europe/Berlin',
        ...activity,
      }),
    });
  }

  async function say(text: string, { id = randomUUID() }: { readonly id?: string } = {}): Promise<number> {
    const mention = `<at>${BOT.name}</at>`;
    const clientInfo = {
      type: 'clientInfo',
      locale: person.locale ?? 'en-US',
      timezone: person.zone ?? 'Europe/Berlin',
    };
    const response = await send({
      id,
      type: 'message',
      textFormat: 'plain',
      text: kind === 'personal' ? text : `${mention} ${text}`,
      entities: kind === 'personal' ? [clientInfo] : [{ type: 'mention', mentioned: BOT, text: mention }, clientInfo],
    });
    return settle(response);
  }

  const press: Chat['press'] = async (message, button, typed = {}, { as = 'execute', id = randomUUID() } = {}) => {
    const { title, verb, data } = pressButton(message.card ?? {}, button, typed, as);
    if (as === 'submit') {
      return { status: await settle(await send({ id, type: 'message', replyToId: message.id, value: data })) };
    }
    const value = { action: { type: 'Action.Execute', title, verb, data }, trigger: 'manual' };
    const response = await send({ id, type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value });
    const answer = executed.safeParse(await response.json().catch(() => undefined));
    if (response.status !== 200 || !answer.success)
      return { status: response.status, error: 'Unable to reach app. Please try again.' };
    if (typeof answer.data.value === 'string') return { status: 200, toast: answer.data.value };
    const revision = connector.messages(conversation.id).find(({ id: shown }) => shown === message.id)?.revision ?? 0;
    replaced.set(message.id, { revision, card: answer.data.value });
    return { status: 200, card: answer.data.value };
  };

  const shown = () =>
    connector.messages(conversation.id).map((message) => {
      const own = replaced.get(message.id);
      return own !== undefined && own.revision >= message.revision ? { ...message, card: own.card } : message;
    });

  return {
    conversationId: conversation.id,
    shown,
    last: () => {
      const message = shown().at(-1);
      if (message === undefined) throw new Error('Nothing was said yet.');
      return message;
    },
    reload: () => replaced.clear(),
    say,
    press,
    install: async () => {
      await settle(await send({ type: 'installationUpdate', action: 'add' }));
      await settle(await send({ type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] }));
    },
    uninstall: async () => {
      await settle(await send({ type: 'conversationUpdate', membersRemoved: [{ id: BOT.id }] }));
      await settle(await send({ type: 'installationUpdate', action: 'remove' }));
    },
    send,
  };
}

/** Reads the answer to its end, so that the connection is free again. */
async function settle(response: Response): Promise<number> {
  await response.text();
  return response.status;
}
