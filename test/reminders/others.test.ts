// Reminders that come to somebody else: a delegate while a person is away, a lead when something stays open.
import assert from 'node:assert/strict';
import { due } from '../../src/reminders/due.ts';
import { escalationCandidates } from '../../src/reminders/escalation-candidates.ts';
import { nextWake } from '../../src/reminders/next-wake.ts';
import { openReminders } from '../../src/reminders/open-reminders.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { NOTHING_SENT, type Sent } from '../../src/reminders/sent.ts';
import { but, contoso, person, sent } from './given.ts';

/** Due on Wednesday, 6 May. */
const BLOCKED = contoso({ services: { Exchange: { l1: 'blocked', targetDate: '2026-05-06' } }, current: null });
const ID = 'e1.unblock.exchange.2026-05-06';
const FRIDAY = '2026-05-08T06:00:00.000Z';

describe('While a person is away', () => {
  const away = { from: '2026-05-07', until: '2026-05-10', delegate: 'dora' };
  const anna = person('anna', { away }, { ownReminders: [{ id: 'r1', at: FRIDAY, what: 'Licences', state: 'open' }] });
  const dora = person('dora', {}, { standsInFor: [{ user: 'anna', ...away, zone: 'Europe/Berlin', rulesOff: [] }] });

  it('nothing comes to them, and their delegate gets it, marked so', () => {
    assert.deepEqual(due(anna, [BLOCKED], FRIDAY, NOTHING_SENT), { singles: [] });
    assert.deepEqual(
      heard(dora, NOTHING_SENT).map(({ id, standingInFor }) => [id, standingInFor]),
      [[ID, 'anna']],
    );
  });

  it('own reminders are nobody else’s and wait for the return', () => {
    assert.equal(
      nextWake(anna, [BLOCKED], '2026-05-06T07:00:00.000Z', sent({ digestOn: '2026-05-06' })),
      '2026-05-11T06:00:00.000Z',
    );
    const back = due(anna, [BLOCKED], '2026-05-11T06:00:00.000Z', NOTHING_SENT).digest;
    assert.deepEqual(back?.customers.map(({ engagement }) => engagement).sort(), ['e1', undefined]);
  });

  it('begins and ends with their own days', () => {
    const days = ['2026-05-06', '2026-05-07', '2026-05-08', '2026-05-11'];
    const counts = days.map((day) => heard(dora, NOTHING_SENT, `${day}T06:00:00.000Z`).length);
    assert.deepEqual(counts, [0, 1, 1, 0]);
  });

  it('what either of them does not want to hear stays away', () => {
    const stopped = { state: 'stopped', by: 'x', at: FRIDAY } as const;
    for (const user of ['anna', 'dora']) {
      const answered = but(BLOCKED, { reminders: { [`unblock.exchange@${user}`]: stopped } });
      assert.deepEqual(due(dora, [answered], FRIDAY, NOTHING_SENT), { singles: [] }, user);
    }
    const off = { ...dora, standsInFor: dora.standsInFor.map((each) => ({ ...each, rulesOff: ['unblock'] })) };
    assert.deepEqual(heard(off, NOTHING_SENT), []);
  });

  it('what is the delegate’s own comes once, as their own', () => {
    const both = but(BLOCKED, { people: { owner: 'anna', members: { 'FastTrack Manager': ['anna', 'dora'] } } });
    const [one, ...more] = due(dora, [both], FRIDAY, NOTHING_SENT).digest?.customers[0]?.reminders ?? [];
    assert.deepEqual([one?.id, one?.standingInFor, more.length], [ID, undefined, 0]);
  });
});

