// Who is looked at for reminders: one instance has the lease and looks at whoever is due, the others stand by.
import { createHash } from 'node:crypto';
import type { Leases, Wake, Wakes } from './store/reminder-records.ts';

export interface ReminderScan {
  /** Asks for the lease, and where it is ours and it is time, takes up whoever is due; they are looked at after it resolves. Never throws. */
  beat(): Promise<void>;
  /** Resolves when nobody is being looked at. */
  idle(): Promise<void>;
  /** Seconds that whoever waits longest has waited; 0 also where another instance sends. */
  lateSeconds(): number;
  /** What operators should know: reminders that are late. */
  warnings(): readonly string[];
  /** Takes nobody up any more, lets those finish who are being looked at, and gives the lease back. */
  close(): Promise<void>;
}

export interface ScanDeps {
  readonly store: { readonly wakes: Pick<Wakes, 'due'>; readonly leases: Leases };
  /** Of this process. */
  readonly instance: string;
  readonly scanSeconds: number;
  readonly now: () => Date;
  /** Milliseconds, never put back. */
  readonly clock: () => number;
  /** One look at one person. */
  readonly look: (wake: Wake) => Promise<void>;
  /** The channel told us to wait with this partner. */
  readonly isHeld: (partner: string) => boolean;
  /** Seconds that the person who waits longest is late. */
  readonly lag: (seconds: number) => void;
  readonly warn: (details: object, message: string) => void;
}

const LEASE = 'reminders';
const LEASE_SECONDS = 30;
/** Rows of one scan: so many small documents are nothing, and one partner's crowd does not hide the others'. */
const MOST_ROWS = 5_000;
/** People of one partner at the same time: enough for 20 messages a second where each takes two. */
const AT_ONCE = 40;
/** More than so many of one partner at one instant, as at eight in the morning, are spread over ten minutes. */
const CROWD = 100;
const SPREAD_MS = 10 * 60_000;
const LATE_SECONDS = 5 * 60;

/** What fails is logged, and tried again at the next scan. */
export function createReminderScan(deps: ScanDeps): ReminderScan {
  const { wakes, leases } = deps.store;
  let leadsUntil = 0;
  let nextScan = 0;
  let late = 0;
  let closing = false;
  let beating = Promise.resolve();
  const queues = new Map<string, Wake[]>();
  const busy = new Map<string, number>();
  /** Whom we are looking at or about to. */
  const taken = new Set<string>();
  const running = new Set<Promise<void>>();
  const crowds = new Set<string>();

  const isLeader = (): boolean => !closing && deps.clock() < leadsUntil;

  async function beat(): Promise<void> {
    const asked = deps.clock();
    const isOurs = await leases.hold(LEASE, deps.instance, deps.now().toISOString(), LEASE_SECONDS);
    leadsUntil = isOurs ? asked + LEASE_SECONDS * 1000 : 0;
    if (!isOurs) lagIs(0);
    if (!isLeader() || asked < nextScan) return;
    // A beat may come a little early.
    nextScan = asked + deps.scanSeconds * 950;
    await scan();
  }

  async function scan(): Promise<void> {
    const now = deps.now();
    const rows = await wakes.due(now.toISOString(), MOST_ROWS, (err) =>
      deps.warn({ err }, 'somebody cannot be looked at for reminders'),
    );
    const turns = inTurn(rows, crowds);
    const come = turns.filter(({ turn }) => turn <= now.getTime());
    lagIs(Math.max(0, ...come.map(({ turn }) => (now.getTime() - turn) / 1000)));
    for (const { wake } of come) {
      const key = keyOf(wake);
      if (taken.has(key) || deps.isHeld(wake.partner)) continue;
      taken.add(key);
      const queue = queues.get(wake.partner) ?? [];
      queue.push(wake);
      queues.set(wake.partner, queue);
    }
    for (const partner of queues.keys()) work(partner);
  }

  /** Each partner has workers of its own: one whom the channel slows down does not hold up another. */
  function work(partner: string): void {
    while ((busy.get(partner) ?? 0) < AT_ONCE && (queues.get(partner)?.length ?? 0) > 0) {
      busy.set(partner, (busy.get(partner) ?? 0) + 1);
      const worker = workOff(partner).finally(() => {
        busy.set(partner, (busy.get(partner) ?? 1) - 1);
        running.delete(worker);
      });
      running.add(worker);
    }
  }

  async function workOff(partner: string): Promise<void> {
    const queue = queues.get(partner) ?? [];
    for (let wake = queue.shift(); wake !== undefined; wake = queue.shift()) {
      try {
        // Who is left out stays in the store, for the next scan or for whoever leads then.
        if (isLeader() && !deps.isHeld(partner)) await deps.look(wake);
      } catch (err) {
        deps.warn({ err }, 'somebody could not be sent their reminders');
      } finally {
        taken.delete(keyOf(wake));
      }
    }
  }

  function lagIs(seconds: number): void {
    deps.lag(seconds);
    if (seconds > LATE_SECONDS && late <= LATE_SECONDS) deps.warn({ seconds }, 'reminders are late');
    late = seconds;
  }

  return {
    beat: async () => {
      if (closing) return;
      beating = beat().catch((err: unknown) => deps.warn({ err }, 'reminders could not be looked for'));
      await beating;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    lateSeconds: () => late,
    warnings: () => (late > LATE_SECONDS ? [`Reminders are ${Math.round(late)} seconds late.`] : []),
    close: async () => {
      closing = true;
      await beating;
      await Promise.all(running);
      await leases
        .release(LEASE, deps.instance)
        .catch((err: unknown) => deps.warn({ err }, 'the lease could not be given back'));
    },
  };
}

interface Turn {
  readonly wake: Wake;
  /** Milliseconds since 1970: from when on the person has their turn. */
  readonly turn: number;
}

/** `crowds` remembers the instants at which there was one, until they are past. */
function inTurn(rows: readonly Wake[], crowds: Set<string>): readonly Turn[] {
  const together = Map.groupBy(rows, ({ partner, at }) => `${at} ${partner}`);
  for (const crowd of crowds) if (!together.has(crowd)) crowds.delete(crowd);
  return [...together].flatMap(([crowd, wakes]) => {
    if (wakes.length > CROWD) crowds.add(crowd);
    return wakes.map((wake) => {
      const at = Date.parse(wake.at);
      return { wake, turn: crowds.has(crowd) ? at + SPREAD_MS * fraction(wake.user) : at };
    });
  });
}

/** From 0 to 1, the same for a person every day. */
function fraction(user: string): number {
  return createHash('sha256').update(user).digest().readUInt32BE() / 2 ** 32;
}

function keyOf({ partner, user }: Wake): string {
  return JSON.stringify([partner, user]);
}
