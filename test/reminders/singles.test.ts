// What comes as a message of its own, and that nothing comes twice on a day.
import assert from 'node:assert/strict';
import { due } from '../../src/reminders/due.ts';
import { nextWake } from '../../src/reminders/next-wake.ts';
import type { OwnReminder } from '../../src/reminders/own-reminder.ts';
import type { Timing } from '../../src/reminders/timing.ts';
import { contoso, person, sent } from './given.ts';

const DIGEST_DONE = sent({ digestOn: '2026-05-06' });

describe('An own reminder', () => {
  const table: readonly (readonly [what: string, at: string, comes: string, timing?: Partial<Timing>])[] = [
    ['at its time', '2026-05-06T09:30:00.000Z', '2026-05-06T09:30:00.000Z'],
    ['at its time before the digest', '2026-05-06T05:30:00.000Z', '2026-05-06T05:30:00.000Z'],
    ['on a Sunday', '2026-05-10T09:30:00.000Z', '2026-05-10T09:30:00.000Z'],
    ['in the evening: after the quiet hours', '2026-05-06T18:30:00.000Z', '2026-05-07T05:00:00.000Z'],
    ['at night: after the quiet hours', '2026-05-06T01:30:00.000Z', '2026-05-06T05:00:00.000Z'],
    [
      'in the hour that clocks skip in Berlin',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
      { quietFrom: '00:00', quietTo: '00:00' },
    ],
    [
      'in the hour that New York has twice',
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T05:30:00.000Z',
      { zone: 'America/New_York', quietFrom: '00:00', quietTo: '00:00' },
    ],
    ['in Tokyo', '2026-05-06T00:30:00.000Z', '2026-05-06T00:30:00.000Z', { zone: 'Asia/Tokyo' }],
    ['for who has no digest', '2026-05-06T09:30:00.000Z', '2026-05-06T09:30:00.000Z', { digestDays: [] }],
  ];
  for (const [what, wanted, comes, timing = {}] of table) {
    it(`comes ${what}`, () => {
      const anna = person('anna', timing, { ownReminders: [own(wanted)] });
      const before = new Date(Date.parse(comes) - 1).toISOString();
      assert.deepEqual(due(anna, [], before, DIGEST_DONE).singles, []);
      const [said] = due(anna, [], comes, DIGEST_DONE).singles;
      assert.deepEqual(said?.why, { key: 'own', args: { what: 'Licences' } });
      const [next] = [nextWake(anna, [], new Date(Date.parse(comes) - 1000).toISOString(), DIGEST_DONE)];
      assert.equal(next, comes);
    });
  }

  it('comes with the digest where both have the same time, and not beside it', () => {
    const anna = person('anna', {}, { ownReminders: [own('2026-05-06T06:00:00.000Z')] });
    const { digest, singles } = due(anna, [], '2026-05-06T06:00:00.000Z', sent({}));
    assert.deepEqual([digest?.customers[0]?.reminders.length, singles.length], [1, 0]);
  });

  it('that nobody sent on its day comes with the next digest, or at once where there is none', () => {
    const ownReminders = [own('2026-05-06T15:30:00.000Z')];
    const anna = person('anna', {}, { ownReminders });
    assert.deepEqual(due(anna, [], '2026-05-07T05:30:00.000Z', DIGEST_DONE), { singles: [] });
    assert.ok(due(anna, [], '2026-05-07T06:00:00.000Z', DIGEST_DONE).digest);
    const free = person('anna', { digestDays: [] }, { ownReminders });
    assert.equal(due(free, [], '2026-05-07T05:30:00.000Z', DIGEST_DONE).singles.length, 1);
  });

  it('comes once a day, and again in the next digests until it is answered', () => {
    const anna = person('anna', {}, { ownReminders: [own('2026-05-06T05:30:00.000Z')] });
    const id = '-.own.r1.2026-05-06';
    const after = { told: { anna: { [id]: '2026-05-06T05:30:00.000Z' } }, singles: [id] };
    // Not with the digest of the same morning, not as a single again; on Thursday with the digest.
    assert.deepEqual(due(anna, [], '2026-05-06T06:00:00.000Z', sent(after)), { singles: [] });
    assert.deepEqual(due(anna, [], '2026-05-06T12:00:00.000Z', sent({ ...after, digestOn: '2026-05-06' })).singles, []);
    assert.equal(due(anna, [], '2026-05-07T06:00:00.000Z', sent(after)).digest?.customers[0]?.reminders[0]?.id, id);
    const done = person('anna', {}, { ownReminders: [{ ...own('2026-05-06T05:30:00.000Z'), state: 'done' }] });
    assert.deepEqual(due(done, [], '2026-05-07T06:00:00.000Z', sent(after)), { singles: [] });
  });

  it('comes with the next digest when nobody knows whether it arrived', () => {
    const anna = person('anna', {}, { ownReminders: [own('2026-05-06T09:30:00.000Z')] });
    const unknown = { singles: ['-.own.r1.2026-05-06'] };
    assert.deepEqual(
      due(anna, [], '2026-05-06T10:00:00.000Z', sent({ ...unknown, digestOn: '2026-05-06' })).singles,
      [],
    );
    assert.ok(due(anna, [], '2026-05-07T06:00:00.000Z', sent(unknown)).digest);
  });

  it('comes also of a customer who is closed, and without the customer where the person is none of theirs', () => {
    const about = { ...own('2026-05-06T09:30:00.000Z'), engagement: 'e1' };
    const anna = person('anna', {}, { ownReminders: [about] });
    const closed = contoso({ life: { state: 'closed', reason: 'Done' } });
    const at = '2026-05-06T09:30:00.000Z';
    const [known] = due(anna, [closed], at, DIGEST_DONE).singles;
    const [unknown] = due(anna, [], at, DIGEST_DONE).singles;
    assert.deepEqual([known?.engagement, unknown?.engagement], ['e1', undefined]);
    assert.equal(known?.id, 'e1.own.r1.2026-05-06');
    assert.equal(unknown?.id, known?.id);
  });
});

