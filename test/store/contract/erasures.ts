// Those who want to be forgotten: ordered once, moved by one, and what a pass leaves of them.
import assert from 'node:assert/strict';
import type { Erasure } from '../../../src/store/erasure-records.ts';
import type { Store } from '../../../src/store/store.ts';
import { began, CHANGES, engagement, FULL, next, SUMMARY, ticked } from './engagement-samples.ts';
import { form, PARTNER, person, question, reference, USER } from './samples.ts';
import { STALE_SECONDS, type Subject } from './subject.ts';

const NAME = 'Eva Kovač';

export function erasuresContract(subject: Subject): void {
  describe('erasures', () => {
    let store: Store;

    beforeEach(() => {
      store = subject.store;
    });

    const erasure = (more: Partial<Erasure> = {}): Erasure => ({
      partner: PARTNER,
      user: USER,
      name: NAME,
      channelIds: ['29:eva'],
      engagements: ['e1'],
      tell: { to: reference('a:1'), language: 'de' },
      secret: 'a secret',
      at: subject.at(),
      passes: 0,
      ...more,
    });
    const due = () => store.erasures.due(subject.at(), 10);

    it('are ordered once, found when they are due, field by field, and gone when they end', async () => {
      await store.erasures.order(erasure());
      await store.erasures.order(erasure({ secret: 'another' }));
      await store.erasures.order(erasure({ user: 'later', at: later(60) }));
      const [only, ...others] = await due();
      assert.deepEqual(others, []);
      assert.ok(only);
      assert.deepEqual(only, { ...erasure(), version: only.version });
      await store.people.save(person({ leaving: subject.at() }), null);
      await store.erasures.end(only);
      assert.deepEqual(await due(), []);
      assert.equal(await store.people.read(PARTNER, USER), undefined);
      subject.pass(60);
      assert.deepEqual(
        (await due()).map(({ user }) => user),
        ['later'],
      );
    });

    it('are moved by one of many, and not by whoever saw them before', async () => {
      await store.erasures.order(erasure());
      const [seen] = await due();
      assert.ok(seen);
      const moved = await Promise.all(Array.from({ length: 5 }, () => store.erasures.move(seen, later(300), 1)));
      const [ours, ...others] = moved.filter((each) => each !== undefined);
      assert.deepEqual([ours?.passes, others], [1, []]);
      assert.deepEqual(await due(), []);
      subject.pass(300);
      assert.deepEqual(await due(), [ours]);
    });

    it('take in a pass what is the person’s own, but for the person, and nothing of anybody else', async () => {
      for (const user of [USER, 'other']) {
        await store.people.save(person({ user, name: user }), null, form('n', 'outcome'));
        await store.questions.save(question('q1', { user }));
        await store.wakes.pull(PARTNER, user, subject.at());
        const slot = { partner: PARTNER, user, id: 'digest.2026-03-02', at: subject.at(), reminders: [] };
        await store.slots.claim(slot, STALE_SECONDS);
      }
      await store.people.save(person({ partner: 'another', user: USER }), null);
      await store.questions.save(question('q1', { partner: 'another', user: USER }));

      assert.equal((await store.erasures.pass(erasure())).changed, 4);
      assert.ok(await store.people.read(PARTNER, USER));
      assert.equal(await store.people.form(PARTNER, USER, 'n'), undefined);
      assert.deepEqual(await store.questions.all(PARTNER, USER), []);
      assert.deepEqual(await store.slots.recent(PARTNER, USER, '2000-01-01T00:00:00Z', 10), []);
      assert.deepEqual(
        (await store.wakes.due(subject.at(), 10)).map(({ user }) => user),
        ['other'],
      );
      assert.ok(await store.people.form(PARTNER, 'other', 'n'));
      assert.equal((await store.questions.all(PARTNER, 'other')).length, 1);
      assert.equal((await store.slots.recent(PARTNER, 'other', '2000-01-01T00:00:00Z', 10)).length, 1);
      assert.equal((await store.questions.all('another', USER)).length, 1);
      assert.deepEqual(await store.erasures.pass(erasure()), { changed: 0, engagements: [] });
    });

    it('name the engagements that the person is to leave first, and change nothing about that', async () => {
      const people = { owner: USER, members: {} };
      const begun = engagement({ ...FULL, id: 'e1', people, phases: {} });
      await store.engagements.save(begun, null, began(begun), SUMMARY);
      const pass = await store.erasures.pass(erasure());
      assert.deepEqual(pass.engagements, ['e1']);
      assert.deepEqual((await store.engagements.read(PARTNER, 'e1'))?.people, people);
    });

    it('make of the person in notes, marks, history and forms somebody whom nobody can name', async () => {
      const begun = engagement({ ...FULL, id: 'e1', people: { owner: 'owner', members: {} }, phases: {} });
      await store.engagements.save(begun, null, began(begun), SUMMARY);
      const by = { by: USER, reason: `${NAME} is away` };
      const marked = next(begun, ticked('initiate', '3616', by));
      const outcome = JSON.stringify({ owner: { id: USER, name: NAME } });
      await store.engagements.save(marked.engagement, 1, marked.event, SUMMARY, form('n', outcome));
      const noted = next(marked.engagement, CHANGES.note);
      await store.engagements.save(noted.engagement, 2, noted.event, SUMMARY);

      await store.erasures.pass(erasure());
      const after = await store.engagements.read(PARTNER, 'e1');
      const mark = after?.phases.initiate?.marks['3616'];
      assert.match(mark?.by ?? '', /^former-[\w-]{16}$/);
      assert.equal(mark?.reason, '[…] is away');
      assert.equal(after?.rev, 3);
      const [, event] = await store.engagements.history(PARTNER, 'e1', null, 10);
      assert.deepEqual(event?.changes[0]?.after, mark);
      const kept = await store.engagements.form(PARTNER, 'e1', 'n');
      assert.deepEqual(JSON.parse(kept?.outcome ?? ''), { owner: { id: mark?.by, name: '[…]' } });
      assert.deepEqual(await store.erasures.pass(erasure()), { changed: 0, engagements: [] });
    });

    function later(seconds: number): string {
      return new Date(Date.parse(subject.at()) + seconds * 1000).toISOString();
    }
  });
}
