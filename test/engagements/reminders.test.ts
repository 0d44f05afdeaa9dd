// What people answer to reminders, and what was agreed about a customer's.
import assert from 'node:assert/strict';
import { answerTo } from '../../src/engagements/answer-to.ts';
import type { Command } from '../../src/engagements/command.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { readReminder } from '../../src/engagements/read-reminder.ts';
import { reminderText } from '../../src/engagements/reminder-key.ts';
import { ANNA, BEN, CARA, CONTOSO, does, GUEST, isUnchanged, NOON, problems, refusal, SAM } from './contoso.ts';

const GOVERNANCE = { rule: 'T-06', subject: '-', dueDate: '2026-03-09' };
const NAME = reminderText(GOVERNANCE);
const done = (reminder = NAME): Command => ({ kind: 'reminder.done', reminder });
const stop = (reminder = NAME): Command => ({ kind: 'reminder.stop', reminder });
const snooze = (until: string, reminder = NAME): Command => ({ kind: 'reminder.snooze', reminder, until });

describe('the name of a reminder', () => {
  for (const name of [
    'T-06.-.2026-03-09',
    'quiet-phase.enterprise.2026-12-31',
    'T-14.12.2026-03-09',
    'a.~x_y.2026-03-09',
  ])
    it(`may be ${name}`, () => {
      const read = readReminder(name);
      assert.equal(read && reminderText(read), name);
    });

  for (const name of [
    '',
    'T-06',
    'T-06.-',
    'T-06..2026-03-09',
    'T-06.-.2026-02-30',
    'T-06.-.2026-03-09.x',
    'T-6.-.2026-03-09',
    'T-06.a b.2026-03-09',
    'T-06.a@b.2026-03-09',
    'T-06.-.2026-03-09@anna',
    '__proto__.-.2026-03-09',
    `T-06.${'x'.repeat(101)}.2026-03-09`,
    `${'x'.repeat(41)}.-.2026-03-09`,
  ])
    it(`is not ${name.slice(0, 40) || 'empty'}`, () => {
      assert.equal(readReminder(name), undefined);
      assert.equal(refusal(CONTOSO, done(name)).reason, 'not-in-plan');
    });
});

