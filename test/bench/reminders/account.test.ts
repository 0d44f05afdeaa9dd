// The judge of the bench is tried on days of which we know what happened.
import assert from 'node:assert/strict';
import type { Slot, SlotState } from '../../../src/store/reminder-records.ts';
import { account } from './account.ts';
import { ratesOf } from './rates.ts';

const ANNA = { tenant: 't', user: 'anna', hadDigest: false, colleague: 'bert', customer: 'Firm1x1' };
const arrived = (...tokens: string[]) => ({ at: 0, user: 'anna', tokens });
const slot = (state: SlotState): Slot => ({
  partner: 't',
  user: 'anna',
  id: 'digest.2026-03-03',
  at: '2026-03-03T07:00:00.000Z',
  reminders: ['Firm1x1.T-01.-.2026-02-26'],
  state,
});
const UNKNOWN = { is: 'unknown', code: 'Timeout' } as const;
const REFUSED = { is: 'unreachable', code: 'BotDisabledByAdmin' } as const;

describe('the account of reminders', () => {
  const days = [
    { name: 'arrived and known', came: 1, slots: [slot({ is: 'sent' })], is: 'once', wrong: 0 },
    { name: 'arrived, which nobody knows', came: 1, slots: [slot(UNKNOWN)], is: 'once', wrong: 0 },
    { name: 'not arrived, which nobody knows', came: 0, slots: [slot(UNKNOWN)], is: 'unknown', wrong: 0 },
    { name: 'broken off', came: 0, slots: [slot({ is: 'sending' })], is: 'unknown', wrong: 0 },
    { name: 'refused', came: 0, slots: [slot(REFUSED)], unreachable: true, is: 'unreachable', wrong: 0 },
    { name: 'not tried with who is out of reach', came: 0, slots: [], unreachable: true, is: 'unreachable', wrong: 0 },
    { name: 'forgotten', came: 0, slots: [], is: 'lost', wrong: 0 },
    { name: 'still to be sent', came: 0, slots: [slot({ is: 'retry', after: '' })], is: 'lost', wrong: 0 },
    { name: 'said to be sent', came: 0, slots: [slot({ is: 'sent' })], is: 'lost', wrong: 1 },
    { name: 'arrived twice', came: 2, slots: [slot({ is: 'sent' })], is: 'twice', wrong: 1 },
    { name: 'arrived twice, which nobody knows', came: 2, slots: [slot(UNKNOWN)], is: 'twice', wrong: 0 },
    { name: 'arrived, said to be refused', came: 1, slots: [slot(REFUSED)], is: 'once', wrong: 1 },
    {
      name: 'arrived, said to be sent later',
      came: 1,
      slots: [slot({ is: 'retry', after: '' })],
      is: 'once',
      wrong: 1,
    },
  ];
  for (const { name, came, slots, unreachable, is, wrong } of days)
    it(`${name}: ${is}`, () => {
      const day = {
        arrived: Array.from({ length: came }, () => arrived('Firm1x1')),
        slots,
        unreachable: new Set(unreachable ? ['anna'] : []),
      };
      const { once, unreachable: out, unknown, twice, lost, wrongSlots } = account([ANNA], day);
      const counts = { once, unreachable: out, unknown, twice: twice.length, lost: lost.length };
      assert.deepEqual(counts, { once: 0, unreachable: 0, unknown: 0, twice: 0, lost: 0, [is]: 1 });
      assert.equal(wrongSlots.length, wrong);
    });
});

describe('the rate of a busy tenant', () => {
  const every = (ms: number, from: number, until: number): readonly number[] =>
    Array.from({ length: Math.floor((until - from) / ms) }, (_, n) => from + n * ms);
  const perSecond = (calls: readonly number[], holds: { from: number; until: number }[] = []) =>
    ratesOf({ calls: { t: calls }, holds: holds.map((hold) => ({ tenant: 't', ...hold })) }, [
      { from: 0, until: 10_000 },
      { from: 40_000, until: 60_000 },
    ]).map((rate) => Number(rate.perSecond.toFixed(1)));

  it('leaves out the time in which nobody leads', () => {
    assert.deepEqual(perSecond([...every(50, 0, 10_000), ...every(50, 40_000, 60_000)]), [20]);
  });

  it('counts a pause in which somebody leads', () => {
    assert.deepEqual(perSecond([...every(50, 0, 5_000), ...every(50, 40_000, 50_000)]), [15]);
  });

  it('leaves out the time in which the tenant was told to wait', () => {
    const calls = [...every(50, 0, 10_000), ...every(50, 40_000, 42_000), ...every(50, 49_000, 60_000)];
    assert.deepEqual(perSecond(calls, [{ from: 42_000, until: 45_000 }]), [20]);
  });
});
