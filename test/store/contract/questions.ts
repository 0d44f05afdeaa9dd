// Questions: what was asked and answered, in order, with the last rating.
import assert from 'node:assert/strict';
import type { AskedQuestion, Questions } from '../../../src/store/question-records.ts';
import { rejects } from './rejects.ts';
import { CONVERSATION, PARTNER, question, USER } from './samples.ts';
import { DAY_SECONDS, START, type Subject } from './subject.ts';

/** More than a test ever asks. */
const ALL = 100;

export function questionsContract(subject: Subject): void {
  describe('questions', () => {
    let questions: Questions;

    beforeEach(() => {
      questions = subject.store.questions;
    });

    it('come back as they were asked and answered', async () => {
      assert.equal(await questions.read(PARTNER, USER, 'q1'), undefined);
      const plain = question('q1');
      const rated = question('q2', { feedback: { helpful: false, at: subject.at(), comment: 'zu lang' }, sources: [] });
      await questions.save(plain);
      await questions.save(rated);
      assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), plain);
      assert.deepEqual(await questions.read(PARTNER, USER, 'q2'), rated);
    });

    it('are written over by the same id, and stand in the list once', async () => {
      await questions.save(question('q1', { answer: 'first' }));
      subject.pass(5);
      await questions.save(question('q1', { at: subject.at(), answer: 'second', answered: false }));
      assert.deepEqual(
        (await recent()).map(({ answer }) => answer),
        ['second'],
      );
      assert.equal((await recent(subject.at())).length, 1, 'at its new place');
      assert.equal((await questions.read(PARTNER, USER, 'q1'))?.answered, false);
    });

    it('stay apart by partner and by user', async () => {
      await questions.save(question('q1'));
      assert.equal(await questions.read('other', USER, 'q1'), undefined);
      assert.equal(await questions.read(PARTNER, 'other', 'q1'), undefined);
      assert.deepEqual(await questions.recent('other', USER, CONVERSATION, subject.at(), ALL), []);
      assert.deepEqual(await questions.recent(PARTNER, 'other', CONVERSATION, subject.at(), ALL), []);
      assert.equal(await questions.rate(PARTNER, 'other', 'q1', { helpful: true, at: subject.at() }), false);
      assert.equal((await questions.read(PARTNER, USER, 'q1'))?.feedback, undefined);
    });

    it('are listed by conversation, newest first, since an instant, up to a limit', async () => {
      for (const id of ['q1', 'q2', 'q3', 'q4']) {
        await questions.save(question(id, { at: subject.at() }));
        await questions.save(question(`${id} elsewhere`, { at: subject.at(), conversation: 'a:other' }));
        subject.pass(10);
      }
      const since = new Date(START + 10_000).toISOString();
      assert.deepEqual(ids(await recent()), ['q4', 'q3', 'q2', 'q1']);
      assert.deepEqual(ids(await recent(since)), ['q4', 'q3', 'q2'], 'the instant itself counts');
      assert.deepEqual(ids(await recent(since, 2)), ['q4', 'q3']);
      assert.deepEqual(ids(await recent(subject.at())), []);
    });

    it('are listed in time whatever the order of saving and the way the instant is written', async () => {
      const written = ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.500Z', '2026-03-02T10:00:01+01:00'];
      for (const [id, askedAt] of [
        [1, written[1]],
        [2, written[2]],
        [0, written[0]],
      ] as const) {
        await questions.save(question(`q${id}`, { at: askedAt ?? '' }));
      }
      assert.deepEqual(ids(await recent('2026-03-02T08:00:00Z')), ['q2', 'q1', 'q0']);
      assert.deepEqual(ids(await recent('2026-03-02T10:00:00.500+01:00')), ['q2', 'q1']);
      assert.equal((await questions.read(PARTNER, USER, 'q2'))?.at, written[2], 'as it was given');
      await rejects(questions.save(question('q3', { at: 'yesterday' })), 'invalid-input');
      await rejects(recent('yesterday'), 'invalid-input');
    });

    it('take a rating: the last word counts', async () => {
      await questions.save(question('q1'));
      const first = { helpful: false, at: subject.at(), comment: 'wrong page' };
      const last = { helpful: true, at: subject.at() };
      assert.equal(await questions.rate(PARTNER, USER, 'q1', first), true);
      assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), question('q1', { feedback: first }));
      assert.equal(await questions.rate(PARTNER, USER, 'q1', last), true);
      assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), question('q1', { feedback: last }));
      assert.deepEqual(await recent(), [question('q1', { feedback: last })]);
    });

    it('take five ratings at once and keep one of them whole', async () => {
      await questions.save(question('q1'));
      const ratings = [0, 1, 2, 3, 4].map((index) => ({
        helpful: index > 2,
        at: subject.at(),
        comment: `press ${index}`,
      }));
      const rated = await Promise.all(ratings.map((rating) => questions.rate(PARTNER, USER, 'q1', rating)));
      assert.deepEqual(rated, [true, true, true, true, true]);
      const kept = (await questions.read(PARTNER, USER, 'q1'))?.feedback;
      assert.ok(ratings.some((rating) => rating.comment === kept?.comment && rating.helpful === kept?.helpful));
    });

    it('keep a rating that came before the channel repeated the question', async () => {
      await questions.save(question('q1'));
      await questions.rate(PARTNER, USER, 'q1', { helpful: true, at: subject.at() });
      await questions.save(question('q1', { answer: 'again' }));
      const repeated = question('q1', { answer: 'again', feedback: { helpful: true, at: subject.at() } });
      assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), repeated);
    });

    it('are gone 400 days after their last change', async () => {
      await questions.save(question('q1'));
      await questions.save(question('q2'));
      subject.pass(400 * DAY_SECONDS - 1);
      assert.equal((await recent('2026-01-01T00:00:00Z')).length, 2);
      await questions.rate(PARTNER, USER, 'q2', { helpful: true, at: subject.at() });
      subject.pass(1);
      assert.equal(await questions.read(PARTNER, USER, 'q1'), undefined);
      assert.deepEqual(ids(await recent('2026-01-01T00:00:00Z')), ['q2']);
      assert.equal(await questions.rate(PARTNER, USER, 'q1', { helpful: true, at: subject.at() }), false);
      assert.equal(await questions.read(PARTNER, USER, 'q1'), undefined);
    });

    it('return copies: changing them changes nothing', async () => {
      await questions.save(question('q1'));
      for (const mine of [await questions.read(PARTNER, USER, 'q1'), (await recent())[0]]) {
        assert.ok(mine?.sources[0]);
        Object.assign(mine, { answer: 'changed' });
        Object.assign(mine.sources[0], { page: 'changed' });
        assert.deepEqual(await questions.read(PARTNER, USER, 'q1'), question('q1'));
      }
    });

    const recent = (since = new Date(START).toISOString(), limit = ALL) =>
      questions.recent(PARTNER, USER, CONVERSATION, since, limit);
    const ids = (found: readonly AskedQuestion[]): string[] => found.map(({ id }) => id);
  });
}
