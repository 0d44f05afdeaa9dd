// The next action that a status note promises comes due; the next note of its kind settles it.
import type { LastNote, NoteSubject } from '../../engagements/engagement.ts';
import { involved } from '../../engagements/involved.ts';
import { slugify } from '../../playbook/section-ids.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { writtenAt } from './written-at.ts';

export const nextAction: Rule = {
  id: 'next-action',
  source: 'guidance-fm-notes-partner',
  single: true,
  find: ({ engagement }) => {
    const notes = Object.entries(engagement.lastNotes) as readonly (readonly [NoteSubject, LastNote])[];
    const people = involved(engagement.people);
    return notes.flatMap(([subject, note]) => {
      const { by, nextAction: action = '', nextActionOn: on, nextActionOwner = '' } = note;
      if (on === undefined) return [];
      // Whose action it is may be typed as a name at the customer's: then whoever promised it asks after it.
      const user = [nextActionOwner, by].find((id) => people.includes(id)) ?? engagement.people.owner;
      const why: Why = { key: 'next-action', args: { named: action === '' ? 'no' : 'yes', action, on: { date: on } } };
      return [{ subject: slugify(subject), dueDate: on, deadline: on, since: writtenAt(note), why, users: [user] }];
    });
  },
  examples: [
    [
      {
        notes: {
          overall: {
            note: 'n',
            by: 'anna',
            at: '2026-04-20T09:00:00.000Z',
            nextActionOn: '2026-05-06',
            nextAction: 'Ask',
          },
        },
      },
      [['overall', 'anna', '2026-05-06T06:00:00.000Z']],
    ],
    // Its author; Ascension Day in Germany.
    [
      {
        attributes: { country: 'DE' },
        people: { members: { 'FastTrack Engineer': ['eva'] } },
        notes: { engineer: { note: 'n', by: 'eva', at: '2026-05-11T09:00:00.000Z', nextActionOn: '2026-05-14' } },
      },
      [['engineer', 'eva', '2026-05-15T06:00:00.000Z']],
    ],
    // Whose action it is; a Sunday, on which Berlin's clocks go forward.
    [
      {
        people: { members: { 'FastTrack Engineer': ['eva'] } },
        notes: {
          overall: {
            note: 'n',
            by: 'anna',
            at: '2026-03-20T09:00:00.000Z',
            nextActionOn: '2026-03-29',
            nextActionOwner: 'eva',
          },
        },
      },
      [['overall', 'eva', '2026-03-30T06:00:00.000Z']],
    ],
    // Somebody at the customer's; the author has left.
    [
      {
        zone: 'America/New_York',
        notes: {
          overall: {
            note: 'n',
            by: 'zoe',
            at: '2026-03-02T09:00:00.000Z',
            nextActionOn: '2026-03-09',
            nextActionOwner: 'Ms. Wu',
          },
        },
      },
      [['overall', 'anna', '2026-03-09T12:00:00.000Z']],
    ],
    [
      {
        zone: 'Asia/Tokyo',
        notes: {
          'entitlement:OneDrive for Business': {
            note: 'n',
            by: 'anna',
            at: '2026-03-02T09:00:00.000Z',
            nextActionOn: '2026-05-12',
          },
        },
      },
      [['entitlement-onedrive-for-business', 'anna', '2026-05-11T23:00:00.000Z']],
    ],
    [{ notes: { overall: { note: 'n', by: 'anna', at: '2026-04-20T09:00:00.000Z' } } }, []],
  ],
};
