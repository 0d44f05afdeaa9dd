// One service of a customer: status, dates with their rules, DIBS and SSAT; and what happened in the world.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import { entitlementOf } from '../../src/engagements/entitlement-of.ts';
import { ANNA, BEN, CONTOSO, does, isUnchanged, NOON, problems, refusal, start } from './contoso.ts';

type Inputs = Readonly<Record<string, string>>;
const save = (rev: number, inputs: Inputs, service = 'exchange'): Command => ({
  kind: 'service.save',
  rev,
  service,
  inputs,
});
const RUNNING = { status: 'in-progress/migration', engagementStart: '2026-02-01', targetDate: '2026-06-30' };
const running = does(CONTOSO, save(1, RUNNING)).engagement;

describe('the status of a service', () => {
  it('is at first that of a new subscription', () => {
    assert.deepEqual(entitlementOf(CONTOSO, 'Exchange'), { l1: 'status-unknown', l2: 'new-subscription-or-workload' });
  });

  it('is an L1 alone or with an L2 of its own', () => {
    const saved = (status: string) => does(CONTOSO, save(1, { status })).engagement.services.Exchange;
    assert.deepEqual(saved('in-progress/migration'), { l1: 'in-progress', l2: 'migration', statusAt: NOON });
    assert.deepEqual(saved('blocked'), { l1: 'blocked', statusAt: NOON });
    assert.deepEqual(saved('duplicate-invalid'), { l1: 'duplicate-invalid', statusAt: NOON });
  });

  it('has an instant since when it is so: another L1 or L2 begins anew, the same one goes on', () => {
    const since = (status: string) => does(running, save(2, { ...RUNNING, status, training: 'x' }), ANNA, 5);
    const at = (status: string) => since(status).engagement.services.Exchange?.statusAt;
    const later = '2026-03-10T12:05:00.000Z';
    assert.equal(at('in-progress/migration'), NOON);
    for (const other of ['in-progress', 'in-progress/solution-or-user-adoption', 'blocked'])
      assert.equal(at(other), later);
    const asItBegan = does(CONTOSO, save(1, { status: 'status-unknown/new-subscription-or-workload', training: 'x' }));
    assert.equal(asItBegan.engagement.services.Exchange?.statusAt, undefined);
  });

  for (const status of [
    '',
    'blocked/migration',
    'in-progress/',
    'in-progress/migration/x',
    'duplicate-invalid/migration',
    'no-intent',
    'constructor',
  ])
    it(`is not ${status || 'empty'}`, () => {
      assert.deepEqual(problems(CONTOSO, save(1, { status })), { status: status === '' ? 'required' : 'not-a-choice' });
    });

  it('is of services that the customer has, by slug or name', () => {
    for (const service of ['teams', 'all-services', 'x', '', '__proto__'])
      assert.equal(refusal(CONTOSO, save(1, RUNNING, service)).reason, 'not-in-plan', service);
    assert.ok(does(CONTOSO, save(1, RUNNING, 'Exchange')).engagement.services.Exchange);
  });

  it('set by two people at once to different values stays the first one’s', () => {
    assert.ok(isUnchanged(running, save(1, RUNNING), BEN));
    assert.equal(refusal(running, save(1, { status: 'blocked' }), BEN).reason, 'changed-meanwhile');
  });
});

describe('the engagement start date of a service', () => {
  const cases: readonly [what: string, given: Inputs, wrong: Inputs][] = [
    ['may be left as it is when the service is blocked', { ...RUNNING, status: 'blocked' }, {}],
    ['may be left out: it stays', { status: 'in-progress', targetDate: '2026-06-30' }, {}],
    [
      'is changed with a reason',
      { ...RUNNING, engagementStart: '2026-03-01', changeReason: 'moved by the customer' },
      {},
    ],
    [
      'is not changed without one',
      { ...RUNNING, engagementStart: '2026-03-01' },
      { changeReason: 'reason-for-change' },
    ],
    [
      'is not changed when the service is not in progress',
      { status: 'blocked', engagementStart: '2026-03-01', changeReason: 'x' },
      { engagementStart: 'not-in-progress' },
    ],
    ['lies before the target date', { ...RUNNING, targetDate: '2026-02-01' }, { targetDate: 'not-after-start' }],
    [
      'moves not behind the target date',
      { ...RUNNING, engagementStart: '2026-07-01', changeReason: 'x' },
      { targetDate: 'not-after-start' },
    ],
    [
      'is a day that exists',
      { ...RUNNING, engagementStart: '2026-02-30', targetDate: 'soon' },
      { engagementStart: 'not-a-date', targetDate: 'not-a-date' },
    ],
  ];
  for (const [what, given, wrong] of cases)
    it(what, () => {
      if (Object.keys(wrong).length > 0) return assert.deepEqual(problems(running, save(2, given)), wrong);
      const { engagement } = does(running, save(2, { ...given, training: 'changed' }));
      assert.equal(entitlementOf(engagement, 'Exchange').engagementStart, given.engagementStart ?? '2026-02-01');
    });

  it('is first set without a reason, and only for a service in progress', () => {
    assert.deepEqual(problems(CONTOSO, save(1, { status: 'blocked', engagementStart: '2026-02-01' })), {
      engagementStart: 'not-in-progress',
    });
    assert.equal(running.services.Exchange?.engagementStart, '2026-02-01');
  });

  it('keeps the reason of a change in the history', () => {
    const { event } = does(running, save(2, { ...RUNNING, engagementStart: '2026-03-01', changeReason: 'moved' }));
    assert.equal(event.reason, 'moved');
  });

  it('is the customer’s where the service has none; another one is a change', () => {
    const seeded = start({ name: 'C', motion: 'rfa', services: 'exchange', startOn: '2026-02-01' });
    assert.equal(entitlementOf(seeded, 'Exchange').engagementStart, '2026-02-01');
    assert.deepEqual(problems(seeded, save(1, { ...RUNNING, engagementStart: '2026-02-02' })), {
      changeReason: 'reason-for-change',
    });
    const same = does(seeded, save(1, RUNNING)).engagement;
    assert.equal(same.services.Exchange?.engagementStart, undefined, 'still the customer’s');
    const moved = does(same, { kind: 'customer.save', rev: 2, inputs: { startOn: '2026-01-15' } }).engagement;
    assert.equal(entitlementOf(moved, 'Exchange').engagementStart, '2026-01-15');
  });
});

