// Local times in every night of the year: one instant each, none of them twice.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/reminders/calendar/add-days.ts';
import { afterQuiet } from '../../../src/reminders/calendar/after-quiet.ts';
import { instantOf } from '../../../src/reminders/calendar/instant-of.ts';
import { isQuietTime } from '../../../src/reminders/calendar/is-quiet-time.ts';
import { localDate } from '../../../src/reminders/calendar/local-date.ts';
import { localTime } from '../../../src/reminders/calendar/local-time.ts';
import { DEFAULT_TIMING } from '../../../src/reminders/timing.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
];

describe('the instant of a local time', () => {
  const table: readonly (readonly [date: string, time: string, zone: string, instant: string, why: string])[] = [
    ['2026-01-15', '08:00', 'Europe/Berlin', '2026-01-15T07:00:00.000Z', 'winter'],
    ['2026-07-15', '08:00', 'Europe/Berlin', '2026-07-15T06:00:00.000Z', 'summer'],
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z', 'the last minute before the gap'],
    ['2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z', 'does not exist: three o’clock'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z', 'does not exist: three o’clock'],
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z', 'right after the gap'],
    ['2026-03-29', '08:00', 'Europe/Berlin', '2026-03-29T06:00:00.000Z', 'that morning'],
    ['2026-10-25', '01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z', 'before the hour that comes twice'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 'twice: the first'],
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z', 'after it'],
    ['2026-10-25', '08:00', 'Europe/Berlin', '2026-10-25T07:00:00.000Z', 'that morning'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:00:00.000Z', 'does not exist: three o’clock'],
    ['2026-03-08', '08:00', 'America/New_York', '2026-03-08T12:00:00.000Z', 'that morning'],
    ['2026-03-07', '08:00', 'America/New_York', '2026-03-07T13:00:00.000Z', 'the morning before'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'twice: the first'],
    ['2026-11-01', '08:00', 'America/New_York', '2026-11-01T13:00:00.000Z', 'that morning'],
    ['2026-03-29', '08:00', 'Asia/Tokyo', '2026-03-28T23:00:00.000Z', 'no summer time, the day before in UTC'],
    ['2026-12-31', '08:00', 'Asia/Kathmandu', '2026-12-31T02:15:00.000Z', 'three quarters of an hour'],
    ['2026-01-01', '08:00', 'Pacific/Apia', '2025-12-31T19:00:00.000Z', 'thirteen hours ahead, last year in UTC'],
    [
      '2011-12-30',
      '08:00',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
      'a day that Samoa left out: the next one begins',
    ],
    ['2028-02-29', '08:00', 'Europe/Berlin', '2028-02-29T07:00:00.000Z', 'leap day'],
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z', 'midnight does not exist: one o’clock'],
    ['2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', 'half an hour that does not exist'],
  ];
  for (const [date, time, zone, instant, why] of table) {
    it(`${date} ${time} in ${zone} is ${instant}: ${why}`, () => {
      assert.equal(instantOf(date, time, zone), instant);
    });
  }

  it('shows that time again, except in a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 }).map((day) => addDays('2024-01-01', day)),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.constantFrom(...ZONES),
        (date, minute, zone) => {
          const time = clock(minute);
          const instant = instantOf(date, time, zone);
          const shown = localTime(instant, zone);
          assert.equal(localDate(instant, zone), date);
          if (shown === time) return;
          // In a gap: the minute before it, clocks showed less than what was asked for.
          assert.ok(shown > time);
          assert.ok(localTime(new Date(Date.parse(instant) - 60_000).toISOString(), zone) < time || time < '01:00');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a zone that does not exist is an error', () => {
    assert.throws(() => instantOf('2026-01-01', '08:00', 'Europe/Atlantis'), RangeError);
  });
});

describe('after the quiet hours', () => {
  const night = { ...DEFAULT_TIMING, zone: 'Europe/Berlin', quietFrom: '19:00', quietTo: '07:00' };
  const noon = { ...night, quietFrom: '12:00', quietTo: '13:30' };
  const table: readonly (readonly [timing: typeof night, at: string, sent: string, why: string])[] = [
    [night, '2026-11-23T17:59:59.000Z', '2026-11-23T17:59:59.000Z', 'a second before they begin'],
    [night, '2026-11-23T18:00:00.000Z', '2026-11-24T06:00:00.000Z', 'their first instant'],
    [night, '2026-11-23T23:30:00.000Z', '2026-11-24T06:00:00.000Z', 'after midnight'],
    [night, '2026-11-24T06:00:00.000Z', '2026-11-24T06:00:00.000Z', 'their end'],
    [night, '2026-03-28T20:00:00.000Z', '2026-03-29T05:00:00.000Z', 'a short night'],
    [night, '2026-10-24T20:00:00.000Z', '2026-10-25T06:00:00.000Z', 'a long night'],
    [night, '2026-12-31T22:30:00.000Z', '2027-01-01T06:00:00.000Z', 'the turn of the year'],
    [noon, '2026-11-23T11:15:00.000Z', '2026-11-23T12:30:00.000Z', 'within a day'],
    [noon, '2026-11-23T12:30:00.000Z', '2026-11-23T12:30:00.000Z', 'at their end within a day'],
    [noon, '2026-11-23T22:00:00.000Z', '2026-11-23T22:00:00.000Z', 'at night, for who is quiet at noon'],
    [{ ...night, quietFrom: '07:00' }, '2026-11-23T22:00:00.000Z', '2026-11-23T22:00:00.000Z', 'never quiet'],
    [
      { ...night, quietTo: '02:30' },
      '2026-10-25T00:40:00.000Z',
      '2026-10-25T00:40:00.000Z',
      'they ended at the first 2:30',
    ],
    [
      { ...night, quietTo: '02:30' },
      '2026-10-25T01:10:00.000Z',
      '2026-10-25T01:10:00.000Z',
      'and do not begin again at 2:00',
    ],
    [
      { ...night, quietTo: '02:30' },
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
      'an end that does not exist',
    ],
  ];
  for (const [timing, at, sent, why] of table) {
    it(`${at} (${timing.quietFrom}–${timing.quietTo}) becomes ${sent}: ${why}`, () => {
      assert.equal(afterQuiet(timing, at), sent);
    });
  }

  it('is outside of them', () => {
    assert.deepEqual(
      ['11:59', '12:00', '13:29', '13:30'].map((time) => isQuietTime(noon, time)),
      [false, true, true, false],
    );
    assert.deepEqual(
      ['06:59', '07:00', '18:59', '19:00'].map((time) => isQuietTime(night, time)),
      [true, false, false, true],
    );
  });

  it('nothing moves back, nothing waits longer than the quiet hours, and what was moved stays', () => {
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => clock(quarter * 15));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400_000 }),
        time,
        time,
        fc.constantFrom(...ZONES),
        (quarter, quietFrom, quietTo, zone) => {
          const timing = { ...DEFAULT_TIMING, zone, quietFrom, quietTo };
          const at = new Date(Date.UTC(2024, 0, 1) + quarter * 900_000).toISOString();
          const sent = afterQuiet(timing, at);
          assert.ok(sent >= at);
          assert.ok(Date.parse(sent) - Date.parse(at) <= 25 * 3_600_000);
          assert.equal(afterQuiet(timing, sent), sent);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
