// How far a customer is, what is next and why, how it fares, where it leads: told from facts.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import { countItems } from '../../src/engagements/count-items.ts';
import type { Engagement, LastNote } from '../../src/engagements/engagement.ts';
import { type Finding, healthOf } from '../../src/engagements/health.ts';
import { isMine } from '../../src/engagements/is-mine.ts';
import { type NextAction, nextActions } from '../../src/engagements/next-actions.ts';
import { nextProcesses } from '../../src/engagements/next-processes.ts';
import { planItems } from '../../src/engagements/plan-items.ts';
import { planOf } from '../../src/engagements/plan-of.ts';
import { responsibleFor } from '../../src/engagements/responsible-for.ts';
import { summarise } from '../../src/engagements/summary.ts';
import { CONTOSO, doesAll, PLAYBOOK, start } from './contoso.ts';
import { phase, process, step } from './small-playbook.ts';

const TODAY = '2026-03-10';
/** Something happens with them all the time. */
const BUSY: Engagement = { ...CONTOSO, changedAt: '2026-04-10T09:00:00.000Z' };
const GOALS = 'initiate-kickoff#goals-known';
const NOTE = 'initiate-kickoff/note';
const done =
  (item: string) =>
  (now: Engagement): Command => ({ kind: 'task.done', rev: now.rev, item });
const block =
  (item: string) =>
  (now: Engagement): Command => ({ kind: 'task.block', rev: now.rev, item, reason: 'x', blockedBy: '' });
const skip =
  (item: string) =>
  (now: Engagement): Command => ({ kind: 'task.skip', rev: now.rev, item, reason: 'x' });
const assign =
  (item: string, assignee: string) =>
  (now: Engagement): Command => ({ kind: 'task.assign', rev: now.rev, item, assignee });
const pass =
  (slug: string) =>
  (now: Engagement): Command => ({ kind: 'phase.complete', rev: now.rev, phase: slug, reason: 'x' });
const service =
  (inputs: Readonly<Record<string, string>>) =>
  (now: Engagement): Command => ({ kind: 'service.save', rev: now.rev, service: 'exchange', inputs });

function noted(on: string, revisedOn?: string): LastNote {
  const at = (date: string) => `${date}T09:00:00.000Z`;
  return { note: 'n', by: 'anna', at: at(on), ...(revisedOn !== undefined && { revisedAt: at(revisedOn) }) };
}

function planned(engagement: Engagement) {
  return planOf(PLAYBOOK, engagement.attributes);
}

describe('counts', () => {
  it('leave out what is not applicable and what is not in the plan', () => {
    const now = doesAll(CONTOSO, done('1'), skip('2'), block(NOTE));
    const items = planItems(planned(now).phases[0]?.processes ?? []);
    assert.deepEqual(countItems(now, items), {
      open: 1,
      done: 1,
      blocked: 1,
      total: 3,
      notApplicable: 1,
      mandatoryOpen: 0,
    });
  });

  it('of a list: tasks of each phase, where it stands, and the phase in which the customer is', () => {
    const now = doesAll(CONTOSO, done('1'), block('3'), pass('initiate'));
    const { next, watched: _, ...counted } = summarise(now, planned(now));
    assert.deepEqual(next, {
      because: 'blocked-gate',
      phase: 'assess',
      item: { kind: 'task', id: '3', name: { en: 'Task 3' } },
    });
    assert.deepEqual(counted, {
      current: 'assess',
      phases: [
        { phase: 'initiate', state: 'complete', done: 1, total: 2, blocked: 0, mandatoryOpen: 0 },
        { phase: 'assess', state: 'open', done: 0, total: 1, blocked: 1, mandatoryOpen: 1 },
        { phase: 'enable', state: 'open', done: 0, total: 1, blocked: 0, mandatoryOpen: 1 },
      ],
    });
    const over = doesAll(now, pass('assess'), pass('enable'));
    assert.equal(summarise(over, planned(over)).current, undefined);
  });
});