describe('DIBS and SSAT of a service', () => {
  const texts = {
    successOwner: 'Ms Weber',
    stakeholders: 'IT, HR',
    scenarios: 'mail',
    awareness: 'posters',
    training: 'online',
  };

  it('are kept as typed; a field that did not come stays, an empty one is emptied', () => {
    const full = does(CONTOSO, save(1, { status: 'in-progress', businessReason: 'security', ...texts })).engagement;
    const kept = { l1: 'in-progress', statusAt: NOON, businessReason: 'security' };
    assert.deepEqual(full.services.Exchange, { ...kept, ...texts });
    const less = does(full, save(2, { status: 'in-progress', awareness: ' ' })).engagement;
    const { awareness: _, ...others } = texts;
    assert.deepEqual(less.services.Exchange, { ...kept, ...others });
  });

  it('have one of fourteen business reasons, and texts of a length', () => {
    assert.deepEqual(
      problems(CONTOSO, save(1, { status: 'blocked', businessReason: 'because', training: 'x'.repeat(501) })),
      {
        businessReason: 'not-a-choice',
        training: 'too-long',
      },
    );
  });
});

describe('what happened in the world', () => {
  const record = (inputs: Inputs): Command => ({ kind: 'event.record', inputs });

  it('is recorded with its date, service and a word', () => {
    const meeting = does(CONTOSO, record({ what: 'meeting', on: '2026-03-09', value: ' with the CIO ' })).engagement;
    const both = does(
      meeting,
      record({ what: 'usage', on: '2026-03-10', service: 'exchange', value: '12,5 %' }),
    ).engagement;
    assert.deepEqual(both.records, {
      2: { what: 'meeting', on: '2026-03-09', value: 'with the CIO' },
      3: { what: 'usage', on: '2026-03-10', service: 'Exchange', value: '12.5' },
    });
    assert.ok(isUnchanged(both, record({ what: 'meeting', on: '2026-03-09', value: 'with the CIO' })));
  });

  it('takes active usage in percent, all of it at most', () => {
    const { records } = does(CONTOSO, record({ what: 'usage', on: '2026-03-10', value: '100' })).engagement;
    assert.equal(records[2]?.value, '100');
  });

  const wrong: readonly [given: Inputs, problems: Inputs][] = [
    [{}, { what: 'required', on: 'required' }],
    [
      { what: 'party', on: 'yesterday' },
      { what: 'not-a-choice', on: 'not-a-date' },
    ],
    [{ what: 'usage', on: '2026-03-10' }, { value: 'required' }],
    [{ what: 'usage', on: '2026-03-10', value: 'many' }, { value: 'not-a-number' }],
    [{ what: 'usage', on: '2026-03-10', value: '101' }, { value: 'not-a-number' }],
    [
      { what: 'migration', on: '2026-03-10', service: 'x', value: 'y'.repeat(301) },
      { service: 'not-a-choice', value: 'too-long' },
    ],
  ];
  for (const [given, expected] of wrong)
    it(`is not ${JSON.stringify(given).slice(0, 70)}`, () =>
      assert.deepEqual(problems(CONTOSO, record(given)), expected));

  it('is kept of a kind and a service ten times, the newest; the history has all', () => {
    const dates = Array.from({ length: 12 }, (_, n) => `2026-01-${String(n + 10)}`);
    const full = dates.reduce((now, on) => does(now, record({ what: 'migration', on })).engagement, CONTOSO);
    const { engagement, event } = does(full, record({ what: 'meeting', on: '2025-01-01' }));
    assert.deepEqual(
      Object.values(engagement.records).map(({ on }) => on),
      [...dates.slice(2), '2025-01-01'],
    );
    assert.equal(event.changes.length, 1);
  });
});
