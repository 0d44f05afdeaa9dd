// The life of an engagement: paused, closed, reopened, deleted, undone; and who may do it.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import { decide } from '../../src/engagements/decide.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import type { HistoryEvent } from '../../src/engagements/history.ts';
import { type Actor, standingOf } from '../../src/engagements/standing.ts';
import {
  ANNA,
  BEN,
  CARA,
  CONTOSO,
  circumstances,
  content,
  does,
  FOREIGNER,
  GUEST,
  isUnchanged,
  LEA,
  problems,
  refusal,
  SAM,
} from './contoso.ts';

const pause = (rev: number, until: string, reason = 'holidays'): Command => ({
  kind: 'customer.pause',
  rev,
  until,
  reason,
});
const close = (rev: number, reason = 'all done'): Command => ({ kind: 'customer.close', rev, reason });
const remove = (rev: number, reason = 'entered twice'): Command => ({ kind: 'customer.delete', rev, reason });
const reopen = (rev: number, reason = 'new scope'): Command => ({ kind: 'customer.reopen', rev, reason, others: [] });
const tick = (rev: number, item = '1'): Command => ({ kind: 'task.done', rev, item });
const undo = (event: HistoryEvent): Command => ({ kind: 'undo', event });

describe('an engagement', () => {
  it('is paused until a date to come, and can be worked on', () => {
    const { engagement, event } = does(CONTOSO, pause(1, '2026-04-01'));
    assert.deepEqual(engagement.life, { state: 'paused', until: '2026-04-01', reason: 'holidays' });
    assert.equal(event.reason, 'holidays');
    assert.equal(does(engagement, tick(2)).engagement.rev, 3);
    assert.equal(does(engagement, pause(2, '2026-05-01')).engagement.rev, 3, 'longer');
    assert.deepEqual(does(engagement, reopen(2)).engagement.life, { state: 'open' });
  });

  it('is not paused without reason and date, nor until today', () => {
    assert.deepEqual(problems(CONTOSO, pause(1, '', '')), { reason: 'required', until: 'required' });
    assert.deepEqual(problems(CONTOSO, pause(1, '2026-03-10')), { until: 'not-in-future' });
    assert.deepEqual(problems(CONTOSO, pause(1, '1 April')), { until: 'not-a-date' });
  });

  it('closed is read-only, until it is reopened', () => {
    assert.deepEqual(problems(CONTOSO, close(1, ' ')), { reason: 'required' });
    const closed = does(CONTOSO, close(1)).engagement;
    assert.deepEqual(closed.life, { state: 'closed', reason: 'all done' });
    const everything: readonly Command[] = [
      tick(2),
      pause(2, '2026-04-01'),
      { kind: 'customer.save', rev: 2, inputs: { name: 'x' } },
      { kind: 'plan.apply', rev: 2 },
      { kind: 'tasks.save', rev: 2, process: 'initiate-kickoff', shown: ['1'], done: ['1'] },
      { kind: 'phase.complete', rev: 2, phase: 'initiate', reason: 'x' },
      { kind: 'service.save', rev: 2, service: 'exchange', inputs: { status: 'blocked' } },
      { kind: 'event.record', inputs: { what: 'meeting', on: '2026-03-10' } },
      { kind: 'people.save', rev: 2, inputs: { owner: 'ben' } },
      { kind: 'playbook.move', to: 'v2' },
    ];
    for (const command of everything) assert.equal(refusal(closed, command).reason, 'closed', command.kind);
    assert.ok(isUnchanged(closed, close(1, 'again'), BEN));
    assert.equal(does(does(closed, reopen(2)).engagement, tick(3)).engagement.rev, 4);
  });

  it('is not reopened beside another open one of the same customer', () => {
    const closed = does(CONTOSO, close(1)).engagement;
    const others = [{ id: 'e9', createdAt: '2026-03-01T00:00:00.000Z', open: true }];
    const refused = refusal(closed, { kind: 'customer.reopen', rev: 2, reason: 'x', others });
    assert.deepEqual(refused, { kind: 'refused', reason: 'already-open', engagement: 'e9' });
  });

  it('deleted is gone, open or closed before', () => {
    for (const before of [CONTOSO, does(CONTOSO, close(1)).engagement]) {
      const deleted = does(before, remove(before.rev)).engagement;
      for (const command of [tick(9), reopen(9), remove(9)]) assert.equal(refusal(deleted, command).reason, 'gone');
    }
  });

  it('is not closed over a change of its life that the card did not show', () => {
    const paused = does(CONTOSO, pause(1, '2026-04-01'), BEN).engagement;
    assert.equal(refusal(paused, close(1)).reason, 'changed-meanwhile');
  });
});

