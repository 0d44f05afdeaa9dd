// T-24: a specialist request is sorted within one business day and answered within five days.
import { addBusinessDays } from '../calendar/add-business-days.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Found, Rule } from '../rule.ts';
import { peopleWith } from './people-with.ts';

const SORTED_WITHIN = 1;
const ANSWERED_WITHIN = 5;
/** Nobody records the answer; whoever says nothing for so long has it. */
const SAID_FOR = 30;

export const specialistRequest: Rule = {
  id: 'T-24',
  source: 'resources-fasttrack-subject-matter-experts-resources-guidance',
  find: ({ engagement }) =>
    Object.entries(engagement.records)
      .filter(([, { what }]) => what === 'sme-request')
      .flatMap(([id, { on }]): readonly Found[] => {
        const users = peopleWith(engagement, 'FastTrack Manager');
        const args = { requested: { date: on } };
        const sorted = addBusinessDays(on, SORTED_WITHIN, engagement.attributes.country);
        const answered = addDays(on, ANSWERED_WITHIN);
        const until = addDays(answered, SAID_FOR);
        const answer: Found = {
          subject: `answer-${id}`,
          dueDate: answered,
          deadline: answered,
          until,
          why: { key: 'T-24.answer', args },
          users,
        };
        // After holidays the second may come first.
        if (sorted >= answered) return [answer];
        const triage: Found = {
          subject: `triage-${id}`,
          dueDate: sorted,
          until: addDays(answered, -1),
          why: { key: 'T-24.triage', args },
          users,
        };
        return [triage, answer];
      }),
  examples: [
    // Thursday before a German holiday.
    [
      { attributes: { country: 'DE' }, records: [{ what: 'sme-request', on: '2026-04-30' }] },
      [
        ['triage-1', 'anna', '2026-05-04T06:00:00.000Z'],
        ['answer-1', 'anna', '2026-05-05T06:00:00.000Z'],
      ],
    ],
    // Thursday before Easter: both on Tuesday.
    [
      { attributes: { country: 'DE' }, records: [{ what: 'sme-request', on: '2026-04-02' }] },
      [['answer-1', 'anna', '2026-04-07T06:00:00.000Z']],
    ],
    // Friday; on Sunday New York's clocks go forward.
    [
      { zone: 'America/New_York', records: [{ what: 'sme-request', on: '2026-03-06' }] },
      [
        ['triage-1', 'anna', '2026-03-09T12:00:00.000Z'],
        ['answer-1', 'anna', '2026-03-11T12:00:00.000Z'],
      ],
    ],
    // Tuesday: the answer is due on a Sunday.
    [
      {
        zone: 'Asia/Tokyo',
        records: [{ what: 'sme-request', on: '2026-05-12' }],
        people: { members: { 'FastTrack Manager': ['fay'] } },
      },
      [
        ['triage-1', 'fay', '2026-05-12T23:00:00.000Z'],
        ['answer-1', 'fay', '2026-05-17T23:00:00.000Z'],
      ],
    ],
    [{ records: [{ what: 'migration', on: '2026-03-06' }] }, []],
  ],
};
