// A Bot Connector as Teams runs one, over real HTTP: it keeps conversations, refuses what Teams refuses, and fails when told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface Member {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
  readonly userPrincipalName?: string;
  readonly userRole?: string;
}

/** What a conversation holds, as every device shows it after a reload. */
export interface Message {
  readonly id: string;
  /** 1 when posted, one more with every update. */
  readonly revision: number;
  readonly text?: string;
  readonly summary?: string;
  readonly card?: Readonly<Record<string, unknown>>;
  readonly activity: Readonly<Record<string, unknown>>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body: unknown;
}

/** `before`: nothing was done yet; `after`: it was, only the answer is lost. */
export type Fault =
  | {
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: string;
      readonly location?: string;
      readonly when?: 'before' | 'after';
    }
  | { readonly reset: 'before' | 'after' }
  | { readonly hang: 'before' | 'after' };

export interface FakeConnector {
  readonly origin: string;
  readonly serviceUrl: string;
  /** Every call, those included that failed. */
  readonly calls: readonly Call[];
  /** Makes a conversation known, or adds members to it. */
  open(conversationId: string, members?: readonly Member[]): void;
  /** The next call (of this method) fails like this; several faults, one after the other. */
  fail(fault: Fault, options?: { readonly method?: string; readonly times?: number }): void;
  /** What is in the conversation by now: the last posted or updated form of each message. */
  messages(conversationId: string): readonly Message[];
  /** Messages as they were posted, deleted ones too. */
  posted(conversationId: string): readonly Message[];
  /** Hanging calls are cut off. */
  close(): Promise<void>;
}

interface Conversation {
  readonly members: Member[];
  readonly posted: Message[];
  readonly messages: Map<string, Message>;
}

/** Teams' limit of a message in UTF-16 (facts C1). */
const MOST_BYTES = 100 * 1024;
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const activitySchema = z.looseObject({
  type: z.string().min(1),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.looseObject({}) })).optional(),
});
const cardSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
});

const fileCardSchema = z.union([
  z.object({
    contentType: z.literal('application/vnd.microsoft.teams.card.file.consent'),
    name: z.string().min(1),
    content: z.strictObject({
      description: z.string(),
      sizeInBytes: z.int().positive(),
      acceptContext: z.looseObject({}),
      declineContext: z.looseObject({}),
    }),
  }),
  z.object({
    contentType: z.literal('application/vnd.microsoft.teams.card.file.info'),
    name: z.string().min(1),
    contentUrl: z.url(),
    content: z.strictObject({ uniqueId: z.string().min(1), fileType: z.string() }),
  }),
]);

