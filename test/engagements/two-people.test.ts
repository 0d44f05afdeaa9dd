// Two people at one process at the same time.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { itemFacts } from '../../src/engagements/item-facts.ts';
import { itemState } from '../../src/engagements/item-state.ts';
import { BEN, CARA, CONTOSO, does, isUnchanged, refusal } from './contoso.ts';

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

describe('two people at one process', () => {
  const byBen = does(CONTOSO, save(1, ['1']), BEN).engagement;

  it('tick different tasks: both count', () => {
    for (const ticked of [undefined, []]) {
      const { engagement, left } = does(byBen, save(1, ['2'], ticked), CARA);
      assert.deepEqual([states(engagement), left], [['done', 'done', 'open', 'open'], []]);
    }
  });

  it('tick the same task: it is ticked, and nobody is told of a conflict', () => {
    assert.ok(isUnchanged(byBen, save(1, ['1'], []), CARA));
    assert.ok(isUnchanged(byBen, save(1, ['1']), CARA));
  });

  it('set one task differently: the first stays, the second is told which, the rest counts', () => {
    const blocked = does(
      CONTOSO,
      { kind: 'task.block', rev: 1, item: '1', reason: 'x', blockedBy: '' },
      BEN,
    ).engagement;
    for (const ticked of [undefined, []]) {
      const { engagement, left } = does(blocked, save(1, ['1', '2'], ticked), CARA);
      assert.deepEqual([states(engagement), left], [['blocked', 'done', 'open', 'open'], ['1']]);
      const refused = refusal(blocked, save(1, ['1'], ticked), CARA);
      assert.deepEqual(refused, { kind: 'refused', reason: 'changed-meanwhile', items: ['1'] });
    }
  });

  it('a tick that was there when the card was drawn is no wish to set it again', () => {
    const reopened = does(byBen, save(2, []), BEN).engagement;
    const { engagement, left } = does(reopened, save(2, ['1', '2'], ['1']), CARA);
    assert.deepEqual([states(engagement), left], [['open', 'done', 'open', 'open'], []]);
  });

  it('assign and tick the same task: both count', () => {
    const assigned = does(CONTOSO, { kind: 'task.assign', rev: 1, item: '1', assignee: 'cara' }, BEN).engagement;
    const { engagement } = does(assigned, { kind: 'task.done', rev: 1, item: '1' }, CARA);
    assert.equal(itemState(engagement, '1'), 'done');
    assert.deepEqual(itemFacts(engagement, '1').assignees, ['cara']);
  });

  it('bring evidence for the same task: both count', () => {
    const evidence = (line: string): Command => ({ kind: 'task.evidence', rev: 1, item: '1', link: '', line });
    const { engagement } = does(does(CONTOSO, evidence('mine'), BEN).engagement, evidence('mine too'), CARA);
    assert.deepEqual(
      itemFacts(engagement, '1').evidence?.map(({ line, by }) => [line, by]),
      [
        ['mine', 'ben'],
        ['mine too', 'cara'],
      ],
    );
  });
});
