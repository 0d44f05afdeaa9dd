import assert from 'node:assert/strict';
import { applyEvent } from '../../src/engagements/apply-event.ts';
import type { Engagement, People } from '../../src/engagements/engagement.ts';
import { leave } from '../../src/engagements/leave.ts';
import { engagement } from '../store/contract/engagement-samples.ts';

const AT = '2026-03-02T09:00:00.000Z';

const of = (people: People, assignees: Readonly<Record<string, readonly string[]>> = {}): Engagement =>
  engagement({ people, phases: { assess: { marks: {}, assignees, evidence: {}, stamps: {} } } });

describe('leaving an engagement for good', () => {
  for (const [who, before, after] of [
    ['the owner', { owner: 'eva', members: {} }, { owner: '', members: {} }],
    ['the lead', { owner: 'ben', lead: 'eva', members: {} }, { owner: 'ben', members: {} }],
    [
      'a member in two roles',
      { owner: 'ben', lead: 'cara', members: { 'FastTrack Engineer': ['eva', 'ben'], 'FastTrack Manager': ['eva'] } },
      { owner: 'ben', lead: 'cara', members: { 'FastTrack Engineer': ['ben'] } },
    ],
  ] as const)
    it(`is as it should be for ${who}`, () => {
      const left = leave(of(before), 'eva', AT);
      assert.deepEqual(left?.engagement.people, after);
      assert.deepEqual([left?.event.command, left?.event.by, left?.event.at], ['people.leave', 'eva', AT]);
    });

  it('frees the tasks that were theirs alone, and leaves the others to those who share them', () => {
    const before = of({ owner: 'ben', members: {} }, { '1': ['eva'], '2': ['eva', 'ben'], '3': ['ben'] });
    const left = leave(before, 'eva', AT);
    assert.deepEqual(left?.engagement.phases.assess?.assignees, { '2': ['ben'], '3': ['ben'] });
    assert.equal(left?.engagement.rev, before.rev + 1);
    assert.deepEqual(left && applyEvent(before, left.event), left?.engagement, 'the history tells it');
  });

  it('can be done in what is closed', () => {
    const closed: Engagement = {
      ...of({ owner: 'eva', members: {} }),
      life: { state: 'closed', reason: 'done' },
    };
    assert.equal(leave(closed, 'eva', AT)?.engagement.people.owner, '');
  });

  it('is nothing for who is not in it', () => {
    assert.equal(leave(of({ owner: 'ben', members: {} }, { '1': ['ben'] }), 'eva', AT), undefined);
  });
});