describe('What stays open', () => {
  const led = but(BLOCKED, { people: { owner: 'anna', lead: 'lea', members: {} } });
  const told = (at: string): Sent => sent({ told: { anna: { [ID]: at } }, leads: ['max', 'nils'] });
  const lea = person('lea');

  it('goes to the lead two business days after the person was told, and not without', () => {
    const table: readonly (readonly [told: string | null, at: string, comes: boolean])[] = [
      ['2026-05-06T06:00:00.000Z', '2026-05-07T06:00:00.000Z', false],
      ['2026-05-06T06:00:00.000Z', '2026-05-08T06:00:00.000Z', true],
      // Told on Thursday only: over the weekend until Monday.
      ['2026-05-07T06:00:00.000Z', '2026-05-08T06:00:00.000Z', false],
      ['2026-05-07T06:00:00.000Z', '2026-05-11T06:00:00.000Z', true],
      // Told long before, as a list may have: overdue from Thursday on.
      ['2026-05-01T06:00:00.000Z', '2026-05-06T06:00:00.000Z', false],
      ['2026-05-01T06:00:00.000Z', '2026-05-07T06:00:00.000Z', true],
      [null, '2026-06-08T06:00:00.000Z', false],
    ];
    for (const [at, now, comes] of table) {
      const before = at === null ? sent({ leads: ['max'] }) : told(at);
      const got = due(lea, [led], now, before).digest?.customers[0]?.reminders ?? [];
      assert.deepEqual(
        got.map(({ id, escalatedFrom }) => [id, escalatedFrom]),
        comes ? [[ID, { user: 'anna', told: at }]] : [],
        `told ${at}, now ${now}`,
      );
    }
  });

  it('over a holiday of the customer a day later', () => {
    const german = but(led, { attributes: { ...led.engagement.attributes, country: 'DE' } });
    // Ascension Day is Thursday, 14 May.
    const before = told('2026-05-13T06:00:00.000Z');
    assert.equal(due(lea, [german], '2026-05-15T06:00:00.000Z', before).digest, undefined);
    assert.ok(due(lea, [german], '2026-05-18T06:00:00.000Z', before).digest);
  });

  it('is said to the person before, with the day and the name', () => {
    const at = '2026-05-06T06:00:00.000Z';
    const [first] = openReminders(person('anna'), [led], at, sent({ leads: ['max'] }));
    assert.deepEqual(first?.escalates, { on: '2026-05-08', to: 'lea' });
    // It stays the same day when it is said again.
    const [again] = openReminders(person('anna'), [led], FRIDAY, told(at));
    assert.deepEqual(again?.escalates, { on: '2026-05-08', to: 'lea' });
  });

  it('goes to another lead where theirs cannot be reached, is none, or is the person', () => {
    const before = told('2026-05-06T06:00:00.000Z');
    const gets = (user: string, followed = led, those = before): boolean =>
      due(person(user), [followed], FRIDAY, those).digest !== undefined;
    assert.deepEqual([gets('lea'), gets('max'), gets('nils')], [true, false, false]);
    const unreachable = { ...before, unreachable: ['lea', 'max'] };
    assert.deepEqual(
      [gets('lea', led, unreachable), gets('max', led, unreachable), gets('nils', led, unreachable)],
      [false, false, true],
    );
    assert.deepEqual([gets('max', BLOCKED), gets('nils', BLOCKED)], [true, false]);
    const her = but(BLOCKED, { people: { owner: 'anna', lead: 'anna', members: {} } });
    assert.ok(gets('max', her));
    const [alone] = openReminders(person('anna'), [her], FRIDAY, NOTHING_SENT);
    assert.equal(alone?.escalates, undefined);
  });

  it('does not go to a lead once it is done, put off or stopped', () => {
    const before = told('2026-05-06T06:00:00.000Z');
    const said = { by: 'anna', at: FRIDAY };
    for (const answer of [
      { 'unblock.exchange.2026-05-06': { state: 'done', ...said } },
      { 'unblock.exchange.2026-05-06@anna': { state: 'snoozed', until: '2026-05-20', ...said } },
      { 'unblock.exchange@anna': { state: 'stopped', ...said } },
      { 'unblock.exchange@lea': { state: 'stopped', ...said } },
    ] as const)
      assert.deepEqual(due(lea, [but(led, { reminders: answer })], FRIDAY, before), { singles: [] });
    assert.deepEqual(due({ ...lea, rulesOff: ['unblock'] }, [led], FRIDAY, before), { singles: [] });
  });

  it('is not what only comes near', () => {
    const near = contoso({
      people: { lead: 'lea' },
      services: { Exchange: { l1: 'in-progress', targetDate: '2026-05-12' } },
      current: null,
    });
    const [said] = openReminders(person('anna'), [near], '2026-05-06T06:00:00.000Z', NOTHING_SENT);
    assert.deepEqual([said?.rule, said?.escalates], ['T-26', undefined]);
  });

  it('is asked after for those who are late, and for no others', () => {
    assert.deepEqual(escalationCandidates(lea, [led], '2026-05-06T06:00:00.000Z'), []);
    assert.deepEqual(escalationCandidates(lea, [led], FRIDAY), [{ user: 'anna', reminderId: ID }]);
    assert.deepEqual(escalationCandidates(person('anna'), [led], FRIDAY), []);
  });
});

function heard(who: Recipient, before: Sent, at = FRIDAY): readonly Reminder[] {
  return (due(who, [BLOCKED], at, before).digest?.customers ?? []).flatMap(({ reminders }) => reminders);
}
