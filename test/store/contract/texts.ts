// Texts: any characters as ids and as content, up to the limit and not beyond.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../../../src/store/store.ts';
import { began, ENGAGEMENT, engagement, next, SUMMARY, ticked } from './engagement-samples.ts';
import { rejects } from './rejects.ts';
import { activity, form, PARTNER, person, question, USER } from './samples.ts';
import { STALE_SECONDS, type Subject } from './subject.ts';

/** Texts that break careless databases, paths and URLs. */
const AWKWARD = [
  'o\'neil"; DROP TABLE documents; --',
  'a/b\\c?d#e',
  'a\0b',
  'a\0c',
  '',
  ' ',
  '..',
  '%2F',
  '🧭 ñ 日本',
  'x\ud800',
  'x\ud801',
  'A',
  'a',
  'l'.repeat(5000),
  `${'l'.repeat(5000)}m`,
];

export function textsContract(subject: Subject): void {
  describe('texts', () => {
    let store: Store;

    beforeEach(() => {
      store = subject.store;
    });

    it('may be ids of any kind, and none is taken for another', async () => {
      for (const id of AWKWARD) {
        const self = person({ partner: id, user: id });
        await store.people.save(self, null, form(id, `form ${id}`));
        await store.questions.save(question(id, { partner: id, user: id, conversation: id }));
        const begun = engagement({ partner: id, id });
        await store.engagements.save(begun, null, began(begun), SUMMARY, form(id, `form ${id}`));
        await store.customers.save({ partner: id, key: id, engagements: [{ id, createdAt: subject.at() }] }, null);
        const key = { partner: id, conversation: id, activity: id };
        assert.deepEqual(await store.activities.start(key, subject.at(), STALE_SECONDS), { state: 'new' });
        await store.activities.finish(key, subject.at(), `outcome ${id}`);
      }
      for (const id of AWKWARD) {
        assert.equal((await store.people.read(id, id))?.value.user, id);
        assert.equal((await store.people.form(id, id, id))?.outcome, `form ${id}`);
        assert.equal((await store.questions.read(id, id, id))?.id, id);
        assert.equal((await store.questions.recent(id, id, id, subject.at(), 10)).length, 1);
        assert.equal((await store.engagements.read(id, id))?.id, id);
        assert.equal((await store.engagements.form(id, id, id))?.outcome, `form ${id}`);
        assert.equal((await store.engagements.history(id, id, null, 10)).length, 1);
        assert.equal((await store.customers.read(id, id))?.value.engagements[0]?.id, id);
        const state = await store.activities.start(
          { partner: id, conversation: id, activity: id },
          subject.at(),
          STALE_SECONDS,
        );
        assert.deepEqual(state, { state: 'done', outcome: `outcome ${id}` });
      }
    });

    it('come back unchanged, whatever their characters', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
          await store.questions.save(question('q1', { text, answer: text }));
          assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), question('q1', { text, answer: text }));
        }),
        { numRuns: 50, examples: AWKWARD.map((text) => [text]) },
      );
    });

    it('come back unchanged from all places of an engagement, also as ids of its items', async () => {
      let known = engagement();
      await store.engagements.save(known, null, began(known), SUMMARY);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
          const after = { ...known.attributes, name: text };
          const { engagement: changed, event } = next(
            known,
            ticked('assess', `item ${text}`, { reason: text }),
            { slot: 'attributes', before: known.attributes, after },
            {
              slot: 'record',
              record: `record ${text}`,
              before: null,
              after: { what: 'meeting', on: text, value: text },
            },
          );
          await store.engagements.save(changed, known.rev, event, SUMMARY);
          known = changed;
          assert.deepEqual(await store.engagements.read(PARTNER, ENGAGEMENT), known);
          assert.deepEqual(await store.engagements.event(PARTNER, ENGAGEMENT, known.rev), event);
        }),
        { numRuns: 50, examples: AWKWARD.map((text) => [text]) },
      );
    });

    it('may be long, in every place', async () => {
      const long = `${'Wörter und Wörter. '.repeat(30_000)}🧭`;
      assert.ok(Buffer.byteLength(long) > 500_000);
      await store.questions.save(question('q1', { answer: long }));
      assert.equal((await store.questions.read(PARTNER, USER, 'q1'))?.answer, long);
      await store.people.save(person({ zone: long }), null, form('n1', long));
      assert.equal((await store.people.read(PARTNER, USER))?.value.zone, long);
      assert.equal((await store.people.form(PARTNER, USER, 'n1'))?.outcome, long);
      await store.activities.finish(activity('1'), subject.at(), long);
      assert.deepEqual(await store.activities.start(activity('1'), subject.at(), STALE_SECONDS), {
        state: 'done',
        outcome: long,
      });
    });

    it('are refused beyond 1.5 MB a write, counted in bytes, and nothing of it is kept', async () => {
      for (const tooLong of ['x'.repeat(1_500_001), 'ü'.repeat(750_001)]) {
        await rejects(store.questions.save(question('q1', { answer: tooLong })), 'invalid-input');
        await rejects(store.people.save(person({ zone: tooLong }), null), 'invalid-input');
        await rejects(store.activities.finish(activity('1'), subject.at(), tooLong), 'invalid-input');
      }
      const half = 'x'.repeat(800_000);
      await rejects(store.people.save(person({ zone: half }), null, form('n1', half)), 'invalid-input');
      const large = engagement({ playbook: half });
      await rejects(store.engagements.save(large, null, began(large), SUMMARY), 'invalid-input');
      assert.equal(await store.engagements.read(PARTNER, ENGAGEMENT), undefined);
      assert.equal(await store.engagements.event(PARTNER, ENGAGEMENT, 1), undefined);
      assert.equal(await store.questions.read(PARTNER, USER, 'q1'), undefined);
      assert.equal(await store.people.read(PARTNER, USER), undefined);
      assert.equal(await store.people.form(PARTNER, USER, 'n1'), undefined);
      assert.deepEqual(await store.activities.start(activity('1'), subject.at(), STALE_SECONDS), {
        state: 'new',
      });
    });
  });
}
