// Activities: claimed once, finished once, never lost with the process that claimed them.
import assert from 'node:assert/strict';
import type { Activities, ActivityKey } from '../../../src/store/store.ts';
import { rejects } from './rejects.ts';
import { activity } from './samples.ts';
import { DAY_SECONDS, STALE_SECONDS, type Subject } from './subject.ts';

export function activitiesContract(subject: Subject): void {
  describe('activities', () => {
    let activities: Activities;

    beforeEach(() => {
      activities = subject.store.activities;
    });

    it('are new, then started, then done with what was answered', async () => {
      assert.deepEqual(await start(activity('1')), { state: 'new' });
      assert.deepEqual(await start(activity('1')), { state: 'started' });
      await activities.finish(activity('1'), subject.at(), '{"card":1}');
      assert.deepEqual(await start(activity('1')), { state: 'done', outcome: '{"card":1}' });
      assert.deepEqual(await start(activity('1')), { state: 'done', outcome: '{"card":1}' });
    });

    it('are done without an outcome where none was given', async () => {
      await start(activity('1'));
      await activities.finish(activity('1'), subject.at());
      assert.deepEqual(await start(activity('1')), { state: 'done' });
    });

    it('have the last word as their outcome, also where nobody had claimed them', async () => {
      await activities.finish(activity('1'), subject.at(), 'first');
      await activities.finish(activity('1'), subject.at(), 'last');
      assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'last' });
    });

    it('are one activity by partner, conversation and id', async () => {
      assert.deepEqual(await start(activity('1')), { state: 'new' });
      assert.deepEqual(await start({ ...activity('1'), partner: 'other' }), { state: 'new' });
      assert.deepEqual(await start({ ...activity('1'), conversation: 'other' }), { state: 'new' });
      assert.deepEqual(await start(activity('2')), { state: 'new' });
      await activities.finish(activity('1'), subject.at(), 'mine');
      assert.deepEqual(await start({ ...activity('1'), conversation: 'other' }), { state: 'started' });
    });

    it('are taken over once the claim is older than it may be, and counted from then', async () => {
      await start(activity('1'));
      subject.pass(STALE_SECONDS);
      assert.deepEqual(await start(activity('1')), { state: 'started' });
      subject.pass(1);
      assert.deepEqual(await start(activity('1')), { state: 'new' });
      subject.pass(STALE_SECONDS);
      assert.deepEqual(await start(activity('1')), { state: 'started' });
    });

    it('are never taken over when they are done', async () => {
      await start(activity('1'));
      await activities.finish(activity('1'), subject.at(), 'kept');
      subject.pass(10 * STALE_SECONDS);
      assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'kept' });
    });

    it('are given back by release, unless they are done', async () => {
      await activities.release(activity('1'));
      await start(activity('1'));
      await activities.release(activity('1'));
      assert.deepEqual(await start(activity('1')), { state: 'new' });
      await activities.finish(activity('1'), subject.at(), 'kept');
      await activities.release(activity('1'));
      assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'kept' });
    });

    it('go to one of twenty who start at once, new and stale', async () => {
      for (const round of ['new', 'stale']) {
        const states = await Promise.all(Array.from({ length: 20 }, () => start(activity('1'))));
        const counts = states.map(({ state }) => state).sort();
        assert.deepEqual(counts, ['new', ...Array<string>(19).fill('started')], round);
        subject.pass(STALE_SECONDS + 1);
      }
    });

    it('are forgotten after a day', async () => {
      await start(activity('1'));
      await activities.finish(activity('1'), subject.at(), 'kept');
      subject.pass(DAY_SECONDS - 1);
      assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'kept' });
      subject.pass(1);
      assert.deepEqual(await start(activity('1')), { state: 'new' });
    });

    it('want instants that are instants', async () => {
      await rejects(activities.start(activity('1'), 'yesterday', STALE_SECONDS), 'invalid-input');
      await rejects(activities.finish(activity('1'), 'yesterday'), 'invalid-input');
    });

    const start = (key: ActivityKey) => activities.start(key, subject.at(), STALE_SECONDS);
  });
}
