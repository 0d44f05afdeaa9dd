// T-26: what is in progress has a target date, which comes near and passes.
import { addBusinessDays } from '../calendar/add-business-days.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Found, Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { entitlements } from './entitlements.ts';
import { peopleWith } from './people-with.ts';
import { statusSince } from './status-since.ts';

/** A week is time to act or to agree on another date. */
const NEAR = 7;
/** Who sets the status may have to ask for the date. */
const GRACE = 1;

export const targetDate: Rule = {
  id: 'T-26',
  source: 'l1l2l3-homepage-list',
  find: ({ engagement }) => {
    const users = peopleWith(engagement, 'FastTrack Manager');
    return entitlements(engagement)
      .filter(({ l1 }) => l1 === 'in-progress')
      .flatMap(({ service, slug, targetDate: target, ...entitlement }): readonly Found[] => {
        if (target === undefined) {
          const since = statusSince(engagement, entitlement);
          const dueDate = addBusinessDays(since, GRACE, engagement.attributes.country);
          const why: Why = { key: 'T-26.missing', args: { service, since: { date: since } } };
          return [{ subject: `missing-${slug}`, dueDate, deadline: dueDate, why, users }];
        }
        const args = { service, target: { date: target } };
        const near = addDays(target, -NEAR);
        return [
          {
            subject: `near-${slug}`,
            dueDate: near,
            until: addDays(target, -1),
            why: { key: 'T-26.near', args },
            users,
          },
          { subject: slug, dueDate: target, deadline: target, why: { key: 'T-26.over', args }, users },
        ];
      });
  },
  examples: [
    // Friday, 1 May: a week before it, and on the day itself.
    [
      { services: { Exchange: { l1: 'in-progress', targetDate: '2026-05-01' } } },
      [
        ['near-exchange', 'anna', '2026-04-24T06:00:00.000Z'],
        ['exchange', 'anna', '2026-05-01T06:00:00.000Z'],
      ],
    ],
    // On that day the customer is not at work.
    [
      { attributes: { country: 'DE' }, services: { Exchange: { l1: 'in-progress', targetDate: '2026-05-01' } } },
      [
        ['near-exchange', 'anna', '2026-04-24T06:00:00.000Z'],
        ['exchange', 'anna', '2026-05-04T06:00:00.000Z'],
      ],
    ],
    // The Sunday on which New York's clocks go forward, and the one before it.
    [
      {
        zone: 'America/New_York',
        services: { Exchange: { l1: 'in-progress', targetDate: '2026-03-15' } },
        people: { members: { 'FastTrack Manager': ['fay'] } },
      },
      [
        ['near-exchange', 'fay', '2026-03-09T12:00:00.000Z'],
        ['exchange', 'fay', '2026-03-16T12:00:00.000Z'],
      ],
    ],
    // None: the business day after the status, 4 May being a holiday in Japan as well as 5 and 6 May.
    [
      {
        zone: 'Asia/Tokyo',
        attributes: { country: 'JP' },
        services: { Exchange: { l1: 'in-progress', statusAt: '2026-05-01T03:00:00.000Z' } },
      },
      [['missing-exchange', 'anna', '2026-05-06T23:00:00.000Z']],
    ],
    [{ services: { Exchange: { l1: 'blocked', targetDate: '2026-05-01' } } }, []],
    [{}, []],
  ],
};
