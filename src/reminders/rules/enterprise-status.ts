// T-22: the status of an enterprise is written every two weeks, and never more than 21 days apart.
import { enterpriseReasons } from '../../engagements/enterprise-reasons.ts';
import { involved } from '../../engagements/involved.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import { dayOf } from './day-of.ts';
import { later } from './later.ts';
import { resumedOn } from './resumed-on.ts';

const EVERY = 14;
const AT_MOST = 21;

export const enterpriseStatus: Rule = {
  id: 'T-22',
  source: 'guidance-fta-notes-partner',
  find: ({ engagement }) => {
    if (enterpriseReasons(engagement.attributes) === undefined) return [];
    const note = engagement.lastNotes.enterprise;
    const { owner, members } = engagement.people;
    const architects = members['FastTrack Architect v2'] ?? [];
    const author = note !== undefined && involved(engagement.people).includes(note.by) ? note.by : owner;
    const users = architects.length > 0 ? architects : [author];
    const last = later(dayOf(note?.at ?? engagement.createdAt), resumedOn(engagement));
    const announced = note?.nextUpdateOn;
    const isAnnounced = announced !== undefined && announced > last;
    const latest = addDays(last, AT_MOST);
    const dueDate = !isAnnounced ? addDays(last, EVERY) : announced < latest ? announced : latest;
    const first = note === undefined ? 'yes' : 'no';
    return [
      { subject: '-', dueDate, deadline: dueDate, why: { key: 'T-22', args: { first, last: { date: last } } }, users },
    ];
  },
  examples: [
    [
      {
        attributes: { seats: 20_000 },
        notes: { enterprise: { note: 'n', by: 'anna', at: '2026-04-17T10:00:00.000Z' } },
      },
      [['-', 'anna', '2026-05-01T06:00:00.000Z']],
    ],
    // The same at a customer for whom that is a holiday.
    [
      {
        attributes: { seats: 20_000, country: 'DE' },
        notes: { enterprise: { note: 'n', by: 'anna', at: '2026-04-17T10:00:00.000Z' } },
      },
      [['-', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    // On the day that the note announced; a Sunday.
    [
      {
        attributes: { enterprise: true },
        notes: { enterprise: { note: 'n', by: 'anna', at: '2026-03-16T10:00:00.000Z', nextUpdateOn: '2026-03-29' } },
      },
      [['-', 'anna', '2026-03-30T06:00:00.000Z']],
    ],
    // Announced too late: after 21 days.
    [
      {
        zone: 'America/New_York',
        attributes: { enterprise: true },
        people: { members: { 'FastTrack Architect v2': ['art'] } },
        notes: { enterprise: { note: 'n', by: 'anna', at: '2026-10-12T10:00:00.000Z', nextUpdateOn: '2026-12-01' } },
      },
      [['-', 'art', '2026-11-02T13:00:00.000Z']],
    ],
    // Its author has left.
    [
      {
        zone: 'Asia/Tokyo',
        attributes: { enterprise: true },
        notes: { enterprise: { note: 'n', by: 'zoe', at: '2026-04-16T10:00:00.000Z' } },
      },
      [['-', 'anna', '2026-04-29T23:00:00.000Z']],
    ],
    [{ attributes: { enterprise: true } }, [['-', 'anna', '2026-03-16T07:00:00.000Z']]],
    [{ attributes: { seats: 19_999 } }, []],
  ],
};
