// A person's digests: on their days, at their hour, one a day over the years.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/reminders/calendar/add-days.ts';
import { digestInstant } from '../../../src/reminders/calendar/digest-instant.ts';
import { isAway } from '../../../src/reminders/calendar/is-away.ts';
import { isWorkingDay } from '../../../src/reminders/calendar/is-working-day.ts';
import { localDate } from '../../../src/reminders/calendar/local-date.ts';
import { nextDigest } from '../../../src/reminders/calendar/next-digest.ts';
import { DEFAULT_TIMING, type Timing, timingOf, WEEKDAYS } from '../../../src/reminders/timing.ts';

const berlin: Timing = { ...DEFAULT_TIMING, zone: 'Europe/Berlin' };
const newYork: Timing = { ...DEFAULT_TIMING, zone: 'America/New_York' };
const everyDay: Partial<Timing> = { digestDays: WEEKDAYS };

describe('the next digest', () => {
  const table: readonly (readonly [timing: Timing, after: string, next: string | undefined, why: string])[] = [
    [berlin, '2026-11-23T06:59:59.999Z', '2026-11-23T07:00:00.000Z', 'the same morning'],
    [berlin, '2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z', 'strictly after'],
    [berlin, '2026-11-23T06:00:00-01:00', '2026-11-24T07:00:00.000Z', 'however the instant is written'],
    [berlin, '2026-11-20T07:00:00.000Z', '2026-11-23T07:00:00.000Z', 'over the weekend'],
    [berlin, '2026-03-27T12:00:00.000Z', '2026-03-30T06:00:00.000Z', 'into summer time'],
    [berlin, '2026-10-23T12:00:00.000Z', '2026-10-26T07:00:00.000Z', 'into winter time'],
    [{ ...berlin, ...everyDay }, '2026-03-28T12:00:00.000Z', '2026-03-29T06:00:00.000Z', 'on the Sunday itself'],
    [
      { ...berlin, ...everyDay, digestAt: '02:30', quietTo: '00:00' },
      '2026-03-28T12:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
      'at an hour that does not exist',
    ],
    [
      { ...berlin, ...everyDay, digestAt: '02:30', quietTo: '00:00' },
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
      'not again in the hour that comes twice',
    ],
    [newYork, '2026-03-06T18:00:00.000Z', '2026-03-09T12:00:00.000Z', 'New York, into summer time'],
    [newYork, '2026-10-30T18:00:00.000Z', '2026-11-02T13:00:00.000Z', 'New York, into winter time'],
    [{ ...berlin, zone: 'Asia/Tokyo' }, '2026-11-22T22:00:00.000Z', '2026-11-22T23:00:00.000Z', 'Monday in Tokyo'],
    [{ ...berlin, zone: 'Asia/Kathmandu' }, '2026-11-23T00:00:00.000Z', '2026-11-23T02:15:00.000Z', 'Kathmandu'],
    [{ ...berlin, zone: 'Pacific/Apia' }, '2026-11-22T12:00:00.000Z', '2026-11-22T19:00:00.000Z', 'Monday in Apia'],
    [berlin, '2026-12-31T07:00:00.000Z', '2027-01-01T07:00:00.000Z', 'over the turn of the year'],
    [berlin, '2028-02-28T07:00:00.000Z', '2028-02-29T07:00:00.000Z', 'onto the leap day'],
    [{ ...berlin, digestDays: ['tue'] }, '2026-11-24T07:00:00.000Z', '2026-12-01T07:00:00.000Z', 'once a week'],
    [{ ...berlin, digestDays: [] }, '2026-11-24T07:00:00.000Z', undefined, 'never'],
    [{ ...berlin, digestAt: '06:00' }, '2026-11-23T00:00:00.000Z', '2026-11-23T06:00:00.000Z', 'after quiet hours'],
    [
      { ...berlin, digestAt: '22:00' },
      '2026-11-20T12:00:00.000Z',
      '2026-11-23T06:00:00.000Z',
      'an hour in the quiet evening is the morning of that day',
    ],
    [
      { ...berlin, away: { from: '2026-11-24', until: '2026-12-04' } },
      '2026-11-23T07:00:00.000Z',
      '2026-12-07T07:00:00.000Z',
      'after an absence and a weekend',
    ],
    [
      { ...berlin, away: { from: '2026-11-24', until: '2036-11-24' } },
      '2026-11-23T07:00:00.000Z',
      '2036-11-25T07:00:00.000Z',
      'after a long absence',
    ],
    [
      { ...berlin, away: { from: '2026-11-30', until: '2026-12-04' } },
      '2026-11-23T07:00:00.000Z',
      '2026-11-24T07:00:00.000Z',
      'before an absence',
    ],
  ];
  for (const [timing, after, next, why] of table) {
    it(`after ${after} in ${timing.zone} is ${next}: ${why}`, () => {
      assert.equal(nextDigest(timing, after), next);
    });
  }

  it('comes exactly once on each working day over two years, strictly later each time', () => {
    const hour = fc.integer({ min: 0, max: 95 }).map((quarter) => {
      return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    });
    const anyTiming = fc.record({
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia'),
      digestAt: hour,
      digestDays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      quietFrom: hour,
      quietTo: hour,
      away: fc.constantFrom({ from: '2026-03-20', until: '2026-04-02' }, { from: '2026-10-24', until: '2026-10-24' }),
    });
    fc.assert(
      fc.property(anyTiming, (timing) => {
        const from = '2026-01-01';
        const wanted = Array.from({ length: 730 }, (_, day) => addDays(from, day)).filter(
          (date) => isWorkingDay(timing, date) && !isAway(timing, date),
        );
        const came: string[] = [];
        let at = new Date(Date.parse(from) - 26 * 3_600_000).toISOString();
        for (;;) {
          const next = nextDigest(timing, at);
          assert.ok(next !== undefined && next > at);
          const date = localDate(next, timing.zone);
          assert.equal(digestInstant(timing, date), next);
          if (date >= '2027-12-31') break;
          if (date >= from) came.push(date);
          at = next;
        }
        assert.deepEqual(
          came,
          wanted.filter((date) => date < '2027-12-31'),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('a digest’s instant', () => {
  it('is there on working days only', () => {
    assert.equal(digestInstant(berlin, '2026-11-23'), '2026-11-23T07:00:00.000Z');
    assert.equal(digestInstant(berlin, '2026-11-22'), undefined);
  });

  it('is not there while the person is away, on the first and the last day too', () => {
    const timing: Timing = { ...berlin, away: { from: '2026-11-24', until: '2026-11-26', delegate: 'ben' } };
    const days = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'];
    assert.deepEqual(
      days.map((day) => digestInstant(timing, day) !== undefined),
      [true, false, false, true],
    );
  });

  it('is not there on a day that a zone leaves out', () => {
    assert.equal(digestInstant({ ...berlin, zone: 'Pacific/Apia' }, '2011-12-30'), undefined);
  });
});

describe('a person’s timing', () => {
  it('is what they chose, else what their client says, else ours', () => {
    assert.deepEqual(timingOf({}), DEFAULT_TIMING);
    assert.equal(timingOf({ deviceZone: 'Asia/Tokyo' }).zone, 'Asia/Tokyo');
    assert.equal(timingOf({ deviceZone: 'Asia/Tokyo', zone: 'America/New_York' }).zone, 'America/New_York');
    assert.equal(timingOf({ digestAt: '09:30' }).digestAt, '09:30');
  });

  it('passes over zones that do not exist', () => {
    assert.equal(timingOf({ zone: 'Europe/Atlantis', deviceZone: 'Asia/Tokyo' }).zone, 'Asia/Tokyo');
    assert.equal(timingOf({ zone: 'Europe/Atlantis' }).zone, 'Europe/Berlin');
  });
});