describe('the next best action', () => {
  const next = (engagement: Engagement, user = 'anna') =>
    nextActions(engagement, planned(engagement), TODAY, user).map(brief);
  function brief(action: NextAction): string {
    const about = 'item' in action ? action.item.id : 'service' in action ? action.service : action.phase;
    return `${action.because} ${about}${'mine' in action && action.mine ? ' mine' : ''}`;
  }

  it('is what is mandatory, then what is optional, in the playbook’s order', () => {
    assert.deepEqual(next(CONTOSO, 'ben'), ['mandatory 1', 'optional 2', `optional ${NOTE}`, `optional ${GOALS}`]);
  });

  it('is mine first among its like', () => {
    assert.deepEqual(next(CONTOSO, 'cara'), [
      'mandatory 1',
      'optional 2 mine',
      `optional ${NOTE}`,
      `optional ${GOALS}`,
    ]);
    const assigned = doesAll(CONTOSO, assign(GOALS, 'cara'), assign('2', 'anna'));
    assert.deepEqual(next(assigned, 'cara'), [
      'mandatory 1',
      `optional ${GOALS} mine`,
      'optional 2',
      `optional ${NOTE}`,
    ]);
  });

  it('is first what blocks the gate, then what is overdue', () => {
    const now = doesAll(CONTOSO, block('1'), block('2'), service({ status: 'in-progress', targetDate: '2026-03-09' }));
    assert.deepEqual(next(now), [
      'blocked-gate 1',
      'overdue Exchange',
      `optional ${NOTE} mine`,
      `optional ${GOALS} mine`,
    ]);
  });

  it('is the gate as soon as nothing mandatory is open', () => {
    assert.deepEqual(next(doesAll(CONTOSO, done('1'), done('2'))), [
      'gate-ready initiate',
      `optional ${NOTE} mine`,
      `optional ${GOALS} mine`,
    ]);
  });

  it('is of the phase in which the customer is, and nothing when all is over or closed', () => {
    assert.deepEqual(next(doesAll(CONTOSO, pass('initiate'))), ['mandatory 3 mine']);
    assert.deepEqual(next(doesAll(CONTOSO, pass('initiate'), pass('assess'), pass('enable'))), []);
    assert.deepEqual(next(doesAll(CONTOSO, () => ({ kind: 'customer.close', rev: 1, reason: 'x' }))), []);
  });
});

describe('who is to do it', () => {
  const tasks = planItems(planned(CONTOSO).phases[0]?.processes ?? []);
  const who = (engagement: Engagement, item: string) => {
    const found = tasks.find(({ id }) => id === item);
    assert.ok(found);
    assert.ok(isMine(engagement, found, responsibleFor(engagement, found)[0] ?? ''));
    assert.ok(!isMine(engagement, found, 'sam'));
    return responsibleFor(engagement, found);
  };

  it('are those whom it was assigned to, else those who have its role, else the owner', () => {
    assert.deepEqual(who(CONTOSO, '2'), ['cara', 'gus']);
    assert.deepEqual(who(CONTOSO, '1'), ['anna'], 'there is no manager');
    assert.deepEqual(who(CONTOSO, NOTE), ['anna'], 'it has no role');
    assert.deepEqual(who(doesAll(CONTOSO, assign('2', 'ben')), '2'), ['ben']);
    const people = { 'member-fasttrack-manager': 'ben', 'member-sme': 'lea' };
    const more = doesAll(CONTOSO, () => ({ kind: 'people.save', rev: 1, inputs: people }));
    assert.deepEqual([who(more, '1'), who(more, '2')], [['ben'], ['cara', 'gus']]);
  });
});

