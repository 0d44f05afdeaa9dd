// What is due over many customers: the same that each person's reminders say, told from what stands beside the headers alone.
import assert from 'node:assert/strict';
import { watched } from '../../src/engagements/watched.ts';
import { actionsToday } from '../../src/portfolio/actions-today.ts';
import type { PortfolioHeader } from '../../src/portfolio/portfolio-header.ts';
import type { Followed } from '../../src/reminders/followed.ts';
import { openReminders } from '../../src/reminders/open-reminders.ts';
import { RULES } from '../../src/reminders/rules.ts';
import { NOTHING_SENT } from '../../src/reminders/sent.ts';
import { but, contoso, person } from '../reminders/given.ts';

const ANNA = { user: 'anna', rulesOff: [] };
const LATE = { motion: 'rfa', assignedOn: '2026-03-02' } as const;
const CONTACT = 'T-01.-.2026-03-04';
const ANSWERED = { by: 'anna', at: '2026-03-05T09:00:00.000Z' };

/** As the store has it beside the phases. */
function header({ engagement: { phases, ...rest }, current }: Followed): PortfolioHeader {
  const summary = { phases: [], watched: watched({ phases }), ...(current !== undefined && { current }) };
  return { ...rest, summary };
}

describe('What is due over all customers', () => {
  it('is what each rule reminds of, on every day of its examples', () => {
    for (const { examples } of RULES)
      for (const [given, said] of examples)
        for (const [, user, at] of said) {
          const followed = contoso(given);
          const timing = given.zone === undefined ? {} : { zone: given.zone };
          const today = new Intl.DateTimeFormat('en-CA', { timeZone: given.zone ?? 'Europe/Berlin' }).format(
            new Date(at),
          );
          const open = openReminders(person(user, timing), [followed], at, NOTHING_SENT);
          const actions = actionsToday([header(followed)], { user, rulesOff: [] }, today);
          assert.deepEqual(
            actions.map(({ why, urgency, daysLate, dueDate }) => ({ why, urgency, daysLate, dueDate })),
            open.map(({ why, urgency, daysLate, dueDate }) => ({ why, urgency, daysLate, dueDate })),
          );
        }
  });

  it('is the most urgent first, whichever customer it is of', () => {
    const of = (id: string, assignedOn: string) =>
      header(contoso({ attributes: { ...LATE, name: id, assignedOn } }, id));
    const headers = [
      of('today', '2026-03-04'),
      of('late', '2026-03-02'),
      of('Later', '2026-03-03'),
      of('not yet', '2026-03-05'),
    ];
    assert.deepEqual(
      actionsToday(headers, ANNA, '2026-03-06').map(({ customer, urgency, daysLate }) => [customer, urgency, daysLate]),
      [
        ['late', 'overdue', 2],
        ['Later', 'overdue', 1],
        ['today', 'today', 0],
      ],
    );
  });

  it('is nobody’s but theirs whom it concerns, and everybody’s for a lead', () => {
    const headers = [header(contoso({ attributes: LATE, people: { members: { SME: ['eva'] } } }))];
    for (const [whose, count] of [
      [ANNA, 1],
      [{ user: 'eva', rulesOff: [] }, 0],
      [{ user: 'anna', rulesOff: ['T-01'] }, 0],
      ['everybody', 1],
    ] as const)
      assert.equal(actionsToday(headers, whose, '2026-03-05').length, count, JSON.stringify(whose));
  });

  it('is not what was answered: done for everybody, put off or stopped for who said so', () => {
    const followed = contoso({ attributes: LATE, people: { members: { 'FastTrack Manager': ['anna', 'fay'] } } });
    const answered = (reminders: Followed['engagement']['reminders']) => [header(but(followed, { reminders }))];
    const done = answered({ [CONTACT]: { state: 'done', ...ANSWERED } });
    const stopped = answered({ 'T-01.-@anna': { state: 'stopped', ...ANSWERED } });
    const snoozed = answered({ [`${CONTACT}@anna`]: { state: 'snoozed', until: '2026-03-09', ...ANSWERED } });
    for (const [headers, today, anna, all] of [
      [answered({}), '2026-03-05', 1, 1],
      [done, '2026-03-05', 0, 0],
      [stopped, '2026-03-05', 0, 1],
      [snoozed, '2026-03-06', 0, 1],
      [snoozed, '2026-03-09', 1, 1],
    ] as const) {
      assert.equal(actionsToday(headers, ANNA, today).length, anna);
      assert.equal(actionsToday(headers, 'everybody', today).length, all);
    }
  });

  it('is nothing of who is paused or closed, nor of what another release wrote, of which only the phases could tell', () => {
    const late = contoso({ attributes: LATE });
    const { summary: _, ...unknown } = header(late);
    const paused = header(but(late, { life: { state: 'paused', until: '2026-04-01', reason: 'r' } }));
    const closed = header(but(late, { life: { state: 'closed', reason: 'r' } }));
    assert.deepEqual(actionsToday([unknown, paused, closed], 'everybody', '2026-03-05'), []);
  });
});
