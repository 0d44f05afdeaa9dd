// The projected unblock date of a blocked service passes.
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { entitlements } from './entitlements.ts';
import { peopleWith } from './people-with.ts';

export const unblockDate: Rule = {
  id: 'unblock',
  source: 'l1l2l3-homepage-list',
  find: ({ engagement }) =>
    entitlements(engagement).flatMap(({ service, slug, l1, targetDate }) => {
      if (l1 !== 'blocked' || targetDate === undefined) return [];
      const why: Why = { key: 'unblock', args: { service, target: { date: targetDate } } };
      const users = peopleWith(engagement, 'FastTrack Manager');
      return [{ subject: slug, dueDate: targetDate, deadline: targetDate, why, users }];
    }),
  examples: [
    [
      { services: { Exchange: { l1: 'blocked', targetDate: '2026-05-06' } } },
      [['exchange', 'anna', '2026-05-06T06:00:00.000Z']],
    ],
    // Whit Monday in Germany.
    [
      { attributes: { country: 'DE' }, services: { Exchange: { l1: 'blocked', targetDate: '2026-05-25' } } },
      [['exchange', 'anna', '2026-05-26T06:00:00.000Z']],
    ],
    // A Sunday, on which New York's clocks go back.
    [
      { zone: 'America/New_York', services: { Exchange: { l1: 'blocked', targetDate: '2026-11-01' } } },
      [['exchange', 'anna', '2026-11-02T13:00:00.000Z']],
    ],
    [
      {
        zone: 'Asia/Tokyo',
        attributes: { services: ['Classroom/SDS'] },
        services: { 'Classroom/SDS': { l1: 'blocked', targetDate: '2026-05-12' } },
      },
      [['classroom-sds', 'anna', '2026-05-11T23:00:00.000Z']],
    ],
    [{ services: { Exchange: { l1: 'blocked' } } }, []],
    [{ services: { Exchange: { l1: 'no-intent', targetDate: '2026-05-06' } } }, []],
  ],
};