describe('an answer to a reminder', () => {
  const state = (engagement: Engagement, user = 'anna', own: Partial<typeof GOVERNANCE> = {}, today = '2026-03-10') =>
    answerTo(engagement, { ...GOVERNANCE, ...own }, user, today)?.state;

  it('done holds for everybody, of that day only', () => {
    const { engagement } = does(CONTOSO, done(), CARA);
    assert.deepEqual(engagement.reminders, { 'T-06.-.2026-03-09': { state: 'done', by: 'cara', at: NOON } });
    assert.deepEqual([state(engagement), state(engagement, 'cara')], ['done', 'done']);
    assert.equal(state(engagement, 'anna', { dueDate: '2026-03-23' }), undefined);
  });

  it('stop holds for whoever said so, of all days, about the same', () => {
    const { engagement } = does(CONTOSO, stop(), CARA);
    assert.deepEqual(engagement.reminders, { 'T-06.-@cara': { state: 'stopped', by: 'cara', at: NOON } });
    assert.deepEqual([state(engagement), state(engagement, 'cara')], [undefined, 'stopped']);
    assert.equal(state(engagement, 'cara', { dueDate: '2026-03-23' }), 'stopped');
    assert.equal(state(engagement, 'cara', { subject: 'teams' }), undefined);
  });

  it('later holds for whoever said so, until that day', () => {
    const { engagement } = does(CONTOSO, snooze('2026-03-12'), CARA);
    const answer = { state: 'snoozed', until: '2026-03-12', by: 'cara', at: NOON };
    assert.deepEqual(engagement.reminders, { 'T-06.-.2026-03-09@cara': answer });
    assert.deepEqual([state(engagement), state(engagement, 'cara')], [undefined, 'snoozed']);
    assert.equal(state(engagement, 'cara', {}, '2026-03-11'), 'snoozed');
    assert.equal(state(engagement, 'cara', {}, '2026-03-12'), undefined);
  });

  it('is given once; another day is another answer', () => {
    for (const command of [done(), stop(), snooze('2026-03-12')])
      assert.ok(isUnchanged(does(CONTOSO, command).engagement, command), command.kind);
    assert.ok(isUnchanged(does(CONTOSO, done(), CARA).engagement, done(), BEN), 'somebody did it already');
    const twice = does(does(CONTOSO, snooze('2026-03-12')).engagement, snooze('2026-03-13')).engagement;
    assert.equal(Object.keys(twice.reminders).length, 1);
  });

  const wrong: readonly [until: string, problem: string][] = [
    ['', 'required'],
    ['tomorrow', 'not-a-date'],
    ['2026-03-10', 'not-in-future'],
    ['2025-03-11', 'not-in-future'],
    ['2027-03-12', 'not-in-future'],
    ['9999-12-31', 'not-in-future'],
  ];
  for (const [until, problem] of wrong)
    it(`later is not ${until || 'empty'}`, () =>
      assert.deepEqual(problems(CONTOSO, snooze(until)), { until: problem }));
  it('later is up to a year', () => assert.ok(does(CONTOSO, snooze('2027-03-11'))));

  it('is not for guests and strangers', () => {
    for (const by of [GUEST, SAM])
      for (const command of [done(), stop(), snooze('2026-03-12')])
        assert.equal(refusal(CONTOSO, command, by).reason, 'forbidden');
  });

  it('is for whoever stands in for one of them, who does nothing else', () => {
    const standIn = { ...SAM, answersFor: CARA.id };
    for (const command of [done(), stop(), snooze('2026-03-12')]) {
      const given = does(CONTOSO, command, standIn);
      assert.equal(given.event.by, SAM.id);
      const undo: Command = { kind: 'undo', event: given.event };
      assert.equal(refusal(given.engagement, undo, standIn).reason, 'forbidden');
    }
    const agreed: Command = { kind: 'cadence.save', rev: CONTOSO.rev, inputs: { off: 'T-06' } };
    assert.equal(refusal(CONTOSO, agreed, standIn).reason, 'forbidden');
  });

  it('is never late, whatever happened meanwhile', () => {
    const later = does(CONTOSO, { kind: 'task.done', rev: 1, item: '1' }, BEN).engagement;
    assert.ok(does(later, done(), CARA));
  });

  it('is taken back by whoever gave it, and the owner', () => {
    const given = does(CONTOSO, done(), CARA);
    const undo: Command = { kind: 'undo', event: given.event };
    assert.equal(refusal(given.engagement, undo, BEN).reason, 'forbidden');
    for (const by of [CARA, ANNA]) assert.deepEqual(does(given.engagement, undo, by).engagement.reminders, {});
    const again = does(does(given.engagement, undo, CARA).engagement, done(), BEN).engagement;
    assert.equal(refusal(again, undo, CARA).reason, 'changed-meanwhile');
  });
});

describe('answers to reminders', () => {
  const given = (at: string, until?: string) =>
    until === undefined
      ? ({ state: 'done', by: 'anna', at } as const)
      : ({ state: 'snoozed', until, by: 'anna', at } as const);

  it('of what was due 120 days ago go with the next one, and come back with its undoing', () => {
    const [before, on] = ['2025-11-09', '2025-11-10'];
    const reminders = {
      [`T-06.-.${before}`]: given(before),
      [`T-06.-.${on}`]: given(before),
      [`T-08.-.${before}`]: given(on),
      [`T-14.7.${before}@anna`]: given(before, '2026-04-01'),
      [`T-15.7.${before}@anna`]: given(before, before),
      'T-22.-@anna': { state: 'stopped', by: 'anna', at: before },
    } as const;
    const known: Engagement = { ...CONTOSO, reminders };
    const answered = does(known, done());
    assert.deepEqual(Object.keys(answered.engagement.reminders).sort(), [
      `T-06.-.${on}`,
      NAME,
      `T-08.-.${before}`,
      `T-14.7.${before}@anna`,
      'T-22.-@anna',
    ]);
    const undone = does(answered.engagement, { kind: 'undo', event: answered.event }).engagement;
    assert.deepEqual(undone.reminders, reminders);
  });

  it('are kept when they are given anew, however long ago they were given first', () => {
    const key = 'T-06.-.2025-03-09@anna';
    const known: Engagement = { ...CONTOSO, reminders: { [key]: given('2025-03-09', '2025-03-10') } };
    const again = does(known, snooze('2026-03-12', 'T-06.-.2025-03-09')).engagement;
    assert.deepEqual(again.reminders, { [key]: { state: 'snoozed', until: '2026-03-12', by: 'anna', at: NOON } });
  });

  it('are five hundred at most, the newest, and leave no trace in the header', () => {
    const at = (n: number): string => new Date(Date.parse(NOON) - n * 1000).toISOString();
    const reminders = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`T-22.s${n}@anna`, { state: 'stopped', by: 'anna', at: at(n) } as const]),
    );
    const { engagement } = does({ ...CONTOSO, reminders }, stop('T-22.new.2026-03-09'));
    assert.equal(Object.keys(engagement.reminders).length, 500);
    assert.equal(engagement.reminders['T-22.s499@anna'], undefined);
    assert.ok(engagement.reminders['T-22.s498@anna'] && engagement.reminders['T-22.new@anna']);
    assert.deepEqual(engagement.stamps, CONTOSO.stamps);
  });
});