describe('undo', () => {
  const ticked = does(CONTOSO, {
    kind: 'tasks.save',
    rev: 1,
    process: 'initiate-kickoff',
    shown: ['1', '2'],
    done: ['1', '2'],
  });

  it('puts back exactly what was before, for ten minutes', () => {
    const { engagement, event } = does(ticked.engagement, undo(ticked.event), ANNA, 10);
    assert.deepEqual(content(engagement), content(CONTOSO));
    assert.deepEqual([event.command, event.undoes], ['undo', 2]);
    assert.equal(ticked.undoUntil, '2026-03-10T12:10:00.000Z');
    const late = decide(ticked.engagement, undo(ticked.event), { ...circumstances(), now: '2026-03-10T12:10:00.001Z' });
    assert.deepEqual(late, { kind: 'refused', reason: 'no-undo' });
  });

  it('is refused when the same thing was changed since, and says which', () => {
    const since = does(ticked.engagement, { kind: 'task.reopen', rev: 2, item: '2' }, BEN).engagement;
    assert.deepEqual(refusal(since, undo(ticked.event)), {
      kind: 'refused',
      reason: 'changed-meanwhile',
      items: ['2'],
    });
  });

  it('is granted when other things were changed since, and leaves them', () => {
    const since = does(ticked.engagement, tick(2, '3'), BEN).engagement;
    const { engagement } = does(since, undo(ticked.event));
    assert.deepEqual(content(engagement), content(does(CONTOSO, tick(1, '3'), BEN).engagement));
  });

  it('is not undone, and not done twice', () => {
    const undone = does(ticked.engagement, undo(ticked.event));
    assert.equal(undone.undoUntil, undefined);
    assert.equal(refusal(undone.engagement, undo(undone.event)).reason, 'no-undo');
    assert.equal(refusal(undone.engagement, undo(ticked.event)).reason, 'changed-meanwhile');
    assert.equal(refusal(CONTOSO, undo(ticked.event)).reason, 'no-undo', 'of what never happened');
  });

  it('opens again what was just closed, and brings back what was deleted', () => {
    for (const command of [close(1), remove(1)]) {
      const { engagement, event } = does(CONTOSO, command);
      assert.deepEqual(does(engagement, undo(event)).engagement.life, { state: 'open' });
    }
    const earlier = does(ticked.engagement, close(2)).engagement;
    assert.equal(refusal(earlier, undo(ticked.event)).reason, 'closed', 'what was done before the closing');
  });

  it('takes back a new customer while nothing was done with it', () => {
    const created: HistoryEvent = {
      rev: 1,
      at: CONTOSO.createdAt,
      by: 'anna',
      surface: 'personal',
      command: 'customer.create',
      changes: [{ slot: 'engagement', before: null, after: CONTOSO }],
    };
    assert.equal(does(CONTOSO, undo(created)).engagement.life.state, 'deleted');
    assert.equal(refusal(ticked.engagement, undo(created)).reason, 'changed-meanwhile');
    assert.equal(refusal(CONTOSO, undo(created), CARA).reason, 'forbidden');
  });
});

