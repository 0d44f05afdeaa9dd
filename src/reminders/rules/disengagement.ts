// T-15: who disengages leaves a next action date, the last day of the following year.
import { addBusinessDays } from '../calendar/add-business-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';
import { DISENGAGEMENT } from './is-disengaged.ts';
import { peopleWith } from './people-with.ts';
import { settledOn } from './settled-on.ts';
import { writtenAt } from './written-at.ts';

/** Both come at the end of a meeting; who has just ticked the task may write the note next. */
const GRACE = 1;

export const disengagement: Rule = {
  id: 'T-15',
  source: 'enable-conduct-engagement-completion-discussion-partner',
  find: ({ engagement }) => {
    const done = Object.values(DISENGAGEMENT).flatMap((task) => settledOn(engagement, task) ?? []);
    const last = done.sort().at(-1);
    if (last === undefined) return [];
    const wanted = `${Number(last.slice(0, 4)) + 1}-12-31`;
    const note = engagement.lastNotes.overall;
    // Any date will do that was chosen then: the customer may have asked for another.
    if (note?.nextActionOn !== undefined && (note.nextActionOn >= wanted || dayOf(writtenAt(note)) >= last)) return [];
    const dueDate = addBusinessDays(last, GRACE, engagement.attributes.country);
    const why: Why = { key: 'T-15', args: { done: { date: last }, wanted: { date: wanted } } };
    return [{ subject: '-', dueDate, deadline: dueDate, why, users: peopleWith(engagement, 'FastTrack Manager') }];
  },
  examples: [
    [
      { attributes: { country: 'DE' }, done: { '4058': '2026-04-30T12:00:00.000Z' } },
      [['-', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    // After migration, though one was done before; what was noted before names no date of that kind.
    [
      {
        zone: 'America/New_York',
        done: { '4058': '2026-05-04T12:00:00.000Z', '4060': '2026-10-30T12:00:00.000Z' },
        notes: { overall: { note: 'n', by: 'anna', at: '2026-10-29T12:00:00.000Z', nextActionOn: '2026-11-20' } },
      },
      [['-', 'anna', '2026-11-02T13:00:00.000Z']],
    ],
    // At the turn of the year.
    [
      { zone: 'Asia/Tokyo', attributes: { country: 'JP' }, done: { '4060': '2026-12-31T03:00:00.000Z' } },
      [['-', 'anna', '2027-01-03T23:00:00.000Z']],
    ],
    // Friday, over the night on which Berlin's clocks go forward; a note without a date.
    [
      {
        done: { '4058': '2026-03-27T12:00:00.000Z' },
        notes: { overall: { note: 'n', by: 'anna', at: '2026-03-27T13:00:00.000Z' } },
      },
      [['-', 'anna', '2026-03-30T06:00:00.000Z']],
    ],
    [
      {
        done: { '4058': '2026-03-27T12:00:00.000Z' },
        notes: { overall: { note: 'n', by: 'anna', at: '2026-03-20T13:00:00.000Z', nextActionOn: '2027-12-31' } },
      },
      [],
    ],
    [
      {
        done: { '4058': '2026-03-27T12:00:00.000Z' },
        notes: { overall: { note: 'n', by: 'anna', at: '2026-03-27T13:00:00.000Z', nextActionOn: '2026-09-01' } },
      },
      [],
    ],
    [
      {
        done: { '4058': '2026-03-27T12:00:00.000Z' },
        notes: {
          overall: {
            note: 'n',
            by: 'anna',
            at: '2026-03-20T13:00:00.000Z',
            revisedAt: '2026-03-27T13:00:00.000Z',
            nextActionOn: '2026-09-01',
          },
        },
      },
      [],
    ],
    [{}, []],
  ],
};
