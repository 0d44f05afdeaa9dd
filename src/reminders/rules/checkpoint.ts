// T-08: while gaps are remediated, a checkpoint every week or as it was agreed.
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { later } from './later.ts';
import { latestRecord } from './latest-record.ts';
import { peopleWith } from './people-with.ts';
import { phaseBeganOn } from './phase-began-on.ts';
import { resumedOn } from './resumed-on.ts';

export const checkpoint: Rule = {
  id: 'T-08',
  source: 'remediate-address-technical-gaps-partner',
  days: 7,
  find: ({ engagement, current }, days) => {
    if (current !== 'remediate') return [];
    const began = phaseBeganOn(engagement, 'remediate');
    const held = latestRecord(engagement, 'checkpoint')?.on;
    const isFirst = held === undefined || held < began;
    const last = isFirst ? began : held;
    const dueDate = addDays(later(last, resumedOn(engagement)), days);
    const why: Why = { key: 'T-08', args: { first: isFirst ? 'yes' : 'no', last: { date: last }, days } };
    return [{ subject: '-', dueDate, deadline: dueDate, why, users: peopleWith(engagement, 'FastTrack Manager') }];
  },
  examples: [
    [
      { current: 'remediate', complete: { assess: '2026-03-23T10:00:00.000Z' } },
      [['-', 'anna', '2026-03-30T06:00:00.000Z']],
    ],
    [
      {
        current: 'remediate',
        complete: { assess: '2026-03-23T10:00:00.000Z' },
        records: [{ what: 'checkpoint', on: '2026-03-28' }],
      },
      // A Saturday: said on Monday.
      [['-', 'anna', '2026-04-06T06:00:00.000Z']],
    ],
    // Easter Monday in Germany.
    [
      {
        attributes: { country: 'DE' },
        current: 'remediate',
        complete: { assess: '2026-03-23T10:00:00.000Z' },
        records: [{ what: 'checkpoint', on: '2026-03-30' }],
      },
      [['-', 'anna', '2026-04-07T06:00:00.000Z']],
    ],
    // Every ten days, as it was agreed; the one before the phase does not count.
    [
      {
        zone: 'America/New_York',
        current: 'remediate',
        complete: { assess: '2026-10-23T10:00:00.000Z' },
        cadence: { days: { 'T-08': 10 } },
        records: [{ what: 'checkpoint', on: '2026-10-20' }],
      },
      [['-', 'anna', '2026-11-02T13:00:00.000Z']],
    ],
    [
      { zone: 'Asia/Tokyo', attributes: { reached: 'remediate' }, current: 'remediate' },
      [['-', 'anna', '2026-03-08T23:00:00.000Z']],
    ],
    [{ current: 'enable', complete: { remediate: '2026-03-23T10:00:00.000Z' } }, []],
  ],
};
