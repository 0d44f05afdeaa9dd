// Tasks, steps and key outputs: ticked, skipped, blocked, assigned, proven; by one person and by two at once.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { itemFacts } from '../../src/engagements/item-facts.ts';
import { itemState } from '../../src/engagements/item-state.ts';
import { BEN, CARA, CONTOSO, does, isUnchanged, NOON, problems, refusal, start } from './contoso.ts';

const KICKOFF = 'initiate-kickoff';
const NOTE = 'initiate-kickoff/note';
const GOALS = 'initiate-kickoff#goals-known';
const ALL = ['1', '2', NOTE, GOALS];

function save(rev: number, done: readonly string[], ticked?: readonly string[], shown = ALL): Command {
  return { kind: 'tasks.save', rev, process: KICKOFF, shown, done, ...(ticked && { ticked }) };
}

function states(engagement: Engagement, items = ALL): readonly string[] {
  return items.map((item) => itemState(engagement, item));
}

describe('ticking a process', () => {
  it('sets tasks, steps and key outputs in one go, signed, as one event', () => {
    const { engagement, event, left } = does(CONTOSO, save(1, ['1', NOTE, GOALS]), CARA);
    assert.deepEqual(states(engagement), ['done', 'open', 'done', 'done']);
    assert.deepEqual(itemFacts(engagement, '1').mark, { state: 'done', by: 'cara', at: NOON });
    assert.deepEqual(left, []);
    assert.deepEqual(
      { ...event, changes: event.changes.length },
      { rev: 2, at: NOON, by: 'cara', surface: 'personal', command: 'tasks.save', changes: 3 },
    );
    assert.deepEqual(event.changes[0], {
      slot: 'mark',
      phase: 'initiate',
      item: '1',
      before: null,
      after: { state: 'done', by: 'cara', at: NOON },
    });
  });

  it('opens again what was ticked and is not any more', () => {
    const { engagement } = does(CONTOSO, save(1, ['1', '2']));
    assert.deepEqual(states(does(engagement, save(2, ['2'])).engagement), ['open', 'done', 'open', 'open']);
  });

  it('leaves alone what the form did not show', () => {
    const { engagement } = does(CONTOSO, save(1, ['1']));
    assert.deepEqual(states(does(engagement, save(2, ['2', NOTE], [], ['2'])).engagement), [
      'done',
      'done',
      'open',
      'open',
    ]);
  });

  it('changes nothing when nothing was changed', () => {
    const { engagement } = does(CONTOSO, save(1, ['1']));
    assert.ok(isUnchanged(engagement, save(2, ['1'])));
    assert.ok(isUnchanged(engagement, save(2, ['1'], ['1'])));
    assert.ok(isUnchanged(CONTOSO, save(1, [])));
  });

  it('keeps what is blocked or not applicable, unless it is ticked', () => {
    const blocked = does(CONTOSO, {
      kind: 'task.block',
      rev: 1,
      item: '1',
      reason: 'no admin',
      blockedBy: 'IT',
    }).engagement;
    assert.ok(isUnchanged(blocked, save(2, [])));
    const { mark } = itemFacts(does(blocked, save(2, ['1'])).engagement, '1');
    assert.deepEqual(mark, { state: 'done', by: 'anna', at: NOON });
  });

  it('is refused for a process that is not in the plan', () => {
    assert.equal(refusal(CONTOSO, { ...save(1, ['1']), process: 'migrate-x' } as Command).reason, 'not-in-plan');
  });

  it('says which items are not in the plan any more, and ticks the others', () => {
    const { engagement, left } = does(CONTOSO, save(1, ['1', '77'], [], ['1', '77', '78']));
    assert.deepEqual([states(engagement, ['1']), left], [['done'], ['77']]);
  });
});

