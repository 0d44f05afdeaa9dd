// Sends to the Bot Connector: every call ends in a classified outcome, and no message that may have arrived is sent again.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Reference } from '../conversation/turn.ts';
import { type Span, unfollowed } from '../span.ts';
import type { BotToken } from './bot-token.ts';
import { type Attempt, attempt } from './connector-attempt.ts';
import { connectorUrl } from './connector-url.ts';
import { inOrder } from './in-order.ts';
import { type Member, readMember, readMembers } from './member.ts';
import type { EdgeMetrics } from './ports.ts';
import type { TrustedService } from './trusted-service.ts';

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

type Json = Readonly<Record<string, unknown>>;

export interface Connector {
  /** `mayRepeat`, here and below: asked before each repeat whether a call may still leave; absent: it may. */
  send(to: Reference, activity: Json, mayRepeat?: () => boolean): Promise<SendOutcome>;
  update(to: Reference, activityId: string, activity: Json, mayRepeat?: () => boolean): Promise<SendOutcome>;
  /** An activity that is gone already counts as deleted. */
  delete(to: Reference, activityId: string): Promise<SendOutcome>;
  /** Opens (or finds) the personal chat with the reference's user; its id comes back. */
  create(to: Reference, mayRepeat?: () => boolean): Promise<SendOutcome & { readonly conversationId?: string }>;
  /** One person of the conversation by the channel's own id; undefined: not of it. Throws AppError `unavailable`. */
  member(of: Reference, id: string): Promise<Member | undefined>;
  /** Everybody in the conversation. Throws AppError `unavailable`. */
  members(to: Reference): Promise<readonly Member[]>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

export interface ConnectorDeps {
  readonly trusted: TrustedService;
  /** Undefined: calls carry no token. */
  readonly token: BotToken | undefined;
  readonly metrics: Pick<EdgeMetrics, 'sent'>;
  /** Follows each call. */
  readonly span?: Span;
  readonly clock?: { readonly now: () => number; readonly wait: (ms: number) => Promise<unknown> };
  /** In milliseconds: one attempt; all attempts of a call with their waits and its place in the queue. */
  readonly limits?: { readonly attempt: number; readonly call: number };
}

interface Call {
  readonly name: 'send' | 'update' | 'delete' | 'create' | 'member' | 'members';
  readonly method: 'POST' | 'PUT' | 'DELETE' | 'GET';
  readonly to: Reference;
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly mayRepeat?: (() => boolean) | undefined;
}

type Ended = SendOutcome & { readonly answer?: unknown };

const MOST_ATTEMPTS = 5;
const PAGE = 500;
/** Teams holds fewer in a team; more means that the pages lead in a circle. */
const MOST_MEMBERS = 50_000;
const created = z.object({ id: z.string().min(1) });

export function createConnector(deps: ConnectorDeps): Connector {
  const clock = deps.clock ?? { now: () => performance.now(), wait: (ms) => wait(ms) };
  const limits = deps.limits ?? { attempt: 10_000, call: 8_000 };
  const queue = inOrder();
  const span = deps.span ?? unfollowed;

  async function run(call: Call): Promise<Ended> {
    const deadline = clock.now() + limits.call;
    const ended = await span(
      `connector ${call.name}`,
      {},
      () => queue.add(`${call.to.serviceUrl} ${call.to.conversationId}`, () => runNow(call, deadline)),
      ({ outcome }) => ({ 'lotse.outcome': outcome }),
    );
    deps.metrics.sent(call.name, ended.outcome);
    return ended;
  }

  async function runNow(call: Call, deadline: number): Promise<Ended> {
    if (!deps.trusted(call.to.serviceUrl)) return { outcome: 'rejected', status: 0, code: 'UntrustedService' };
    const url = connectorUrl(call.to.serviceUrl, call.path, call.query);
    let fresh = false;
    for (let tries = 1; ; tries++) {
      if (clock.now() >= deadline) return { outcome: 'throttled', code: 'QueueTooLong' };
      const tried = await attempt(
        url,
        call.method,
        call.body,
        deps.token && (() => deps.token?.(fresh)),
        limits.attempt,
      );
      const ended = judge(call, tried);
      // A token may be refused before its time is over, when a secret was changed: once more with a new one.
      if (tried.status === 401 && deps.token !== undefined && !fresh) {
        fresh = true;
        continue;
      }
      if (!isRepeatable(call, ended) || tries === MOST_ATTEMPTS) return ended;
      const pause = tried.retryAfterMs ?? backOff(tries);
      if (clock.now() + pause > deadline) return ended;
      await clock.wait(pause);
      if (call.mayRepeat?.() === false) return ended;
    }
  }

  return {
    send: (to, activity, mayRepeat) =>
      run({
        name: 'send',
        method: 'POST',
        to,
        path: ['conversations', to.conversationId, 'activities'],
        body: activity,
        mayRepeat,
      }).then(withoutAnswer),
    update: (to, activityId, activity, mayRepeat) =>
      run({
        name: 'update',
        method: 'PUT',
        to,
        path: ['conversations', to.conversationId, 'activities', activityId],
        body: { ...activity, id: activityId },
        mayRepeat,
      }).then(withoutAnswer),
    delete: (to, activityId) =>
      run({
        name: 'delete',
        method: 'DELETE',
        to,
        path: ['conversations', to.conversationId, 'activities', activityId],
      }).then(withoutAnswer),
    create: async (to, mayRepeat) => {
      const body = {
        bot: { id: to.botId },
        members: [{ id: to.userId }],
        isGroup: false,
        tenantId: to.partner,
        channelData: { tenant: { id: to.partner } },
      };
      const call = { name: 'create', method: 'POST', to, path: ['conversations'], body, mayRepeat } as const;
      const { answer, ...outcome } = await run(call);
      const { data } = created.safeParse(answer);
      return { ...outcome, ...(data !== undefined && { conversationId: data.id }) };
    },
    member: async (to, id) => {
      const path = ['conversations', rosterOf(to), 'members', id];
      const { answer, ...ended } = await run({ name: 'member', method: 'GET', to, path });
      if (ended.outcome === 'unreachable' && ended.status === 404) return undefined;
      const found = readMember(id, answer);
      if (found === undefined) throw new AppError('unavailable', `The member cannot be had: ${ended.outcome}.`);
      return found;
    },
    members: async (to) => {
      const path = ['conversations', rosterOf(to), 'pagedmembers'];
      const found: Member[] = [];
      let next: string | undefined;
      do {
        const query = { pageSize: String(PAGE), ...(next !== undefined && { continuationToken: next }) };
        const { outcome, answer } = await run({ name: 'members', method: 'GET', to, path, query });
        const page = readMembers(answer);
        if (page === undefined || found.length > MOST_MEMBERS)
          throw new AppError('unavailable', `The members cannot be had: ${outcome}, after ${found.length}.`);
        found.push(...page.members);
        next = page.next;
      } while (next !== undefined);
      return found;
    },
    idle: queue.idle,
  };
}

/** A thread has no members of its own. */
function rosterOf({ conversationId }: Reference): string {
  return conversationId.split(';')[0] ?? conversationId;
}

/** What is known after one attempt, were it the last. */
function judge(call: Call, tried: Attempt): Ended {
  const { status, code } = tried;
  if (status === undefined)
    return tried.delivered === 'no' ? { outcome: 'throttled', code } : { outcome: 'unknown', code };
  if (status >= 200 && status < 300) {
    const { data } = created.safeParse(tried.body);
    return { outcome: 'sent', ...(data !== undefined && { activityId: data.id }), answer: tried.body };
  }
  if (status === 429 || status === 412)
    return {
      outcome: 'throttled',
      code,
      ...(tried.retryAfterMs !== undefined && { retryAfterMs: tried.retryAfterMs }),
    };
  if (status === 404 && call.name === 'delete') return { outcome: 'sent' };
  // A 404 on an update is about the message: the conversation may be well.
  if (status === 403 || (status === 404 && call.name !== 'update')) return { outcome: 'unreachable', status, code };
  if (status === 408 || (status >= 500 && status !== 501)) return { outcome: 'unknown', code };
  return { outcome: 'rejected', status, code };
}

/** A message whose fate is unknown is not sent again: it would arrive twice. To read, open, replace or remove twice harms nobody. */
function isRepeatable({ name }: Call, { outcome }: Ended): boolean {
  if (outcome === 'throttled') return true;
  return outcome === 'unknown' && name !== 'send';
}

/** Half a second, doubling, with up to a fifth more so that not everybody comes back at once. */
function backOff(tries: number): number {
  return 500 * 2 ** (tries - 1) * (1 + Math.random() / 5);
}

function withoutAnswer({ answer: _, ...outcome }: Ended): SendOutcome {
  return outcome;
}
