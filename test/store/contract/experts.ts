// The experts' channel of a partner, and questions that were passed on to it.
import assert from 'node:assert/strict';
import type { ExpertsChannel, PassedOn } from '../../../src/store/question-records.ts';
import { PARTNER, question, reference, USER } from './samples.ts';
import type { Subject } from './subject.ts';

const CHANNEL = '19:experts@thread.tacv2';

export function expertsContract(subject: Subject): void {
  const channel = (id: string, partner = PARTNER): ExpertsChannel => ({
    partner,
    reference: { ...reference(id), partner },
    language: 'de',
    at: subject.at(),
  });
  const passed = (own: Partial<PassedOn> = {}): PassedOn => ({ at: subject.at(), channel: CHANNEL, ...own });

  describe("an experts' channel", () => {
    it('is none at first, then the last one that was named, of each partner its own', async () => {
      const { experts } = subject.store;
      assert.equal(await experts.read(PARTNER), undefined);
      await experts.save(channel('19:first@thread.tacv2'));
      await experts.save(channel(CHANNEL));
      await experts.save(channel('19:theirs@thread.tacv2', 'other'));
      assert.deepEqual(await experts.read(PARTNER), channel(CHANNEL));
      assert.deepEqual(await experts.read('other'), channel('19:theirs@thread.tacv2', 'other'));
    });

    it('named by five at once is one of the five', async () => {
      const { experts } = subject.store;
      const ids = [0, 1, 2, 3, 4].map((index) => `19:${index}@thread.tacv2`);
      await Promise.all(ids.map((id) => experts.save(channel(id))));
      assert.ok(ids.includes((await experts.read(PARTNER))?.reference.conversationId ?? ''));
    });
  });

  describe('a question that is passed on', () => {
    it('keeps what became of it, and gives it back', async () => {
      const { questions } = subject.store;
      await questions.save(question('q1'));
      const answer = { text: 'Ja.', by: 'ben', name: 'Ben', at: subject.at(), told: true };
      const ended = await questions.passOn(PARTNER, USER, 'q1', () =>
        passed({ arrived: true, comment: 'Eilt', answer }),
      );
      const kept = question('q1', { expert: passed({ arrived: true, comment: 'Eilt', answer }) });
      assert.deepEqual(ended, { question: kept, changed: true });
      assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), kept);
      assert.deepEqual(await questions.passOn(PARTNER, USER, 'q1', () => null), {
        question: question('q1'),
        changed: true,
      });
      assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), question('q1'));
    });

    it('is left alone where nothing is to be changed, and where it is gone', async () => {
      const { questions } = subject.store;
      await questions.save(question('q1'));
      const ended = await questions.passOn(PARTNER, USER, 'q1', () => undefined);
      assert.deepEqual(ended, { question: question('q1'), changed: false });
      assert.equal(await questions.passOn(PARTNER, 'other', 'q1', () => passed()), undefined);
      assert.equal(await questions.passOn('other', USER, 'q1', () => passed()), undefined);
    });

    it('by five presses at once is passed on by one of them', async () => {
      const { questions } = subject.store;
      await questions.save(question('q1'));
      const ended = await Promise.all(
        [0, 1, 2, 3, 4].map((index) =>
          questions.passOn(PARTNER, USER, 'q1', ({ expert }) => (expert ? undefined : passed({ comment: `${index}` }))),
        ),
      );
      assert.equal(ended.filter((each) => each?.changed).length, 1);
      const kept = await questions.read(PARTNER, USER, 'q1');
      for (const each of ended) assert.deepEqual(each?.question, kept);
    });

    it('keeps that when it is rated, and when the channel repeats it', async () => {
      const { questions } = subject.store;
      await questions.save(question('q1'));
      await questions.passOn(PARTNER, USER, 'q1', () => passed());
      await questions.rate(PARTNER, USER, 'q1', { helpful: false, at: subject.at() });
      await questions.save(question('q1', { answer: 'again' }));
      const kept = await questions.read(PARTNER, USER, 'q1');
      assert.deepEqual([kept?.answer, kept?.expert, kept?.feedback?.helpful], ['again', passed(), false]);
    });
  });
}
