// How fast a tenant was sent to while there was somebody to send and something to be sent, as Teams counts it.
import type { Led } from './bots.ts';
import type { TeamsReport } from './teams.ts';

export interface Rate {
  readonly tenant: string;
  readonly calls: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Who comes last was put off by the channel: without them. */
const BUSY_SHARE = 0.97;
/** Until who was left out is looked for again. */
const AFTER_HOLD_MS = 4_000;

/** Without the times in which nobody led and in which the tenant was told to wait. */
export function ratesOf({ calls, holds }: Pick<TeamsReport, 'calls' | 'holds'>, led: readonly Led[]): readonly Rate[] {
  return Object.entries(calls)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tenant, times]) => {
      const own = holds.filter((hold) => hold.tenant === tenant);
      const parts = led.flatMap((window) => own.reduce(withoutHold, [window]));
      const measured = parts.map(({ from, until }) => {
        const inside = times.filter((at) => at >= from && at < until);
        // A window that was cut off was busy to its end; one that ran out of work only for most of it.
        const isLast = !times.some((at) => at >= until);
        const busy = isLast ? inside.slice(0, Math.floor(inside.length * BUSY_SHARE)) : inside;
        const end = isLast ? (busy.at(-1) ?? from) : until;
        return { calls: busy.length, seconds: (end - (busy[0] ?? end)) / 1000 };
      });
      const sum = (of: 'calls' | 'seconds'): number => measured.reduce((total, each) => total + each[of], 0);
      return { tenant, calls: sum('calls'), seconds: sum('seconds'), perSecond: sum('calls') / sum('seconds') };
    });
}

function withoutHold(windows: readonly Led[], hold: Led): readonly Led[] {
  return windows.flatMap(({ from, until }) =>
    [
      { from, until: Math.min(until, hold.from) },
      { from: Math.max(from, hold.until + AFTER_HOLD_MS), until },
    ].filter((part) => part.from < part.until),
  );
}
