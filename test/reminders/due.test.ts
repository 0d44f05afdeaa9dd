// The digest: when it comes, what is in it and in which order, and what people answered to it.
import assert from 'node:assert/strict';
import type { ReminderAnswer } from '../../src/engagements/engagement.ts';
import { due } from '../../src/reminders/due.ts';
import { dueLines } from '../../src/reminders/due-lines.ts';
import type { Followed } from '../../src/reminders/followed.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import { readReminderId } from '../../src/reminders/reminder-id.ts';
import { NOTHING_SENT, type Sent } from '../../src/reminders/sent.ts';
import { but, contoso, person, sent } from './given.ts';

const ANNA = person('anna');
/** Wednesday, at eight in Berlin. */
const MORNING = '2026-05-06T06:00:00.000Z';
/** Unblocked by that Wednesday, if all went well. */
const BLOCKED = contoso({ services: { Exchange: { l1: 'blocked', targetDate: '2026-05-06' } }, current: null });

describe('The digest', () => {
  it('comes once on each working day, at the hour of the person and not before', () => {
    const table: readonly (readonly [at: string, comes: boolean, why: string])[] = [
      ['2026-05-06T05:59:59.999Z', false, 'a moment before eight'],
      ['2026-05-06T06:00:00.000Z', true, 'eight'],
      ['2026-05-06T11:00:00.000Z', true, 'later, when nobody was awake at eight'],
      ['2026-05-06T17:00:00.000Z', false, 'seven in the evening: quiet'],
      ['2026-05-07T06:00:00.000Z', true, 'the next day'],
      ['2026-05-09T06:00:00.000Z', false, 'a Saturday'],
    ];
    for (const [at, comes, why] of table)
      assert.equal(due(ANNA, [BLOCKED], at, NOTHING_SENT).digest !== undefined, comes, why);
    assert.deepEqual(due(ANNA, [BLOCKED], MORNING, sent({ digestOn: '2026-05-06' })), { singles: [] });
    assert.ok(due(ANNA, [BLOCKED], MORNING, sent({ digestOn: '2026-05-05' })).digest);
  });

  it('comes exactly once in the nights in which clocks change', () => {
    const nights: readonly (readonly [zone: string, digestAt: string, night: string, at: string])[] = [
      ['Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:00:00.000Z'],
      ['Europe/Berlin', '02:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
      ['America/New_York', '02:30', '2026-03-08', '2026-03-08T07:00:00.000Z'],
      ['America/New_York', '01:30', '2026-11-01', '2026-11-01T05:30:00.000Z'],
      ['Asia/Tokyo', '02:30', '2026-03-29', '2026-03-28T17:30:00.000Z'],
    ];
    const late = contoso({ services: { Exchange: { l1: 'blocked', targetDate: '2026-03-01' } }, current: null });
    for (const [zone, digestAt, night, expected] of nights) {
      const anna = person('anna', { zone, digestAt, digestDays: ['sun'], quietFrom: '00:00', quietTo: '00:00' });
      const came: string[] = [];
      let digestOn: string | undefined;
      for (
        let at = Date.parse(`${night}T00:00:00Z`) - 20 * 3_600_000, end = at + 48 * 3_600_000;
        at < end;
        at += 900_000
      ) {
        const now = new Date(at).toISOString();
        const { digest } = due(anna, [late], now, sent(digestOn === undefined ? {} : { digestOn }));
        if (digest === undefined) continue;
        came.push(now);
        digestOn = digest.date;
      }
      assert.deepEqual(came, [expected], `${zone} ${night}`);
      assert.equal(digestOn, night);
    }
  });

  it('says nothing where there is nothing to say', () => {
    const quiet = contoso({ current: null });
    assert.deepEqual(due(ANNA, [quiet], MORNING, NOTHING_SENT), { singles: [] });
    assert.deepEqual(due(ANNA, [], MORNING, NOTHING_SENT), { singles: [] });
    assert.deepEqual(due(person('ben'), [BLOCKED], MORNING, NOTHING_SENT), { singles: [] });
    assert.deepEqual(due(person('anna', {}, { isGuest: true }), [BLOCKED], MORNING, NOTHING_SENT), { singles: [] });
  });

  it('begins with the customer who is latest, and with what is latest of theirs', () => {
    const near = contoso(
      { services: { Exchange: { l1: 'in-progress', targetDate: '2026-05-08' } }, current: null },
      'near',
    );
    const late = contoso(
      {
        attributes: { services: ['Exchange', 'Teams', 'Yammer'] },
        services: {
          Exchange: { l1: 'blocked', targetDate: '2026-05-06' },
          Teams: { l1: 'blocked', targetDate: '2026-04-01' },
          Yammer: { l1: 'blocked', targetDate: '2026-05-05' },
        },
        current: null,
      },
      'late',
    );
    const { digest } = due(ANNA, [near, late], MORNING, NOTHING_SENT);
    assert.equal(digest?.date, '2026-05-06');
    assert.deepEqual(
      digest?.customers.map(({ engagement, reminders }) => [
        engagement,
        ...reminders.map(({ subject, urgency, daysLate }) => `${subject} ${urgency} ${daysLate}`),
      ]),
      [
        ['late', 'teams overdue 35', 'yammer overdue 1', 'exchange today 0'],
        ['near', 'near-exchange due 0'],
      ],
    );
  });

  it('leaves out a customer on whose holiday it comes', () => {
    const german = but(BLOCKED, { id: 'de', attributes: { ...BLOCKED.engagement.attributes, country: 'DE-BY' } });
    // Corpus Christi: a holiday in Bavaria, not in Berlin, nor in New York.
    const at = '2026-06-04T06:00:00.000Z';
    const berlin = but(BLOCKED, { id: 'be', attributes: { ...BLOCKED.engagement.attributes, country: 'DE-BE' } });
    const { digest } = due(ANNA, [german, berlin, BLOCKED], at, NOTHING_SENT);
    assert.deepEqual(
      digest?.customers.map(({ engagement }) => engagement),
      ['be', 'e1'],
    );
    assert.deepEqual(due(ANNA, [german], at, NOTHING_SENT), { singles: [] });
  });

  it('prints as lines', () => {
    assert.deepEqual(dueLines(ANNA, [BLOCKED], '2026-05-07T09:00:00.000Z', NOTHING_SENT), [
      {
        reminderId: 'e1.unblock.exchange.2026-05-06',
        user: 'anna',
        engagement: 'e1',
        rule: 'unblock',
        dueAt: MORNING,
        delivery: 'digest',
        why: { key: 'unblock', args: { service: 'Exchange', target: { date: '2026-05-06' } } },
      },
    ]);
  });
});

describe('A reminder', () => {
  const said = { by: 'anna', at: '2026-05-06T07:00:00.000Z' };
  const both: Followed = but(BLOCKED, {
    people: { owner: 'anna', members: { 'FastTrack Manager': ['anna', 'ben'] } },
  });

  it('comes again every day until it is settled or answered', () => {
    for (const day of ['06', '07', '08', '11'])
      assert.equal(count(ANNA, BLOCKED, `2026-05-${day}T06:00:00.000Z`), 1, day);
    const settled = but(BLOCKED, { services: { Exchange: { l1: 'in-progress', targetDate: '2026-09-01' } } });
    assert.equal(count(ANNA, settled, '2026-05-07T06:00:00.000Z'), 0);
  });

  const answers: readonly (readonly [what: string, key: string, ReminderAnswer, anna: number, ben: number])[] = [
    ['done is done for everybody', 'unblock.exchange.2026-05-06', { state: 'done', ...said }, 0, 0],
    ['another one that was done', 'unblock.exchange.2026-04-06', { state: 'done', ...said }, 1, 1],
    ['stopped for whoever said so', 'unblock.exchange@anna', { state: 'stopped', ...said }, 0, 1],
    [
      'put off until tomorrow',
      'unblock.exchange.2026-05-06@anna',
      { state: 'snoozed', until: '2026-05-08', ...said },
      0,
      1,
    ],
    [
      'put off until today',
      'unblock.exchange.2026-05-06@anna',
      { state: 'snoozed', until: '2026-05-07', ...said },
      1,
      1,
    ],
  ];
  for (const [what, key, answer, anna, ben] of answers) {
    it(what, () => {
      const answered = but(both, { reminders: { [key]: answer } });
      const at = '2026-05-07T06:00:00.000Z';
      assert.deepEqual([count(ANNA, answered, at), count(person('ben'), answered, at)], [anna, ben]);
    });
  }

  it('can be switched off for a person and for a customer', () => {
    assert.equal(count(person('anna', {}, { rulesOff: ['unblock'] }), BLOCKED, MORNING), 0);
    assert.equal(count(person('anna', {}, { rulesOff: ['T-06'] }), BLOCKED, MORNING), 1);
    assert.equal(count(ANNA, but(BLOCKED, { cadence: { off: ['unblock'] } }), MORNING), 0);
    assert.equal(count(ANNA, but(BLOCKED, { cadence: { off: ['T-06'] } }), MORNING), 1);
  });

  it('has a name that can be taken apart', () => {
    assert.deepEqual(readReminderId('e1.T-26.near-exchange.2026-05-06'), {
      engagement: 'e1',
      rule: 'T-26',
      subject: 'near-exchange',
      dueDate: '2026-05-06',
      name: 'T-26.near-exchange.2026-05-06',
    });
    assert.deepEqual(readReminderId('-.own.r1.2026-05-06'), {
      rule: 'own',
      subject: 'r1',
      dueDate: '2026-05-06',
      name: 'own.r1.2026-05-06',
    });
    for (const wrong of [
      '',
      'e1',
      'e1.T-26.exchange',
      'e1.T-26.exchange.2026-02-30',
      'e1.T-26..2026-05-06',
      '.own.r.2026-05-06',
      'a.b.c.2026-05-06.d',
    ])
      assert.equal(readReminderId(wrong), undefined, wrong);
  });
});

function count(who: Recipient, followed: Followed, at: string, before: Sent = NOTHING_SENT): number {
  return dueLines(who, [followed], at, before).length;
}
