// What was asked in a channel's thread: whoever asked it, in order, for a day.
import assert from 'node:assert/strict';
import { CONVERSATION, PARTNER, question } from './samples.ts';
import { DAY_SECONDS, START, type Subject } from './subject.ts';

export function threadsContract(subject: Subject): void {
  describe('what was asked in a thread', () => {
    const asked = (id: string, own: object = {}) =>
      subject.store.threads.asked(question(id, { at: subject.at(), text: `What is ${id}?`, ...own }));
    const recent = async (
      since = new Date(START).toISOString(),
      limit = 10,
      partner = PARTNER,
      thread = CONVERSATION,
    ) => (await subject.store.threads.recent(partner, thread, since, limit)).map(({ id }) => id);

    it('comes back newest first, since an instant, up to a limit, whoever asked', async () => {
      for (const id of ['q1', 'q2', 'q3']) {
        await asked(id, { user: `user of ${id}` });
        subject.pass(10);
      }
      assert.deepEqual(await recent(), ['q3', 'q2', 'q1']);
      assert.deepEqual(await recent(new Date(START + 10_000).toISOString()), ['q3', 'q2']);
      assert.deepEqual(await recent(undefined, 1), ['q3']);
      assert.deepEqual(await subject.store.threads.recent(PARTNER, CONVERSATION, subject.at(), 10), []);
    });

    it('is of that thread and partner alone, and there once', async () => {
      await asked('q1');
      await asked('q1');
      await asked('q2', { conversation: 'a:other' });
      await asked('q3', { partner: 'other' });
      assert.deepEqual(await recent(), ['q1']);
      assert.deepEqual(await recent(undefined, 10, 'other'), ['q3']);
    });

    it('names nobody, and is gone after a day', async () => {
      await asked('q1');
      const since = new Date(START).toISOString();
      assert.deepEqual(await subject.store.threads.recent(PARTNER, CONVERSATION, since, 10), [
        { id: 'q1', text: 'What is q1?' },
      ]);
      subject.pass(DAY_SECONDS);
      assert.deepEqual(await recent(), []);
    });
  });
}