describe('what was agreed about reminders', () => {
  const save = (inputs: Readonly<Record<string, string>>, rev = 1): Command => ({ kind: 'cadence.save', rev, inputs });

  it('is which rules are off and how many days lie between two; an empty field is what the rule itself has', () => {
    const agreed = does(CONTOSO, save({ off: 'T-08,T-06,T-06', 'days-T-08': '7', 'days-T-06': '14' })).engagement;
    assert.deepEqual(agreed.cadence, { off: ['T-06', 'T-08'], days: { 'T-06': 14, 'T-08': 7 } });
    const less = does(agreed, save({ 'days-T-06': ' ', 'days-quiet-phase': '60' }, 2)).engagement;
    assert.deepEqual(less.cadence, { off: ['T-06', 'T-08'], days: { 'T-08': 7, 'quiet-phase': 60 } });
    assert.deepEqual(does(less, save({ 'days-T-08': '1' }, 3)).engagement.cadence.days, {
      'T-08': 1,
      'quiet-phase': 60,
    });
    const none = does(less, save({ off: '', 'days-T-08': '', 'days-quiet-phase': '' }, 3)).engagement;
    assert.deepEqual(none.cadence, {});
    assert.ok(isUnchanged(agreed, save({ off: 'T-06,T-08' }, 2)));
  });

  const wrong: readonly [given: Readonly<Record<string, string>>, problems: Readonly<Record<string, string>>][] = [
    [{ off: 'T-06,T-6' }, { off: 'not-a-choice' }],
    [{ off: '__proto__' }, { off: 'not-a-choice' }],
    [{ 'days-T-06': '0' }, { 'days-T-06': 'not-a-number' }],
    [{ 'days-T-06': '61' }, { 'days-T-06': 'not-a-number' }],
    [{ 'days-T-06': '7.5' }, { 'days-T-06': 'not-a-number' }],
    [{ 'days-T-06': '-7', off: 'T-08' }, { 'days-T-06': 'not-a-number' }],
    [{ 'days-T-06': '７' }, { 'days-T-06': 'not-a-number' }],
    [{ 'days-__proto__': '7' }, { 'days-__proto__': 'not-a-choice' }],
    [{ 'days-': '7' }, { 'days-': 'not-a-choice' }],
  ];
  for (const [given, expected] of wrong)
    it(`is not ${JSON.stringify(given)}`, () => assert.deepEqual(problems(CONTOSO, save(given)), expected));

  it('is fifty rules at most', () => {
    const rules = Array.from({ length: 51 }, (_, n) => `a${'b'.repeat(n % 30)}-c${'d'.repeat(Math.floor(n / 30))}`);
    assert.deepEqual(problems(CONTOSO, save({ off: rules.join(',') })), { off: 'too-many' });
    assert.equal(
      Object.values(problems(CONTOSO, save(Object.fromEntries(rules.map((rule) => [`days-${rule}`, '7'])))))[0],
      'too-many',
    );
  });

  it('is said by members, and not over what somebody else has agreed meanwhile', () => {
    const { engagement } = does(CONTOSO, save({ off: 'T-06' }), CARA);
    assert.equal(refusal(engagement, save({ off: 'T-08' }), BEN).reason, 'changed-meanwhile');
    assert.equal(refusal(CONTOSO, save({ off: 'T-08' }), GUEST).reason, 'forbidden');
  });
});
