// Nothing has happened in the current phase for a long time.
import type { Engagement, PhaseProgress } from '../../engagements/engagement.ts';
import { addDays } from '../calendar/add-days.ts';
import type { Rule } from '../rule.ts';
import type { Why } from '../why.ts';
import { dayOf } from './day-of.ts';
import { isDisengaged } from './is-disengaged.ts';
import { later } from './later.ts';
import { phaseBeganOn } from './phase-began-on.ts';
import { resumedOn } from './resumed-on.ts';
import { writtenAt } from './written-at.ts';

export const stalledPhase: Rule = {
  id: 'stalled',
  // As long as a customer may be without a governance meeting (T-06), and as health has it.
  days: 14,
  find: ({ engagement, current }, days) => {
    if (current === undefined || isDisengaged(engagement)) return [];
    const last = later(phaseBeganOn(engagement, current), ...workOn(engagement, engagement.phases[current]));
    const dueDate = addDays(later(last, resumedOn(engagement)), days);
    const why: Why = { key: 'stalled', args: { phase: { phase: current }, last: { date: last }, days } };
    return [{ subject: current, dueDate, deadline: dueDate, why, users: [engagement.people.owner] }];
  },
  examples: [
    [{}, [['initiate', 'anna', '2026-03-16T07:00:00.000Z']]],
    // After a task; Sunday, 29 March, on which Berlin's clocks go forward.
    [{ done: { '994': '2026-03-15T09:00:00.000Z' } }, [['initiate', 'anna', '2026-03-30T06:00:00.000Z']]],
    // After whatever was recorded or noted; a holiday in Germany.
    [
      {
        attributes: { country: 'DE' },
        current: 'assess',
        complete: { initiate: '2026-04-01T09:00:00.000Z' },
        records: [{ what: 'meeting', on: '2026-04-17' }],
        notes: { overall: { note: 'n', by: 'eva', at: '2026-04-10T09:00:00.000Z' } },
      },
      [['assess', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    [
      {
        zone: 'America/New_York',
        current: 'enable',
        complete: { remediate: '2026-10-15T09:00:00.000Z' },
        services: { Exchange: { l1: 'in-progress', statusAt: '2026-10-19T09:00:00.000Z' } },
        cadence: { days: { stalled: 13 } },
      },
      [['enable', 'anna', '2026-11-02T13:00:00.000Z']],
    ],
    [
      { zone: 'Asia/Tokyo', life: { state: 'paused', until: '2026-04-28', reason: 'Merger' } },
      [['initiate', 'anna', '2026-05-11T23:00:00.000Z']],
    ],
    [
      {
        notes: {
          overall: { note: 'n', by: 'eva', at: '2026-04-01T09:00:00.000Z', revisedAt: '2026-04-10T09:00:00.000Z' },
        },
      },
      [['initiate', 'anna', '2026-04-24T06:00:00.000Z']],
    ],
    [{ current: null }, []],
    [{ attributes: { services: ['Teams'] }, current: 'success', done: { '4058': '2026-04-10T09:00:00.000Z' } }, []],
  ],
};

/** Plain dates. Answers to reminders are no work. */
function workOn({ records, lastNotes, services }: Engagement, progress: PhaseProgress | undefined): readonly string[] {
  const instants = [
    ...Object.values(progress?.marks ?? {}).map(({ at }) => at),
    ...Object.values(progress?.evidence ?? {}).flatMap((lines) => lines.map(({ at }) => at)),
    ...Object.values(lastNotes).map(writtenAt),
    ...Object.values(services).flatMap(({ statusAt }) => statusAt ?? []),
  ];
  return [...instants.map(dayOf), ...Object.values(records).map(({ on }) => on)];
}
