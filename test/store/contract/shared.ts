// Two stores on the same data: what one acknowledged, the other knows.
import assert from 'node:assert/strict';
import type { Store } from '../../../src/store/store.ts';
import { began, CHANGES, ENGAGEMENT, engagement, next, SUMMARY, ticked } from './engagement-samples.ts';
import { rejects } from './rejects.ts';
import { activity, form, PARTNER, person, question, USER } from './samples.ts';
import { STALE_SECONDS, type Subject } from './subject.ts';

export function sharedContract(subject: Subject): void {
  describe('a second store on the same data', () => {
    let first: Store;
    let second: Store;

    beforeEach(async function openSecond() {
      if (subject.another === undefined) return this.skip();
      first = subject.store;
      second = await subject.another();
    });
    afterEach(() => second?.close());

    it('sees at once what the first one acknowledged, and meets its versions', async () => {
      const version = await first.people.save(person(), null, form('n1', 'first'));
      assert.deepEqual(await second.people.read(PARTNER, USER), { value: person(), version });
      await second.people.save(person({ zone: 'Europe/Rome' }), version);
      await rejects(first.people.save(person({ zone: 'Europe/Oslo' }), version), 'conflict');
      await rejects(second.people.save(person(), version, form('n1', 'second')), 'conflict');
      assert.equal((await second.people.form(PARTNER, USER, 'n1'))?.outcome, 'first');
    });

    it('goes on with an engagement where the first one stopped, and meets its revs', async () => {
      const begun = engagement();
      await first.engagements.save(begun, null, began(begun), SUMMARY, form('n1', 'first'));
      const { engagement: after, event } = next(begun, ticked('assess', '1'));
      await second.engagements.save(after, 1, event, SUMMARY);
      assert.deepEqual(await first.engagements.read(PARTNER, ENGAGEMENT), after);
      await rejects(first.engagements.save(after, 1, event, SUMMARY), 'conflict');
      await rejects(second.engagements.save(begun, null, began(begun), SUMMARY), 'conflict');
      assert.equal((await second.engagements.form(PARTNER, ENGAGEMENT, 'n1'))?.outcome, 'first');
    });

    it('revises a note that the first one wrote', async () => {
      const begun = engagement();
      await first.engagements.save(begun, null, began(begun), SUMMARY);
      const { after: note } = CHANGES.note;
      assert.ok(note);
      const written = next(begun, CHANGES.note);
      await first.engagements.save(written.engagement, 1, written.event, SUMMARY);
      const revised = { ...note, revision: 3 };
      const change = { ...CHANGES.note, before: note, after: revised };
      const { engagement: after, event } = next(written.engagement, change);
      await second.engagements.save(after, 2, event, SUMMARY);
      assert.deepEqual(await first.engagements.note(PARTNER, ENGAGEMENT, note.id), { rev: 3, note: revised });
      await rejects(first.engagements.save(after, 2, event, SUMMARY), 'conflict');
    });

    it('finds a playbook that it once did not find', async () => {
      assert.equal(await second.playbooks.read('v1'), undefined);
      await first.playbooks.save('v1', []);
      assert.deepEqual(await second.playbooks.read('v1'), []);
    });

    it('does not handle an activity that the first one has', async () => {
      const claims = [first, second].map(({ activities }) =>
        activities.start(activity('1'), subject.at(), STALE_SECONDS),
      );
      assert.deepEqual((await Promise.all(claims)).map(({ state }) => state).sort(), ['new', 'started']);
      await first.activities.finish(activity('1'), subject.at(), 'kept');
      const state = await second.activities.start(activity('1'), subject.at(), STALE_SECONDS);
      assert.deepEqual(state, { state: 'done', outcome: 'kept' });
    });

    it('has everything after the first one was closed', async () => {
      await first.questions.save(question('q1'));
      await first.close();
      assert.deepEqual(await second.questions.read(PARTNER, USER, 'q1'), question('q1'));
    });
  });
}
