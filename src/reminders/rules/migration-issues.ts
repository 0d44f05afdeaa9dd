// T-14: issues are reported within five business days of a migration event.
import { itemFacts } from '../../engagements/item-facts.ts';
import { responsibleFor } from '../../engagements/responsible-for.ts';
import { addBusinessDays } from '../calendar/add-business-days.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';

const ADVICE = { id: '2543', roles: ['FastTrack Manager'] };
const WITHIN = 5;
/** Nobody reports issues of a migration that long ago. */
const SAID_FOR = 30;

export const migrationIssues: Rule = {
  id: 'T-14',
  source: 'migrate-migration-partner',
  find: ({ engagement }) => {
    const { mark } = itemFacts(engagement, ADVICE.id);
    if (mark?.state === 'not-applicable') return [];
    return Object.entries(engagement.records)
      .filter(([, { what, on }]) => what === 'migration' && !(mark?.state === 'done' && dayOf(mark.at) >= on))
      .map(([id, { on }]) => {
        const dueDate = addBusinessDays(on, WITHIN, engagement.attributes.country);
        const why: Why = { key: 'T-14', args: { event: { date: on } } };
        const users = responsibleFor(engagement, ADVICE);
        return { subject: id, dueDate, deadline: dueDate, until: addDays(dueDate, SAID_FOR), why, users };
      });
  },
  examples: [
    // Monday; Friday, 1 May is a holiday in Germany, not elsewhere.
    [
      { attributes: { country: 'DE' }, records: [{ what: 'migration', on: '2026-04-27' }] },
      [['1', 'anna', '2026-05-05T06:00:00.000Z']],
    ],
    [{ records: [{ what: 'migration', on: '2026-04-27' }] }, [['1', 'anna', '2026-05-04T06:00:00.000Z']]],
    // Over Thanksgiving.
    [
      {
        zone: 'America/New_York',
        attributes: { country: 'US' },
        records: [{ what: 'migration', on: '2026-11-21' }],
        people: { members: { 'FastTrack Manager': ['fay'] } },
      },
      [['1', 'fay', '2026-11-30T13:00:00.000Z']],
    ],
    // Two of them; the advice was given after the first.
    [
      {
        zone: 'Asia/Tokyo',
        records: [
          { what: 'migration', on: '2026-10-12' },
          { what: 'migration', on: '2026-10-23' },
        ],
        done: { '2543': '2026-10-15T02:00:00.000Z' },
      },
      [['2', 'anna', '2026-10-29T23:00:00.000Z']],
    ],
    [{ records: [{ what: 'meeting', on: '2026-04-27' }] }, []],
  ],
};
