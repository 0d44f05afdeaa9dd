// What Teams allows a bot to do, counted in sliding windows: what is over a limit, or comes before it was told to, is a violation.
// Source: learn.microsoft.com/microsoftteams/platform, "Optimize your bot with rate limiting in Teams".

export type Operation = 'send' | 'create' | 'get';

interface Limit {
  readonly calls: number;
  readonly seconds: number;
}

/** In one conversation. */
const CONVERSATION: Readonly<Record<Operation, readonly Limit[]>> = {
  send: limits(7, 8, 60, 1800),
  create: limits(7, 8, 60, 1800),
  get: limits(14, 16, 120, 3600),
};
const TENANT: Limit = { calls: 30, seconds: 1 };
/** Calls that were on their way when the tenant was told to wait. */
const ON_THE_WAY_MS = 1_000;

export interface Verdict {
  /** Absent: it may pass. */
  readonly retryAfterSeconds?: number;
  /** What was broken, as the report counts it; a call of a tenant that was told to wait a moment ago breaks nothing. */
  readonly violation?: string;
}

export interface TeamsLimits {
  /** `at`: milliseconds of a clock that is never put back. */
  call(at: number, tenant: string, conversation: string, operation: Operation): Verdict;
  /** The next call to it must not come before that. */
  tellToWait(at: number, conversation: string, seconds: number): void;
  /** The same for all of a tenant. */
  holdTenant(at: number, tenant: string, seconds: number): void;
}

export function createTeamsLimits(): TeamsLimits {
  const windows = new Map<string, number[]>();
  const told = new Map<string, number>();
  const held = new Map<string, { readonly from: number; readonly until: number }>();

  function isOver(at: number, key: string, { calls, seconds }: Limit): boolean {
    const times = windows.get(key) ?? [];
    windows.set(key, times);
    while (times[0] !== undefined && times[0] <= at - seconds * 1000) times.shift();
    times.push(at);
    return times.length > calls;
  }

  return {
    call: (at, tenant, conversation, operation) => {
      // Every window counts every call, whatever else is wrong with it.
      const broken = [
        ...(isOver(at, tenant, TENANT) ? [`tenant: ${TENANT.calls} in ${TENANT.seconds} s`] : []),
        ...CONVERSATION[operation].flatMap((limit) => {
          const { calls, seconds } = limit;
          const over = isOver(at, `${tenant} ${conversation} ${operation} ${seconds}`, limit);
          return over ? [`conversation, ${operation}: ${calls} in ${seconds} s`] : [];
        }),
      ];
      const hold = held.get(tenant);
      if (hold !== undefined && at < hold.until) {
        const early = at > hold.from + ON_THE_WAY_MS ? ['tenant: before Retry-After'] : [];
        const [violation] = [...broken, ...early];
        return { retryAfterSeconds: (hold.until - at) / 1000, ...(violation && { violation }) };
      }
      const until = told.get(conversation) ?? 0;
      const early = at < until ? ['conversation: before Retry-After'] : [];
      const [violation] = [...broken, ...early];
      return violation === undefined ? {} : { retryAfterSeconds: Math.max(1, (until - at) / 1000), violation };
    },
    tellToWait: (at, conversation, seconds) => {
      told.set(conversation, at + seconds * 1000);
    },
    holdTenant: (at, tenant, seconds) => {
      held.set(tenant, { from: at, until: at + seconds * 1000 });
    },
  };
}

function limits(one: number, two: number, thirty: number, hour: number): readonly Limit[] {
  return [
    { calls: one, seconds: 1 },
    { calls: two, seconds: 2 },
    { calls: thirty, seconds: 30 },
    { calls: hour, seconds: 3600 },
  ];
}