describe('one task', () => {
  const set = (kind: 'task.done' | 'task.reopen', rev = 1): Command => ({ kind, rev, item: '2' });
  const skip = (reason: string, rev = 1): Command => ({ kind: 'task.skip', rev, item: '2', reason });
  const block = (reason: string, blockedBy: string, rev = 1): Command => ({
    kind: 'task.block',
    rev,
    item: '2',
    reason,
    blockedBy,
  });

  it('goes from state to state; a reason lasts as long as its state', () => {
    let now = does(CONTOSO, block('no admin account', 'IT of Contoso')).engagement;
    assert.deepEqual(itemFacts(now, '2').mark, {
      state: 'blocked',
      reason: 'no admin account',
      blockedBy: 'IT of Contoso',
      by: 'anna',
      at: NOON,
    });
    now = does(now, skip('uses its own', 2)).engagement;
    assert.deepEqual(itemFacts(now, '2').mark, {
      state: 'not-applicable',
      reason: 'uses its own',
      by: 'anna',
      at: NOON,
    });
    now = does(now, set('task.done', 3)).engagement;
    assert.deepEqual(itemFacts(now, '2').mark, { state: 'done', by: 'anna', at: NOON });
    now = does(now, set('task.reopen', 4)).engagement;
    assert.deepEqual(itemFacts(now, '2').mark, { state: 'open', by: 'anna', at: NOON });
  });

  it('is not changed by what it is already', () => {
    assert.ok(isUnchanged(CONTOSO, set('task.reopen')));
    const done = does(CONTOSO, set('task.done')).engagement;
    assert.ok(isUnchanged(done, set('task.done', 1), BEN));
    assert.ok(isUnchanged(does(CONTOSO, skip('x')).engagement, skip(' x '), BEN));
  });

  it('set to another state meanwhile is not overwritten', () => {
    const done = does(CONTOSO, set('task.done'), BEN).engagement;
    assert.deepEqual(refusal(done, skip('x', 1)), { kind: 'refused', reason: 'changed-meanwhile', items: ['2'] });
    assert.equal(does(done, skip('x', 2)).engagement.rev, 3);
    assert.equal(refusal(CONTOSO, set('task.done', 99)).reason, 'changed-meanwhile', 'no card showed revision 99');
  });

  it('is skipped and blocked with a reason only', () => {
    assert.deepEqual(problems(CONTOSO, skip('  ')), { reason: 'required' });
    assert.deepEqual(problems(CONTOSO, block('', 'IT')), { reason: 'required' });
    assert.deepEqual(problems(CONTOSO, block('x'.repeat(1001), 'y'.repeat(201))), {
      reason: 'too-long',
      blockedBy: 'too-long',
    });
  });

  it('is assigned to whoever is named in the engagement, to several, and to nobody', () => {
    const assign = (assignee: string, rev = 1): Command => ({ kind: 'task.assign', rev, item: '2', assignee });
    const { engagement } = does(CONTOSO, assign('cara, anna'));
    assert.deepEqual(itemFacts(engagement, '2').assignees, ['cara', 'anna']);
    assert.equal(itemFacts(does(engagement, assign('', 2)).engagement, '2').assignees, null);
    assert.deepEqual(problems(CONTOSO, assign('sam')), { assignee: 'not-a-member' });
    assert.equal(refusal(engagement, assign('ben', 1)).reason, 'changed-meanwhile');
  });

  it('is given evidence: https links, a line, ten at most', () => {
    const evidence = (link: string, line = '', rev = 1): Command => ({
      kind: 'task.evidence',
      rev,
      item: '2',
      link,
      line,
    });
    const { engagement } = does(CONTOSO, evidence(' https://contoso.sharepoint.com/plan ', 'The plan'));
    assert.deepEqual(itemFacts(engagement, '2').evidence, [
      { link: 'https://contoso.sharepoint.com/plan', line: 'The plan', by: 'anna', at: NOON },
    ]);
    assert.ok(isUnchanged(engagement, evidence('https://contoso.sharepoint.com/plan', 'The plan'), BEN));
    const two = does(engagement, evidence('', 'Signed by the CIO', 2)).engagement;
    assert.ok(isUnchanged(two, evidence('https://contoso.sharepoint.com/plan', 'The plan'), BEN));
    for (const link of [
      'http://contoso.com',
      'javascript:alert(1)',
      'contoso',
      'https://',
      'https://user:secret@contoso.com',
      'HTTPS//x',
    ])
      assert.deepEqual(problems(CONTOSO, evidence(link)), { link: 'not-https' }, link);
    assert.deepEqual(problems(CONTOSO, evidence('', ' ')), { link: 'required' });
    assert.deepEqual(problems(CONTOSO, evidence(`https://x.com/${'x'.repeat(2000)}`, 'y'.repeat(301))), {
      link: 'too-long',
      line: 'too-long',
    });
    const full = Array.from({ length: 10 }, (_, n) => evidence('', `line ${n}`)).reduce(
      (now, each) => does(now, each).engagement,
      CONTOSO,
    );
    assert.deepEqual(problems(full, evidence('', 'one more')), { link: 'too-many' });
  });

  it('is refused when it is not in the plan, whatever its id', () => {
    for (const item of ['4', '999', '', '__proto__', 'constructor', 'initiate-kickoff']) {
      for (const command of [
        { ...set('task.done'), item },
        { kind: 'task.assign', rev: 1, item, assignee: '' },
        { kind: 'task.evidence', rev: 1, item, link: '', line: 'x' },
      ] as Command[])
        assert.equal(refusal(CONTOSO, command).reason, 'not-in-plan', item);
    }
  });

  it('in two phases is one task', () => {
    const inputs = { name: 'Contoso', motion: 'rfa', services: 'teams', enterprise: 'true', success: 'true' };
    const both = start(inputs);
    const one = does(both, { kind: 'task.block', rev: 1, item: '9', reason: 'x', blockedBy: '' }).engagement;
    assert.equal(one.phases.enable?.marks['9']?.state, 'blocked');
    const two = does(one, {
      kind: 'tasks.save',
      rev: 2,
      process: 'success-review',
      shown: ['6', '9'],
      done: ['9'],
    }).engagement;
    assert.equal(two.phases.enable?.marks['9']?.state, 'done');
    assert.equal(two.phases.success, undefined);
    // Without the enterprise's benefit it is in Success alone, and still the same task.
    const pending = does(two, { kind: 'customer.save', rev: 3, inputs: { enterprise: 'false' } }).engagement;
    const three = does(pending, { kind: 'plan.apply', rev: 4 }).engagement;
    const four = does(three, { kind: 'task.reopen', rev: 5, item: '9' }).engagement;
    assert.equal(itemState(four, '9'), 'open');
    assert.equal(four.phases.success, undefined);
  });
});
