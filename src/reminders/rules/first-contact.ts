// T-01: a customer under RFA is contacted within two business days of the assignment.
import { phaseState } from '../../engagements/phase-state.ts';
import { responsibleFor } from '../../engagements/responsible-for.ts';
import { addBusinessDays } from '../calendar/add-business-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';
import { settledOn } from './settled-on.ts';

const OUTREACH = { id: '3616', roles: ['FastTrack Manager'] };
const WITHIN = 2;

export const firstContact: Rule = {
  id: 'T-01',
  source: 'initiate-conduct-customer-kick-off-partner',
  single: true,
  find: ({ engagement }) => {
    const { motion, assignedOn, country } = engagement.attributes;
    if (motion !== 'rfa') return [];
    if (phaseState(engagement, 'initiate') !== 'open' || settledOn(engagement, OUTREACH.id) !== undefined) return [];
    // Nobody said when: at the latest they were assigned when they were started here.
    const began = assignedOn ?? dayOf(engagement.createdAt);
    const dueDate = addBusinessDays(began, WITHIN, country);
    const why: Why =
      assignedOn === undefined
        ? { key: 'T-01.started', args: { started: { date: began } } }
        : { key: 'T-01', args: { assigned: { date: began } } };
    return [{ subject: '-', dueDate, deadline: dueDate, why, users: responsibleFor(engagement, OUTREACH) }];
  },
  examples: [
    // Thursday; Friday, 1 May is a holiday in Germany.
    [
      { attributes: { motion: 'rfa', assignedOn: '2026-04-30', country: 'DE' } },
      [['-', 'anna', '2026-05-05T06:00:00.000Z']],
    ],
    // The same days without a country.
    [{ attributes: { motion: 'rfa', assignedOn: '2026-04-30' } }, [['-', 'anna', '2026-05-04T06:00:00.000Z']]],
    // Friday, over the weekend on which Berlin's clocks go forward, and over the one on which they go back.
    [
      { attributes: { motion: 'rfa', assignedOn: '2026-03-27', country: 'DE' } },
      [['-', 'anna', '2026-03-31T06:00:00.000Z']],
    ],
    [
      { attributes: { motion: 'rfa', assignedOn: '2026-10-23', country: 'DE' } },
      [['-', 'anna', '2026-10-27T07:00:00.000Z']],
    ],
    // The same in New York, with its own nights; somebody there has the role.
    [
      {
        zone: 'America/New_York',
        attributes: { motion: 'rfa', assignedOn: '2026-03-06', country: 'US' },
        people: { members: { 'FastTrack Manager': ['fay'] } },
      },
      [['-', 'fay', '2026-03-10T12:00:00.000Z']],
    ],
    [
      { zone: 'America/New_York', attributes: { motion: 'rfa', assignedOn: '2026-10-30', country: 'US' } },
      [['-', 'anna', '2026-11-03T13:00:00.000Z']],
    ],
    // Tokyo is ahead; 29 April is a holiday, as are 4, 5 and 6 May.
    [
      { zone: 'Asia/Tokyo', attributes: { motion: 'rfa', assignedOn: '2026-05-01', country: 'JP' } },
      [['-', 'anna', '2026-05-07T23:00:00.000Z']],
    ],
    [{ attributes: { motion: 'targeting', assignedOn: '2026-04-30' } }, []],
    // Nobody said when: from Monday on, when the customer was started here.
    [{ attributes: { motion: 'rfa' } }, [['-', 'anna', '2026-03-04T07:00:00.000Z']]],
    [{ attributes: { motion: 'rfa', assignedOn: '2026-04-30' }, done: { '3616': '2026-05-02T09:00:00.000Z' } }, []],
    [{ attributes: { motion: 'rfa', assignedOn: '2026-04-30', reached: 'enable' }, current: 'enable' }, []],
  ],
};
