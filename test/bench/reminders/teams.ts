// Teams as the bench needs it: it holds a bot to its limits, refuses whom Teams refuses, fails at random, and remembers what arrived.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { drawFault, type Fault, nameOf, randomFrom } from './faults.ts';
import { createTeamsLimits, type Operation } from './teams-limits.ts';
import { tokensIn } from './tokens.ts';

/** Somebody with their chat; what the channel says to messages for them. */
export interface Known {
  readonly tenant: string;
  /** Entra object id; the channel's own is `29:` with it. */
  readonly user: string;
  /** Absent: there is none until it is created. */
  readonly conversation?: string;
  readonly refuses?: { readonly status: 403 | 404; readonly code: string };
}

export interface Arrived {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly user: string;
  /** What the message says, by its tokens. */
  readonly tokens: readonly string[];
}

export interface TeamsReport {
  readonly arrived: readonly Arrived[];
  /** Old cards that were replaced. */
  readonly updates: number;
  /** By kind. */
  readonly violations: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  /** Tenant → instants, in milliseconds since 1970, of calls that Teams did not ask to repeat. */
  readonly calls: Readonly<Record<string, readonly number[]>>;
  /** Tenant → the most calls that came in one second, those included that were to be repeated. */
  readonly most: Readonly<Record<string, number>>;
  /** When a whole tenant was told to wait: milliseconds since 1970. */
  readonly holds: readonly { readonly tenant: string; readonly from: number; readonly until: number }[];
}

export interface TeamsOptions {
  readonly people: readonly Known[];
  /** Of the faults; absent: nothing fails. */
  readonly seed?: number;
  /** This tenant is told to wait for so long when so many calls have come. */
  readonly hold?: { readonly tenant: string; readonly afterCalls: number; readonly seconds: number };
}

export interface Teams {
  readonly serviceUrl: string;
  /** No faults from now on. */
  heal(): void;
  report(): TeamsReport;
  close(): Promise<void>;
}

const newChat = z.object({ members: z.array(z.object({ id: z.string() })).length(1), tenantId: z.string() });

export async function startTeams({ people, seed, hold }: TeamsOptions): Promise<Teams> {
  const limits = createTeamsLimits();
  const random = randomFrom(seed ?? 0);
  let fails = seed !== undefined;
  const byUser = new Map(people.map((person) => [person.user, person]));
  const chats = new Map(people.flatMap((person) => (person.conversation ? [[person.conversation, person]] : [])));
  const arrived: Arrived[] = [];
  const violations: Record<string, number> = {};
  const faults: Record<string, number> = {};
  const calls = new Map<string, number[]>();
  const all = new Map<string, number[]>();
  const holds: { tenant: string; from: number; until: number }[] = [];
  const ids = new Map<string, string>();
  let updates = 0;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, , , , conversation = '', part = '', activity] = (request.url ?? '').split('/').map(decodeURIComponent);
    const created = newChat.safeParse(body).data;
    const person =
      conversation === '' ? byUser.get((created?.members[0]?.id ?? '').replace(/^29:/, '')) : chats.get(conversation);
    // Whose it is cannot be told from a conversation that there is not.
    if (person === undefined) return refuse(response, 404, 'ConversationNotFound');
    const { tenant, user } = person;
    const operation: Operation = request.method === 'GET' ? 'get' : conversation === '' ? 'create' : 'send';
    const at = performance.now();
    const place = conversation || user;
    const seen = all.get(tenant) ?? [];
    all.set(tenant, seen);
    seen.push(at);
    if (hold?.tenant === tenant && seen.length === hold.afterCalls) {
      limits.holdTenant(at, tenant, hold.seconds);
      holds.push({ tenant, from: Date.now(), until: Date.now() + hold.seconds * 1000 });
    }
    const verdict = limits.call(at, tenant, place, operation);
    if (verdict.violation !== undefined) count(violations, verdict.violation);
    if (verdict.retryAfterSeconds !== undefined) return throttle(response, verdict.retryAfterSeconds);

    const fault = fails && operation !== 'get' ? drawFault(random) : undefined;
    if (fault !== undefined) count(faults, nameOf(fault));
    if (fault?.is === 'throttled' && fault.retryAfterSeconds !== undefined)
      limits.tellToWait(at, place, fault.retryAfterSeconds);
    const isAsked = fault?.is === 'throttled' || (fault?.is === 'status' && fault.status === 412);
    const counted = calls.get(tenant) ?? [];
    calls.set(tenant, counted);
    if (!isAsked) counted.push(Date.now());
    if (fault !== undefined && !('delivered' in fault && fault.delivered)) return failAs(request, response, fault);
    const answer = handle(request.method ?? '', person, conversation, part, activity, body);
    if (fault === undefined || answer.status >= 400) respond(response, answer);
    else failAs(request, response, fault);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  function handle(
    method: string,
    person: Known,
    conversation: string,
    part: string,
    activity: string | undefined,
    body: unknown,
  ): Answer {
    const { user, tenant, refuses } = person;
    if (refuses !== undefined && !(refuses.status === 403 && method === 'GET')) return refusal(refuses);
    if (conversation === '') {
      const id = `a:${tenant}:${user}`;
      chats.set(id, person);
      return { status: 201, body: { id } };
    }
    if (part === 'members')
      return { status: 200, body: { id: `29:${user}`, aadObjectId: user, name: 'Alex', userRole: 'user' } };
    if (method === 'PUT') {
      if (ids.get(activity ?? '') !== user) return refusal({ status: 404, code: 'ActivityNotFoundInConversation' });
      updates += 1;
      return { status: 200, body: { id: activity } };
    }
    arrived.push({ at: Date.now(), user, tokens: tokensIn(JSON.stringify(body)) });
    const id = String(1_700_000_000_000 + arrived.length);
    ids.set(id, user);
    return { status: 201, body: { id } };
  }

  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    heal: () => {
      fails = false;
    },
    report: () => ({
      arrived,
      updates,
      violations,
      faults,
      calls: Object.fromEntries(calls),
      most: Object.fromEntries([...all].map(([tenant, times]) => [tenant, mostInASecond(times)])),
      holds,
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function mostInASecond(times: readonly number[]): number {
  let first = 0;
  return Math.max(
    0,
    ...times.map((at, index) => {
      while ((times[first] ?? at) <= at - 1000) first += 1;
      return index - first + 1;
    }),
  );
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

function failAs(request: IncomingMessage, response: ServerResponse, fault: Fault): void {
  if (fault.is === 'reset') request.socket.resetAndDestroy();
  else if (fault.is === 'throttled') throttle(response, fault.retryAfterSeconds);
  else refuse(response, fault.status, fault.code);
}

function throttle(response: ServerResponse, seconds: number | undefined): void {
  // Instants are fractions: ten seconds come out as a hair more or less.
  if (seconds !== undefined) response.setHeader('retry-after', String(Math.ceil(Number(seconds.toFixed(3)))));
  refuse(response, 429, 'Throttled');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  respond(response, refusal({ status, code }));
}

function refusal({ status, code }: { readonly status: number; readonly code: string }): Answer {
  return { status, body: { error: { code, message: 'Teams says no.' } } };
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  // Not in one go: where restify is loaded it changes every server's writeHead, which then returns nothing.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