/** `token`: the only one it takes; absent: it asks for none. */
export async function startFakeConnector(options: { readonly token?: string } = {}): Promise<FakeConnector> {
  const conversations = new Map<string, Conversation>();
  const calls: Call[] = [];
  const faults: { readonly fault: Fault; readonly method?: string }[] = [];
  let lastId = 1_700_000_000_000;

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const index = faults.findIndex(({ method }) => method === undefined || method === call.method);
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
    if (fault === undefined) return respond(response, handle(call));
    const when = 'reset' in fault ? fault.reset : 'hang' in fault ? fault.hang : (fault.when ?? 'before');
    if (when === 'after') handle(call);
    if ('hang' in fault) return;
    if ('reset' in fault) return void request.socket.resetAndDestroy();
    const { status, code, retryAfter, location } = fault;
    if (location !== undefined) response.setHeader('location', location);
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
    respond(response, refusal(status, code ?? 'ServiceError'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function handle(call: Call): Answer {
    if (options.token !== undefined && call.authorization !== `Bearer ${options.token}`)
      return refusal(401, 'BotNotRegistered');
    const [path, query] = call.path.split('?');
    const [, teams, v3, kind, id, part, activityId, rest] = (path ?? '').split('/').map(decodeURIComponent);
    if (teams !== 'teams' || v3 !== 'v3' || kind !== 'conversations' || rest !== undefined)
      return refusal(404, 'NotFound');
    if (id === undefined) return call.method === 'POST' ? create(call.body) : refusal(405, 'MethodNotAllowed');
    const conversation = conversations.get(id);
    if (conversation === undefined) return refusal(404, 'ConversationNotFound');
    if (part === 'pagedmembers' && call.method === 'GET') return page(conversation, new URLSearchParams(query));
    if (part === 'members' && call.method === 'GET') {
      const member = conversation.members.find((each) => each.id === activityId);
      return member ? { status: 200, body: member } : refusal(404, 'MemberNotFoundInConversation');
    }
    if (part !== 'activities') return refusal(404, 'NotFound');
    if (call.method === 'POST' && activityId === undefined) return post(conversation, call.body);
    if (activityId === undefined || !conversation.messages.has(activityId))
      return refusal(404, 'ActivityNotFoundInConversation');
    if (call.method === 'PUT') return put(conversation, activityId, call.body);
    if (call.method !== 'DELETE') return refusal(405, 'MethodNotAllowed');
    conversation.messages.delete(activityId);
    return { status: 200 };
  }

  function create(body: unknown): Answer {
    const { data } = z
      .object({ members: z.array(z.object({ id: z.string() })).length(1), tenantId: z.string() })
      .safeParse(body);
    const member = data?.members[0];
    if (member === undefined) return refusal(400, 'BadSyntax');
    const id = `a:${member.id}`;
    if (!conversations.has(id)) open(id, [member]);
    return { status: 201, body: { id } };
  }

  function post(conversation: Conversation, body: unknown): Answer {
    const checked = check(body);
    if ('status' in checked) return checked;
    const id = String(++lastId);
    const message = { id, revision: 1, ...checked };
    conversation.posted.push(message);
    conversation.messages.set(id, message);
    // Of a text with a card Teams makes two messages, and gives no id that could be used again.
    const split = checked.text !== undefined && checked.card !== undefined;
    return { status: 201, body: split ? {} : { id } };
  }

  function put(conversation: Conversation, id: string, body: unknown): Answer {
    const checked = check(body);
    if ('status' in checked) return checked;
    const revision = (conversation.messages.get(id)?.revision ?? 0) + 1;
    conversation.messages.set(id, { id, revision, ...checked });
    return { status: 200, body: { id } };
  }

  function open(id: string, members: readonly Member[] = []): void {
    const known: Conversation = conversations.get(id) ?? { members: [], posted: [], messages: new Map() };
    known.members.push(...members.filter((member) => !known.members.some((other) => other.id === member.id)));
    conversations.set(id, known);
  }

  return {
    origin,
    serviceUrl: `${origin}/teams/`,
    calls,
    open,
    fail: (fault, { method, times = 1 } = {}) => {
      for (let n = 0; n < times; n++) faults.push({ fault, ...(method !== undefined && { method }) });
    },
    messages: (id) => [...(conversations.get(id)?.messages.values() ?? [])],
    posted: (id) => conversations.get(id)?.posted ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

function refusal(status: number, code: string): Answer {
  return { status, body: { error: { code, message: 'The connector says no.' } } };
}

function check(body: unknown): Answer | Omit<Message, 'id' | 'revision'> {
  if (JSON.stringify(body ?? null).length * 2 > MOST_BYTES) return refusal(413, 'MessageSizeTooBig');
  const { data } = activitySchema.safeParse(body);
  if (data === undefined) return refusal(400, 'BadSyntax');
  const [attachment] = data.attachments ?? [];
  const card = attachment?.contentType === ADAPTIVE ? attachment.content : undefined;
  if (card !== undefined && !cardSchema.safeParse(card).success) return refusal(400, 'BadArgument');
  const isFile = attachment?.contentType.startsWith('application/vnd.microsoft.teams.card.file.') === true;
  if (isFile && !fileCardSchema.safeParse(attachment).success) return refusal(400, 'BadArgument');
  if (data.type === 'message' && card === undefined && !isFile && !data.text) return refusal(400, 'BadSyntax');
  return {
    activity: data,
    ...(data.text !== undefined && { text: data.text }),
    ...(data.summary !== undefined && { summary: data.summary }),
    ...(card !== undefined && { card }),
  };
}

function page({ members }: Conversation, query: URLSearchParams): Answer {
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Number(query.get('pageSize') ?? 50);
  return {
    status: 200,
    body: { members: members.slice(from, to), ...(to < members.length && { continuationToken: String(to) }) },
  };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { authorization } = request.headers;
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    ...(authorization !== undefined && { authorization }),
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
