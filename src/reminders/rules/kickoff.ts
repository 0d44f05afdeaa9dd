// The kickoff meeting is held by the engagement start date.
import { phaseState } from '../../engagements/phase-state.ts';
import { responsibleFor } from '../../engagements/responsible-for.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { entitlements } from './entitlements.ts';
import { settledOn } from './settled-on.ts';

const KICKOFF = { id: '994', roles: ['FastTrack Manager'] };

export const kickoff: Rule = {
  id: 'kickoff',
  source: 'status-guidance-engagement-start-date-partner',
  find: ({ engagement }) => {
    if (phaseState(engagement, 'initiate') !== 'open' || settledOn(engagement, KICKOFF.id) !== undefined) return [];
    const [dueDate] = entitlements(engagement)
      .filter(({ l1 }) => l1 !== 'no-intent' && l1 !== 'duplicate-invalid')
      .flatMap(({ engagementStart }) => engagementStart ?? [])
      .sort();
    if (dueDate === undefined) return [];
    const why: Why = { key: 'kickoff', args: { start: { date: dueDate } } };
    return [{ subject: '-', dueDate, deadline: dueDate, why, users: responsibleFor(engagement, KICKOFF) }];
  },
  examples: [
    [{ attributes: { startOn: '2026-04-15' }, services: {} }, [['-', 'anna', '2026-04-15T06:00:00.000Z']]],
    // Good Friday.
    [
      { attributes: { startOn: '2026-04-03', country: 'DE' }, services: {} },
      [['-', 'anna', '2026-04-07T06:00:00.000Z']],
    ],
    // A Sunday, on which Berlin's clocks go back: said on Monday.
    [{ attributes: { startOn: '2026-10-25' }, services: {} }, [['-', 'anna', '2026-10-26T07:00:00.000Z']]],
    // The earliest of the services that are wanted.
    [
      {
        zone: 'Asia/Tokyo',
        attributes: { services: ['Exchange', 'Teams', 'Yammer'], startOn: '2026-05-20' },
        services: {
          Teams: { l1: 'in-progress', engagementStart: '2026-05-12' },
          Yammer: { l1: 'no-intent', engagementStart: '2026-05-01' },
        },
      },
      [['-', 'anna', '2026-05-11T23:00:00.000Z']],
    ],
    [
      {
        zone: 'America/New_York',
        attributes: { startOn: '2026-03-09' },
        services: {},
        people: { members: { 'FastTrack Manager': ['fay', 'flo'] } },
      },
      [
        ['-', 'fay', '2026-03-09T12:00:00.000Z'],
        ['-', 'flo', '2026-03-09T12:00:00.000Z'],
      ],
    ],
    [{}, []],
    [{ attributes: { startOn: '2026-04-15' }, services: {}, done: { '994': '2026-04-10T09:00:00.000Z' } }, []],
    [{ attributes: { startOn: '2026-04-15', reached: 'assess' }, services: {}, current: 'assess' }, []],
  ],
};
