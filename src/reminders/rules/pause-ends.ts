// A pause ends: reminders come again from that day on.
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';

/** It is no work to be done, but to be known. */
const SAID_FOR = 7;

export const pauseEnds: Rule = {
  id: 'pause-ends',
  find: ({ engagement: { life, people } }) => {
    if (life.state !== 'paused') return [];
    const why: Why = { key: 'pause-ends', args: { until: { date: life.until }, reason: life.reason } };
    return [{ subject: '-', dueDate: life.until, until: addDays(life.until, SAID_FOR), why, users: [people.owner] }];
  },
  examples: [
    [{ life: { state: 'paused', until: '2026-05-06', reason: 'Merger' } }, [['-', 'anna', '2026-05-06T06:00:00.000Z']]],
    // A holiday in Germany.
    [
      { attributes: { country: 'DE' }, life: { state: 'paused', until: '2026-05-01', reason: 'Merger' } },
      [['-', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    // A Sunday, on which New York's clocks go forward.
    [
      { zone: 'America/New_York', life: { state: 'paused', until: '2026-03-08', reason: 'Merger' } },
      [['-', 'anna', '2026-03-09T12:00:00.000Z']],
    ],
    [
      { zone: 'Asia/Tokyo', life: { state: 'paused', until: '2027-01-01', reason: 'Merger' } },
      [['-', 'anna', '2026-12-31T23:00:00.000Z']],
    ],
    [{}, []],
  ],
};
