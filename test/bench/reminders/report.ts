// What the bench of reminders has found, as tables, with what is promised beside it.
import type { Account } from './account.ts';
import type { Rate } from './rates.ts';

export interface Report {
  readonly seed: number;
  readonly people: number;
  readonly kills: number;
  readonly seconds: Readonly<Record<'seeding' | 'firstDay' | 'nextDay' | 'all', number>>;
  readonly firstDay: Account;
  readonly nextDay: Account;
  /** Reminders of which nobody knew on the first day whether they had arrived, and how many of them came on the next. */
  readonly unknown: { readonly reminders: number; readonly cameNextDay: number };
  /** Cards of the first day that say on the next that they are superseded. */
  readonly updates: number;
  readonly violations: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly most: Readonly<Record<string, number>>;
  /** The lowest share of the rate that another tenant had while one was told to wait. */
  readonly meanwhile: number;
  readonly rates: readonly (Rate & { readonly day: number; readonly share: number })[];
}

/** Of 20 calls a second. */
const LEAST_SHARE = 0.9;

/** What is not as promised; empty: all is well. */
export function faultsOf({ firstDay, nextDay, unknown, violations, rates, meanwhile }: Report): readonly string[] {
  const days = [firstDay, nextDay].flatMap((day, index) =>
    (['twice', 'lost', 'wrongSlots'] as const).flatMap((what) =>
      day[what].length === 0
        ? []
        : [`day ${index + 1}, ${what}: ${day[what].length}, e.g. ${day[what].slice(0, 3).join('; ')}`],
    ),
  );
  return [
    ...days,
    ...(nextDay.unknown > 0 ? [`unknown on a day without faults: ${nextDay.unknown}`] : []),
    ...(unknown.cameNextDay < unknown.reminders ? ['an unknown one did not come on the next day'] : []),
    ...Object.entries(violations).map(([what, times]) => `limit exceeded: ${what}, ${times} times`),
    ...(meanwhile >= LEAST_SHARE
      ? []
      : [`one tenant that waits holds up another: ${meanwhile.toFixed(3)} of the rate`]),
    ...rates.flatMap(({ tenant, day, share }) =>
      share >= LEAST_SHARE ? [] : [`day ${day}: tenant ${tenant.slice(-1)} had ${share.toFixed(3)} of the rate`],
    ),
  ];
}

export function print(report: Report): void {
  const { firstDay, nextDay, unknown } = report;
  const row = ({ twice, lost, wrongSlots, ...counts }: Account) => ({
    ...counts,
    twice: twice.length,
    lost: lost.length,
    'wrong slots': wrongSlots.length,
  });
  console.table({ 'day 1': row(firstDay), 'day 2': row(nextDay) });
  console.table(
    report.rates.map(({ tenant, day, calls, seconds, perSecond, share }) => ({
      day,
      tenant: tenant.slice(-1),
      'busy calls': calls,
      'busy s': seconds.toFixed(1),
      'calls/s': perSecond.toFixed(2),
      'of 20/s': share.toFixed(3),
      target: `≥ ${LEAST_SHARE}`,
      'most in 1 s': report.most[tenant],
      allowed: 30,
    })),
  );
  console.table(report.faults);
  const violations = Object.values(report.violations).reduce((sum, times) => sum + times, 0);
  console.log(`${report.people} people; the leader was killed ${report.kills} times; seed ${report.seed}`);
  console.log(`violations of limits: ${violations} (0)`);
  console.log(`while one tenant was told to wait, the slowest other had ${report.meanwhile.toFixed(3)} of the rate`);
  console.log(`unknown on day 1: ${unknown.reminders} reminders; came on day 2: ${unknown.cameNextDay}`);
  console.log(`old cards superseded: ${report.updates}`);
  console.log(
    Object.entries(report.seconds)
      .map(([what, seconds]) => `${what} ${seconds.toFixed(0)} s`)
      .join(', '),
  );
}