describe('who may do what', () => {
  const closed = does(CONTOSO, close(1));
  const saved = does(CONTOSO, { kind: 'people.save', rev: 1, inputs: { 'member-sme': 'sam' } });
  const commands: readonly (readonly [by: 'members' | 'owner and leads', Command, on?: Engagement])[] = [
    ['members', tick(1)],
    ['members', { kind: 'task.assign', rev: 1, item: '1', assignee: 'cara' }],
    ['members', { kind: 'task.evidence', rev: 1, item: '1', link: '', line: 'x' }],
    ['members', { kind: 'tasks.save', rev: 1, process: 'initiate-kickoff', shown: ['1'], done: ['1'] }],
    ['members', { kind: 'phase.complete', rev: 1, phase: 'initiate', reason: 'x' }],
    ['members', { kind: 'service.save', rev: 1, service: 'exchange', inputs: { status: 'blocked' } }],
    ['members', { kind: 'event.record', inputs: { what: 'meeting', on: '2026-03-10' } }],
    ['members', { kind: 'customer.save', rev: 1, inputs: { name: 'Contoso AG', owner: 'anna', lead: 'ben' } }],
    ['members', { kind: 'customer.save', rev: 1, inputs: { services: 'teams' } }],
    ['owner and leads', { kind: 'customer.save', rev: 1, inputs: { name: 'Contoso AG', owner: 'cara' } }],
    ['owner and leads', { kind: 'people.save', rev: 1, inputs: { owner: 'cara' } }],
    ['owner and leads', pause(1, '2026-04-01')],
    ['owner and leads', close(1)],
    ['owner and leads', remove(1)],
    ['owner and leads', reopen(2), closed.engagement],
    ['owner and leads', { kind: 'playbook.move', to: 'v2' }],
    ['owner and leads', undo(closed.event), closed.engagement],
    ['owner and leads', undo(saved.event), saved.engagement],
  ];
  const people: readonly (readonly [Actor, standing: string, may: readonly string[]])[] = [
    [ANNA, 'owner', ['members', 'owner and leads']],
    [BEN, 'lead', ['members', 'owner and leads']],
    [LEA, 'lead', ['members', 'owner and leads']],
    [CARA, 'member', ['members']],
    [GUEST, 'guest', []],
    [{ ...GUEST, isLead: true }, 'guest', []],
    [{ ...SAM, isGuest: true }, 'stranger', []],
    [SAM, 'stranger', []],
    [FOREIGNER, 'stranger', []],
    [{ ...FOREIGNER, isLead: true }, 'stranger', []],
    [{ ...ANNA, id: '' }, 'stranger', []],
    [{ ...SAM, answersFor: CARA.id }, 'delegate', []],
    [{ ...SAM, answersFor: 'nobody' }, 'stranger', []],
    [{ ...SAM, answersFor: CARA.id, isGuest: true }, 'stranger', []],
    [{ ...FOREIGNER, answersFor: CARA.id }, 'stranger', []],
    [{ ...CARA, answersFor: ANNA.id }, 'member', ['members']],
  ];
  for (const [actor, standing, may] of people) {
    it(`${actor.id || 'nobody'} of ${actor.partner}${actor.isLead ? ', a lead' : ''}${actor.isGuest ? ', a guest' : ''}: ${standing}`, () => {
      assert.equal(standingOf(CONTOSO, actor), standing);
      for (const [by, command, on = CONTOSO] of commands) {
        const outcome = decide(on, command, circumstances(actor));
        const expected = may.includes(by) ? 'done' : 'forbidden';
        assert.equal(outcome.kind === 'refused' ? outcome.reason : outcome.kind, expected, command.kind);
      }
    });
  }

  it('a hand-over is another owner; there is always one', () => {
    const handed = does(CONTOSO, {
      kind: 'people.save',
      rev: 1,
      inputs: { owner: 'cara', lead: '', 'member-fasttrack-engineer': '', 'member-sme': 'anna,sam,anna' },
    });
    assert.deepEqual(handed.engagement.people, { owner: 'cara', members: { SME: ['anna', 'sam'] } });
    assert.deepEqual(problems(CONTOSO, { kind: 'people.save', rev: 1, inputs: { owner: '' } }), { owner: 'required' });
    assert.ok(isUnchanged(CONTOSO, { kind: 'people.save', rev: 1, inputs: {} }));
    assert.equal(
      refusal(handed.engagement, { kind: 'people.save', rev: 1, inputs: { lead: 'sam' } }, LEA).reason,
      'changed-meanwhile',
    );
  });
});
