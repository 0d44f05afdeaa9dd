// T-06: after the kickoff, a governance meeting every one to two weeks.
import type { Engagement } from '../../engagements/engagement.ts';
import { phaseState } from '../../engagements/phase-state.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';
import { isDisengaged } from './is-disengaged.ts';
import { later } from './later.ts';
import { latestRecord } from './latest-record.ts';
import { peopleWith } from './people-with.ts';
import { resumedOn } from './resumed-on.ts';
import { settledOn } from './settled-on.ts';

const KICKOFF = '994';

export const governance: Rule = {
  id: 'T-06',
  source: 'initiate-review-meeting-cadence-partner',
  days: 14,
  find: ({ engagement, current }, days) => {
    if (current === undefined || isDisengaged(engagement)) return [];
    const meeting = latestRecord(engagement, 'meeting')?.on;
    const last = meeting ?? kickedOffOn(engagement);
    if (last === undefined) return [];
    const dueDate = addDays(later(last, resumedOn(engagement)), days);
    const first = meeting === undefined ? 'yes' : 'no';
    const why: Why = { key: 'T-06', args: { first, last: { date: last }, days } };
    return [{ subject: '-', dueDate, deadline: dueDate, why, users: peopleWith(engagement, 'FastTrack Manager') }];
  },
  examples: [
    [
      {
        records: [
          { what: 'meeting', on: '2026-04-17' },
          { what: 'meeting', on: '2026-04-03' },
        ],
      },
      [['-', 'anna', '2026-05-01T06:00:00.000Z']],
    ],
    // That is a holiday in Germany, and a Friday.
    [
      { attributes: { country: 'DE' }, records: [{ what: 'meeting', on: '2026-04-17' }] },
      [['-', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    // Every week, as it was agreed; Sunday, 8 March, on which New York's clocks go forward, is said on Monday.
    [
      { zone: 'America/New_York', cadence: { days: { 'T-06': 7 } }, records: [{ what: 'meeting', on: '2026-03-01' }] },
      [['-', 'anna', '2026-03-09T12:00:00.000Z']],
    ],
    // No meeting yet: from the kickoff on.
    [{ done: { '994': '2026-10-12T15:00:00.000Z' } }, [['-', 'anna', '2026-10-26T07:00:00.000Z']]],
    // Began after the kickoff.
    [
      { zone: 'Asia/Tokyo', attributes: { reached: 'assess' }, current: 'assess' },
      [['-', 'anna', '2026-03-15T23:00:00.000Z']],
    ],
    // Paused until 4 May.
    [
      {
        records: [{ what: 'meeting', on: '2026-03-13' }],
        life: { state: 'paused', until: '2026-05-04', reason: 'Merger' },
      },
      [['-', 'anna', '2026-05-18T06:00:00.000Z']],
    ],
    [{}, []],
    [{ records: [{ what: 'meeting', on: '2026-04-17' }], current: null }, []],
    [
      {
        attributes: { motion: 'rfa', services: ['Teams'] },
        records: [{ what: 'meeting', on: '2026-04-17' }],
        done: { '4058': '2026-04-20T09:00:00.000Z' },
      },
      [],
    ],
  ],
};

/** Plain date: of its task, else of the phase that it belongs to. */
function kickedOffOn(engagement: Engagement): string | undefined {
  const held = settledOn(engagement, KICKOFF);
  if (held !== undefined) return held;
  if (phaseState(engagement, 'initiate') === 'open') return undefined;
  return dayOf(engagement.phases.initiate?.status?.at ?? engagement.createdAt);
}
