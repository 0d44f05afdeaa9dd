// Nobody has found out what the customer intends with a service.
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { entitlements } from './entitlements.ts';
import { later } from './later.ts';
import { peopleWith } from './people-with.ts';
import { resumedOn } from './resumed-on.ts';
import { statusSince } from './status-since.ts';

/** All services of a customer in one: a new customer has nothing else. */
export const statusUnknown: Rule = {
  id: 'status-unknown',
  source: 'l1l2l3-homepage-list',
  // By then a governance meeting was held, where it could be asked (T-06).
  days: 14,
  find: ({ engagement }, days) => {
    const unknown = entitlements(engagement).filter(({ l1 }) => l1 === 'status-unknown');
    const [since] = unknown.map((entitlement) => statusSince(engagement, entitlement)).sort();
    if (since === undefined) return [];
    const dueDate = addDays(later(since, resumedOn(engagement)), days);
    const services = unknown.map(({ service }) => service).join(', ');
    const why: Why = { key: 'status-unknown', args: { services, count: unknown.length, since: { date: since } } };
    return [{ subject: '-', dueDate, deadline: dueDate, why, users: peopleWith(engagement, 'FastTrack Manager') }];
  },
  examples: [
    // New with the customer.
    [{ attributes: { services: ['Exchange', 'Teams'] }, services: {} }, [['-', 'anna', '2026-03-16T07:00:00.000Z']]],
    // Again with a customer who does not answer any more; Good Friday.
    [
      {
        attributes: { country: 'DE' },
        services: {
          Exchange: { l1: 'status-unknown', l2: 'customer-unresponsive', statusAt: '2026-03-20T09:00:00.000Z' },
        },
      },
      [['-', 'anna', '2026-04-07T06:00:00.000Z']],
    ],
    // Every month, as it was agreed; the oldest counts; a Sunday, on which New York's clocks go back.
    [
      {
        zone: 'America/New_York',
        attributes: { services: ['Exchange', 'Teams', 'Yammer'] },
        cadence: { days: { 'status-unknown': 30 } },
        services: {
          Exchange: { l1: 'status-unknown', statusAt: '2026-10-02T09:00:00.000Z' },
          Teams: { l1: 'status-unknown', statusAt: '2026-10-05T09:00:00.000Z' },
          Yammer: { l1: 'in-progress', statusAt: '2026-09-05T09:00:00.000Z' },
        },
      },
      [['-', 'anna', '2026-11-02T13:00:00.000Z']],
    ],
    [
      { zone: 'Asia/Tokyo', services: {}, people: { members: { 'FastTrack Manager': ['fay'] } } },
      [['-', 'fay', '2026-03-15T23:00:00.000Z']],
    ],
    [
      { services: {}, life: { state: 'paused', until: '2026-04-01', reason: 'Merger' } },
      [['-', 'anna', '2026-04-15T06:00:00.000Z']],
    ],
    [{ services: { Exchange: { l1: 'no-intent' } } }, []],
  ],
};
