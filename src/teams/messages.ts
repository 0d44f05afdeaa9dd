// POST /api/messages: from a request's body to its answer. Nothing is done for a request that is not authentic and ours.
import { randomUUID } from 'node:crypto';
import { type Asked, hear } from './activity.ts';
import type { Authenticate } from './authenticate.ts';
import type { Connector } from './connector.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { IncomingActivity } from './incoming-activity.ts';
import { executeAnswers, type HttpAnswer } from './invoke-answers.ts';
import type { EdgeDeps, Limits } from './ports.ts';
import { refusalOf } from './refusal-of.ts';
import type { TrustedService } from './trusted-service.ts';
import { within } from './within.ts';

export interface Messages {
  /** Never rejects. `authorization`: the header, empty where it is missing. */
  answer(body: unknown, authorization: string): Promise<HttpAnswer>;
  /** Resolves when no turn is running, those included whose request was answered before their end. */
  idle(): Promise<void>;
}

interface MessagesDeps extends Pick<EdgeDeps, 'config' | 'receive' | 'log' | 'metrics' | 'now' | 'stranger'> {
  readonly connector: Connector;
  readonly authenticate: Authenticate;
  readonly trusted: TrustedService;
}

/** The channel brings an activity again after 15 s (facts C12). */
const LIMITS: Limits = { turn: 12_000, update: 3_000 };

export function createMessages(deps: MessagesDeps): Messages {
  const { config, connector, log, metrics } = deps;
  const limits = { ...LIMITS, ...config.limits };
  const running = new Set<Promise<unknown>>();

  function refuse(status: number, reason: string): HttpAnswer {
    metrics.refused(reason);
    log.debug({ status, reason }, 'refused');
    return {
      status,
      body: { error: { 400: 'bad-request', 401: 'unauthorized', 403: 'forbidden' }[status] ?? 'unavailable' },
    };
  }

  async function answer(body: unknown, authorization: string): Promise<HttpAnswer> {
    const parsed = IncomingActivity.safeParse(body);
    if (!parsed.success) return refuse(400, 'shape');
    const activity = parsed.data;
    let authentic: boolean | undefined;
    try {
      authentic = await within(limits.turn, deps.authenticate(activity, authorization));
    } catch (err) {
      log.error({ err }, 'nobody can be authenticated');
    }
    if (authentic === undefined) return refuse(503, 'keys');
    if (!authentic) return refuse(401, 'token');
    const refusal = refusalOf(activity, config, deps.trusted);
    if (refusal !== undefined) return refuse(403, refusal);

    const heard = hear(activity, {
      at: deps.now().toISOString(),
      newId: randomUUID,
      anonymous: config.credentials === undefined,
    });
    if (heard.kind === 'ignored') {
      metrics.ignored(heard.reason);
      return heard.answer;
    }
    const delivery = createDelivery({ connector, log, updateMs: limits.update }, heard.asked, heard.turn);
    if (heard.kind === 'stranger') {
      metrics.ignored('stranger');
      const text = deps.stranger?.(heard.turn.locale);
      return run(heard.asked, delivery, async () => text && delivery.deliver({ mode: 'toast', text }));
    }
    return run(heard.asked, delivery, () => deps.receive(heard.turn, delivery.deliver));
  }

  async function run(asked: Asked, delivery: Delivery, task: () => Promise<unknown>): Promise<HttpAnswer> {
    const ending = settle(task);
    running.add(ending);
    ending.then(() => running.delete(ending));
    const ended = await within(limits.turn, ending);
    if (ended === 'done') return delivery.answer();
    if (ended === undefined) metrics.late();
    if (asked === 'execute' || asked === 'refresh') return executeAnswers.failed(ended ?? 'late');
    // A failed message may be brought again; a late one is still being answered.
    return ended === 'failed' ? { status: 500, body: { error: 'failed' } } : delivery.answer();
  }

  async function settle(task: () => Promise<unknown>): Promise<'done' | 'failed'> {
    try {
      await task();
      return 'done';
    } catch (err) {
      log.error({ err }, 'a turn broke off');
      return 'failed';
    }
  }

  return {
    answer,
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
