// T-28: a change of status is explained by an entitlement note.
import { addBusinessDays } from '../calendar/add-business-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';
import { entitlements } from './entitlements.ts';
import { peopleWith } from './people-with.ts';
import { writtenAt } from './written-at.ts';

/** The playbook gives no time: as long as for a first contact. */
const WITHIN = 2;

export const noteMissing: Rule = {
  id: 'note-missing',
  source: 'guidance-fm-notes-partner',
  find: ({ engagement }) =>
    entitlements(engagement).flatMap(({ service, slug, statusAt }) => {
      const note = engagement.lastNotes[`entitlement:${service}`];
      if (statusAt === undefined || (note !== undefined && writtenAt(note) >= statusAt)) return [];
      const dueDate = addBusinessDays(dayOf(statusAt), WITHIN, engagement.attributes.country);
      const why: Why = { key: 'note-missing', args: { service, since: { date: dayOf(statusAt) } } };
      return [{ subject: slug, dueDate, deadline: dueDate, why, users: peopleWith(engagement, 'FastTrack Manager') }];
    }),
  examples: [
    [
      { services: { Exchange: { l1: 'no-intent', statusAt: '2026-04-30T15:00:00.000Z' } } },
      [['exchange', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    // The same before the holiday; a note from before the change explains nothing.
    [
      {
        attributes: { country: 'DE' },
        services: { Exchange: { l1: 'no-intent', statusAt: '2026-04-30T15:00:00.000Z' } },
        notes: { 'entitlement:Exchange': { note: 'n', by: 'anna', at: '2026-04-30T14:59:59.000Z' } },
      },
      [['exchange', 'anna', '2026-05-05T06:00:00.000Z']],
    ],
    // Over the nights on which New York's and Berlin's clocks change.
    [
      { zone: 'America/New_York', services: { Exchange: { l1: 'no-intent', statusAt: '2026-03-06T15:00:00.000Z' } } },
      [['exchange', 'anna', '2026-03-10T12:00:00.000Z']],
    ],
    [
      { services: { Exchange: { l1: 'no-intent', statusAt: '2026-10-23T15:00:00.000Z' } } },
      [['exchange', 'anna', '2026-10-27T07:00:00.000Z']],
    ],
    [
      {
        zone: 'Asia/Tokyo',
        services: { Exchange: { l1: 'no-intent', statusAt: '2026-05-11T03:00:00.000Z' } },
        people: { members: { 'FastTrack Manager': ['fay'] } },
      },
      [['exchange', 'fay', '2026-05-12T23:00:00.000Z']],
    ],
    // The note that set the status.
    [
      {
        services: { Exchange: { l1: 'no-intent', statusAt: '2026-04-30T15:00:00.000Z' } },
        notes: { 'entitlement:Exchange': { note: 'n', by: 'anna', at: '2026-04-30T15:00:00.000Z' } },
      },
      [],
    ],
    [
      {
        services: { Exchange: { l1: 'no-intent', statusAt: '2026-04-30T15:00:00.000Z' } },
        notes: {
          'entitlement:Exchange': {
            note: 'n',
            by: 'anna',
            at: '2026-04-01T15:00:00.000Z',
            revisedAt: '2026-04-30T15:00:00.000Z',
          },
        },
      },
      [],
    ],
    [{ services: { Exchange: { l1: 'no-intent' } } }, []],
  ],
};