describe('health', () => {
  const health = (engagement: Engagement, today = TODAY) =>
    healthOf(engagement, summarise(engagement, planned(engagement)), today);
  const running = (targetDate: string) => service({ status: 'in-progress/migration', targetDate });

  const cases: readonly [
    what: string,
    engagement: Engagement,
    level: string,
    findings: readonly Finding[],
    today?: string,
  ][] = [
    ['of a new customer is good', CONTOSO, 'good', []],
    [
      'suffers from a date that has passed',
      doesAll(CONTOSO, running('2026-03-09')),
      'risk',
      [{ kind: 'overdue', service: 'Exchange', targetDate: '2026-03-09' }],
    ],
    ['does not suffer from a date of today', doesAll(CONTOSO, running('2026-03-10')), 'good', []],
    [
      'does not call late what is blocked',
      doesAll(CONTOSO, service({ status: 'blocked', targetDate: '2026-03-01' })),
      'watch',
      [{ kind: 'blocked-service', service: 'Exchange' }],
    ],
    [
      'misses a date of what is in progress',
      doesAll(CONTOSO, running('')),
      'watch',
      [{ kind: 'no-target-date', service: 'Exchange' }],
    ],
    [
      'sees blocked tasks of the phase',
      doesAll(CONTOSO, block('1'), block('2'), block('3')),
      'watch',
      [{ kind: 'blocked-tasks', phase: 'initiate', count: 2 }],
    ],
    [
      'remembers a gate that was passed with something open',
      doesAll(CONTOSO, pass('initiate')),
      'watch',
      [{ kind: 'open-gate', phase: 'initiate', count: 1 }],
    ],
    ['forgets it when that is done', doesAll(CONTOSO, pass('initiate'), done('1')), 'good', []],
    ['allows fourteen silent days', CONTOSO, 'good', [], '2026-03-24'],
    ['notices the fifteenth', CONTOSO, 'watch', [{ kind: 'silent', days: 15 }], '2026-03-25'],
    ['allows three weeks without a note', BUSY, 'good', [], '2026-03-31'],
    ['misses one on the day after', BUSY, 'watch', [{ kind: 'stale-note', days: 22 }], '2026-04-01'],
    [
      'counts from the newest note, as it was revised last',
      { ...BUSY, lastNotes: { overall: noted('2026-03-12', '2026-03-20'), executive: noted('2026-03-15') } },
      'watch',
      [{ kind: 'stale-note', days: 22 }],
      '2026-04-11',
    ],
    ['misses an owner', { ...CONTOSO, people: { owner: '', members: {} } }, 'risk', [{ kind: 'no-owner' }]],
    [
      'lets who is paused be silent',
      doesAll(CONTOSO, () => ({ kind: 'customer.pause', rev: 1, until: '2026-06-01', reason: 'x' })),
      'good',
      [],
      '2026-05-01',
    ],
    [
      'of a closed customer is nobody’s worry',
      doesAll(CONTOSO, running('2026-03-01'), (now) => ({ kind: 'customer.close', rev: now.rev, reason: 'x' })),
      'good',
      [],
    ],
  ];
  for (const [what, engagement, level, findings, today] of cases)
    it(what, () => assert.deepEqual(health(engagement, today), { level, findings }));
});

describe('where a process leads', () => {
  const slugs = [
    'assess-conduct-technical-assessment-partner',
    'assess-conduct-services-workshops-partner',
    'remediate-address-technical-gaps-partner',
    'enable-enable-services-partner',
  ];
  const phases = [
    phase(
      'assess',
      slugs.map((slug) => process(slug, [step('a', [])])),
    ),
    phase('enable', [process('enable-b', [step('a', [])])]),
  ];
  const plan = planOf({ phases }, start({ name: 'x', motion: 'targeting', services: 'teams' }).attributes);
  const ways = (slug: string) =>
    nextProcesses(plan, slug).map(({ process: { slug: to }, when }) => [to.split('-').slice(0, 2).join('-'), when]);

  it('is what the playbook says, with what decides; an assessment may skip the workshops', () => {
    assert.deepEqual(ways('assess-conduct-technical-assessment-partner'), [
      ['assess-conduct', undefined],
      ['remediate-address', 'no-workshop-needed'],
    ]);
  });

  it('is the one after it where the playbook says nothing, or nothing that is in the plan', () => {
    assert.deepEqual(ways('enable-enable-services-partner'), [['enable-b', undefined]]);
    const [first, second] = planOf(PLAYBOOK, CONTOSO.attributes).phases.flatMap(({ processes }) => processes);
    assert.ok(first && second);
    assert.deepEqual(nextProcesses(planOf(PLAYBOOK, CONTOSO.attributes), first.slug), [{ process: second }]);
    assert.deepEqual([ways('enable-b'), ways('unknown')], [[], []]);
  });
});