describe('A promise for today', () => {
  const promised = (at: string) =>
    contoso({
      current: null,
      notes: { overall: { note: 'n', by: 'anna', at, nextActionOn: '2026-05-06', nextAction: 'Call Ms. Wu' } },
    });

  it('that was noted after the digest comes in the afternoon, an hour later at the earliest', () => {
    const table: readonly (readonly [noted: string, comes: string])[] = [
      ['2026-05-06T07:00:00.000Z', '2026-05-06T12:00:00.000Z'],
      ['2026-05-06T11:30:00.000Z', '2026-05-06T12:30:00.000Z'],
      ['2026-05-06T15:00:00.000Z', '2026-05-06T16:00:00.000Z'],
    ];
    for (const [noted, comes] of table) {
      const anna = person('anna');
      const followed = [promised(noted)];
      assert.deepEqual(due(anna, followed, new Date(Date.parse(comes) - 1).toISOString(), DIGEST_DONE).singles, []);
      assert.equal(nextWake(anna, followed, noted, DIGEST_DONE), comes);
      assert.equal(due(anna, followed, comes, DIGEST_DONE).singles[0]?.rule, 'next-action');
    }
  });

  it('that an older note got only now counts from now', () => {
    const { engagement, ...rest } = promised('2026-05-01T07:00:00.000Z');
    const { overall } = engagement.lastNotes;
    assert.ok(overall);
    const lastNotes = { overall: { ...overall, revisedAt: '2026-05-06T13:00:00.000Z' } };
    const revised = { ...rest, engagement: { ...engagement, lastNotes } };
    assert.equal(
      nextWake(person('anna'), [revised], '2026-05-06T13:00:00.000Z', DIGEST_DONE),
      '2026-05-06T14:00:00.000Z',
    );
  });

  it('that was noted late waits for the next morning', () => {
    const followed = [promised('2026-05-06T16:30:00.000Z')];
    assert.equal(
      nextWake(person('anna'), followed, '2026-05-06T16:30:00.000Z', DIGEST_DONE),
      '2026-05-07T06:00:00.000Z',
    );
    const { digest } = due(person('anna'), followed, '2026-05-07T06:00:00.000Z', DIGEST_DONE);
    assert.equal(digest?.customers[0]?.reminders[0]?.urgency, 'overdue');
  });

  it('that the digest told is no single', () => {
    const told = { anna: { 'e1.next-action.overall.2026-05-06': '2026-05-06T06:00:00.000Z' } };
    const followed = [promised('2026-05-05T07:00:00.000Z')];
    const after = sent({ told, digestOn: '2026-05-06' });
    assert.deepEqual(due(person('anna'), followed, '2026-05-06T13:00:00.000Z', after).singles, []);
    assert.equal(nextWake(person('anna'), followed, '2026-05-06T07:00:00.000Z', after), '2026-05-07T06:00:00.000Z');
  });

  it('waits for the digest with more than two others', () => {
    const many = [1, 2, 3, 4].map((n) =>
      contoso({ current: null, notes: promised('2026-05-06T07:00:00.000Z').engagement.lastNotes }, `e${n}`),
    );
    assert.equal(due(person('anna'), many.slice(0, 3), '2026-05-06T12:00:00.000Z', DIGEST_DONE).singles.length, 3);
    assert.deepEqual(due(person('anna'), many, '2026-05-06T12:00:00.000Z', DIGEST_DONE).singles, []);
    // Whatever else there is, one's own comes.
    const anna = person('anna', {}, { ownReminders: [own('2026-05-06T12:00:00.000Z')] });
    assert.deepEqual(
      due(anna, many, '2026-05-06T12:00:00.000Z', DIGEST_DONE).singles.map(({ rule }) => rule),
      ['own'],
    );
  });

  it('waits on a day off and on a holiday of the customer', () => {
    const table: readonly (readonly [country: string | undefined, on: string, comes: string])[] = [
      [undefined, '2026-05-09', '2026-05-11T06:00:00.000Z'],
      ['DE', '2026-05-14', '2026-05-15T06:00:00.000Z'],
      [undefined, '2026-05-14', '2026-05-14T12:00:00.000Z'],
    ];
    for (const [country, on, comes] of table) {
      const noted = `${on}T07:00:00.000Z`;
      const followed = contoso({
        attributes: country === undefined ? {} : { country },
        current: null,
        notes: { overall: { note: 'n', by: 'anna', at: noted, nextActionOn: on } },
      });
      assert.equal(nextWake(person('anna'), [followed], noted, sent({ digestOn: on })), comes);
    }
  });

  it('is the only one of its kind beside a first contact: the rest waits for the digest', () => {
    const followed = [
      contoso({ current: null, services: { Exchange: { l1: 'blocked', targetDate: '2026-05-06' } } }),
      contoso({ attributes: { motion: 'rfa', assignedOn: '2026-05-04' }, current: null }, 'e2'),
    ];
    const { singles } = due(person('anna'), followed, '2026-05-06T12:00:00.000Z', DIGEST_DONE);
    assert.deepEqual(
      singles.map(({ rule }) => rule),
      ['T-01'],
    );
  });
});

function own(at: string): OwnReminder {
  return { id: 'r1', at, what: 'Licences', state: 'open' };
}
