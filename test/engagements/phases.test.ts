// Phases: through the gate, back again, settled from the start.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import { currentPhase } from '../../src/engagements/current-phase.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { gateOf } from '../../src/engagements/gate.ts';
import { type PhaseState, phaseState } from '../../src/engagements/phase-state.ts';
import { planOf } from '../../src/engagements/plan-of.ts';
import { BEN, CONTOSO, does, doesAll, isUnchanged, NOON, PLAYBOOK, problems, refusal, start } from './contoso.ts';

const complete = (rev: number, reason = '', phase = 'initiate'): Command => ({
  kind: 'phase.complete',
  rev,
  phase,
  reason,
});
const reopen = (rev: number, reason: string, phase = 'initiate'): Command => ({
  kind: 'phase.reopen',
  rev,
  phase,
  reason,
});
const done =
  (item: string) =>
  (now: Engagement): Command => ({ kind: 'task.done', rev: now.rev, item });

function gateIds(engagement: Engagement): Record<string, readonly string[]> {
  const current = currentPhase(engagement, planOf(PLAYBOOK, engagement.attributes));
  assert.ok(current);
  return Object.fromEntries(
    Object.entries(gateOf(engagement, current)).map(([name, items]) => [name, items.map((i: { id: string }) => i.id)]),
  );
}

function states(engagement: Engagement): readonly PhaseState[] {
  return (['initiate', 'assess', 'enable'] as const).map((phase) => phaseState(engagement, phase));
}

describe('the gate of a phase', () => {
  it('lists open mandatory tasks, unticked key outputs and whatever is blocked', () => {
    assert.deepEqual(gateIds(CONTOSO), { mandatory: ['1'], outputs: ['initiate-kickoff#goals-known'], blocked: [] });
    const blocked = doesAll(
      CONTOSO,
      () => ({ kind: 'task.block', rev: 1, item: '1', reason: 'x', blockedBy: '' }),
      (now) => ({
        kind: 'task.block',
        rev: now.rev,
        item: '2',
        reason: 'y',
        blockedBy: '',
      }),
    );
    assert.deepEqual(gateIds(blocked), {
      mandatory: ['1'],
      outputs: ['initiate-kickoff#goals-known'],
      blocked: ['1', '2'],
    });
  });

  it('opens by itself when nothing mandatory is open: done or not applicable', () => {
    const ready = does(CONTOSO, { kind: 'task.skip', rev: 1, item: '1', reason: 'done by the gateway' }).engagement;
    const { engagement } = does(ready, complete(2));
    assert.deepEqual(engagement.phases.initiate?.status, { state: 'complete', by: 'anna', at: NOON });
    assert.deepEqual(states(engagement), ['complete', 'open', 'open']);
  });

  it('with something mandatory open asks for a reason, shows what is open, and keeps both', () => {
    const refused = refusal(CONTOSO, complete(1, '  '));
    assert.deepEqual(refused.reason === 'gate' && refused.gate.mandatory.map(({ id }) => id), ['1']);
    const { engagement, event } = does(CONTOSO, complete(1, 'customer insists'));
    assert.deepEqual(engagement.phases.initiate?.status, {
      state: 'complete',
      by: 'anna',
      at: NOON,
      reason: 'customer insists',
      open: ['1'],
    });
    assert.equal(event.reason, 'customer insists');
  });

  it('passed already is passed: once more is no change', () => {
    const passed = does(CONTOSO, complete(1, 'x')).engagement;
    assert.ok(isUnchanged(passed, complete(1, 'y'), BEN));
  });

  it('is reopened with a reason, and not passed again by a card from before', () => {
    const passed = does(CONTOSO, complete(1, 'x')).engagement;
    assert.deepEqual(problems(passed, reopen(2, ' ')), { reason: 'required' });
    const reopened = does(passed, reopen(2, 'new scope'));
    assert.equal(reopened.event.reason, 'new scope');
    assert.deepEqual(states(reopened.engagement), ['open', 'open', 'open']);
    assert.ok(isUnchanged(reopened.engagement, reopen(3, 'again')));
    assert.equal(refusal(reopened.engagement, complete(1, 'x'), BEN).reason, 'changed-meanwhile');
  });

  it('is of phases in the plan only', () => {
    for (const phase of ['migrate', 'success', 'multiple', '', 'constructor']) {
      assert.equal(refusal(CONTOSO, complete(1, 'x', phase)).reason, 'not-in-plan', phase);
      assert.equal(refusal(CONTOSO, reopen(1, 'x', phase)).reason, 'not-in-plan', phase);
    }
  });

  it('can be passed in any order: the playbook advises, it does not lock', () => {
    assert.deepEqual(states(does(CONTOSO, complete(1, 'x', 'enable')).engagement), ['open', 'open', 'complete']);
  });
});

describe('a customer who is already in Enable', () => {
  const later = start({ name: 'Contoso', motion: 'rfa', services: 'exchange', reached: 'enable' });

  it('has the earlier phases settled, and is in that phase', () => {
    assert.deepEqual(states(later), ['settled', 'settled', 'open']);
    assert.equal(currentPhase(later, planOf(PLAYBOOK, later.attributes))?.phase, 'enable');
    assert.ok(isUnchanged(later, complete(1, 'x')));
  });

  it('can have one of them reopened and completed', () => {
    const reopened = does(later, reopen(1, 'a new sponsor')).engagement;
    assert.deepEqual(states(reopened), ['open', 'settled', 'open']);
    assert.deepEqual(states(doesAll(reopened, done('1'), (now) => complete(now.rev))), ['complete', 'settled', 'open']);
  });

  it('may have been entered wrong: an earlier phase opens what was settled, without a change of plan', () => {
    const { engagement } = does(later, { kind: 'customer.save', rev: 1, inputs: { reached: 'assess' } });
    assert.deepEqual(states(engagement), ['settled', 'open', 'open']);
  });
});
