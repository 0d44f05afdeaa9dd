// Engagements: one winner by `rev`, everything of a change or nothing, nobody else's data.
import assert from 'node:assert/strict';
import type { Engagement } from '../../../src/engagements/engagement.ts';
import { PHASES } from '../../../src/playbook/slugs.ts';
import type { Engagements } from '../../../src/store/store.ts';
import { began, ENGAGEMENT, engagement, FULL, next, SUMMARY, ticked } from './engagement-samples.ts';
import { race } from './race.ts';
import { rejects } from './rejects.ts';
import { form, PARTNER } from './samples.ts';
import { DAY_SECONDS, type Subject } from './subject.ts';

export function engagementsContract(subject: Subject): void {
  describe('engagements', () => {
    let engagements: Engagements;

    beforeEach(() => {
      engagements = subject.store.engagements;
    });

    it('are none at first, then what was saved, field by field', async () => {
      assert.equal(await read(), undefined);
      await create(FULL);
      assert.deepEqual(await read(), FULL);
    });

    it('keep absent what is absent: no phase that nobody touched, nothing that was taken back', async () => {
      const paused = { ...engagement(), pending: FULL.pending, life: FULL.life };
      await create(paused);
      assert.deepEqual(await read(), paused);
      const { engagement: after } = await change(
        paused,
        { slot: 'pending', before: paused.pending, after: null },
        { slot: 'life', before: paused.life, after: { state: 'open' } },
      );
      assert.equal('pending' in after, false);
      assert.deepEqual(await read(), after);
    });

    it('become what each change makes of them', async () => {
      let known = engagement();
      await create(known);
      for (const phase of PHASES) known = (await change(known, ticked(phase, '1'), ticked(phase, '2'))).engagement;
      known = (await change(known, ticked('assess', '1', { state: 'blocked', reason: 'why' }))).engagement;
      known = (await change(known, { slot: 'playbook', before: 'v1', after: 'v2' })).engagement;
      assert.deepEqual(await read(), known);
      assert.equal(known.rev, 9);
    });

    it('are written as far as the event says and no further', async () => {
      const begun = engagement();
      await create(begun);
      const first = next(begun, ticked('initiate', '1'));
      await engagements.save(first.engagement, 1, first.event, SUMMARY);
      const second = next(first.engagement, ticked('assess', '2'));
      const alsoMore = next(second.engagement, ticked('initiate', '1', { state: 'open' })).engagement.phases;
      await engagements.save({ ...second.engagement, phases: alsoMore }, 2, second.event, SUMMARY);
      assert.deepEqual(await read(), second.engagement);
    });

    it('refuse a rev that is not the newest, one that never was, and to begin twice; nothing of that is kept', async () => {
      const begun = engagement();
      const { engagement: after, event } = next(begun, ticked('assess', '1'));
      await rejects(engagements.save(after, 1, event, SUMMARY, form('lost', 'x')), 'conflict');
      assert.equal(await read(), undefined);

      await create(begun);
      const kept = (await change(begun, ticked('initiate', '7'))).engagement;
      for (const expected of [1, 0, 3, null]) {
        await rejects(
          engagements.save({ ...after, rev: 3 }, expected, { ...event, rev: 3 }, SUMMARY, form('lost', 'x')),
          'conflict',
        );
      }
      assert.deepEqual(await read(), kept);
      assert.equal(await engagements.event(PARTNER, ENGAGEMENT, 3), undefined);
      assert.deepEqual(
        (await history()).map(({ rev }) => rev),
        [2, 1],
      );
      assert.equal(await engagements.form(PARTNER, ENGAGEMENT, 'lost'), undefined);
    });

    it('refuse an event that is there already', async () => {
      const begun = engagement();
      await create(begun);
      const { engagement: after, event } = next(begun, ticked('assess', '1'));
      await rejects(engagements.save(after, 1, { ...event, rev: 1 }, SUMMARY), 'conflict');
      assert.deepEqual(await read(), begun);
    });

    it('let one of twenty win, for a new one and for a known one, and what is kept is all the winner’s', async () => {
      const first = await race(20, (index) => create(engagement({ playbook: `v${index}` }), form('n1', `${index}`)));
      const begun = engagement({ playbook: `v${first.winner}` });
      assert.deepEqual(await read(), begun);
      assert.equal((await engagements.form(PARTNER, ENGAGEMENT, 'n1'))?.outcome, `${first.winner}`);

      // Each in a phase of its own or with others in one: the header alone decides.
      const steps = Array.from({ length: 20 }, (_, index) =>
        next(begun, ticked(PHASES[index % PHASES.length] ?? 'assess', `${index}`)),
      );
      const second = await race(20, async (index) => {
        const step = steps[index];
        assert.ok(step);
        await engagements.save(step.engagement, 1, step.event, SUMMARY, form('n2', `${index}`));
      });
      assert.deepEqual(await read(), steps[second.winner]?.engagement);
      assert.deepEqual(await engagements.event(PARTNER, ENGAGEMENT, 2), steps[second.winner]?.event);
      assert.equal((await engagements.form(PARTNER, ENGAGEMENT, 'n2'))?.outcome, `${second.winner}`);
    });

    it('lose nothing of twenty who each read, decide and save until they get through', async () => {
      await create(engagement());
      await Promise.all(Array.from({ length: 20 }, (_, index) => tickUntilSaved('assess', `${index}`)));
      const all = await read();
      assert.equal(all?.rev, 21);
      assert.equal(Object.keys(all.phases.assess?.marks ?? {}).length, 20);
      assert.deepEqual(
        (await history()).map(({ rev }) => rev),
        Array.from({ length: 21 }, (_, index) => 21 - index),
      );
    });

    it('are read as they were at one rev, also while others write', async () => {
      let known = engagement();
      await create(known);
      const readings: Promise<Engagement | undefined>[] = [];
      while (known.rev < 40) {
        const own = { state: 'blocked', reason: `${known.rev + 1}` } as const;
        const changing = change(known, ticked('initiate', '1', own), ticked('migrate', '1', own));
        readings.push(read(), read());
        known = (await changing).engagement;
      }
      const found = await Promise.all(readings);
      for (const one of found) {
        const reason = one?.rev === 1 ? undefined : `${one?.rev}`;
        assert.equal(one?.phases.initiate?.marks['1']?.reason, reason);
        assert.equal(one?.phases.migrate?.marks['1']?.reason, reason);
      }
      assert.ok(new Set(found.map((one) => one?.rev)).size > 10);
    });

    it('have a form’s effect once: the second time nothing is saved and the first outcome stands', async () => {
      const begun = engagement();
      await create(begun, form('n1', 'created'));
      const { engagement: after, event } = next(begun, ticked('assess', '1'));
      await rejects(engagements.save(after, 1, event, SUMMARY, form('n1', 'again')), 'conflict');
      assert.deepEqual(await read(), begun);
      assert.equal((await engagements.form(PARTNER, ENGAGEMENT, 'n1'))?.outcome, 'created');
    });

    it('forget forms after 30 days, and nothing else ever', async () => {
      await create(FULL, form('n1', 'created'));
      subject.pass(30 * DAY_SECONDS - 1);
      assert.deepEqual(await engagements.form(PARTNER, ENGAGEMENT, 'n1'), form('n1', 'created'));
      subject.pass(1);
      assert.equal(await engagements.form(PARTNER, ENGAGEMENT, 'n1'), undefined);
      subject.pass(5000 * DAY_SECONDS);
      assert.deepEqual(await read(), FULL);
      assert.deepEqual(await history(), [began(FULL)]);
    });

    it('keep partners and engagements apart, also where one’s id is the other’s', async () => {
      const places = [
        ['p', 'e'],
        ['e', 'p'],
        ['p', 'p'],
        ['pe', ''],
        ['', 'pe'],
      ] as const;
      for (const [partner, id] of places) {
        assert.equal(await engagements.read(partner, id), undefined);
        assert.deepEqual(await engagements.headers(partner, [id]), []);
        assert.deepEqual(await engagements.history(partner, id, null, 10), []);
        const begun = engagement({ partner, id });
        const { engagement: after, event } = next(begun, ticked('assess', '1', { reason: `${partner}|${id}` }));
        await engagements.save(begun, null, began(begun), SUMMARY, form('same nonce', `${partner}|${id}`));
        await engagements.save(after, 1, event, SUMMARY);
      }
      for (const [partner, id] of places) {
        const found = await engagements.read(partner, id);
        assert.equal(found?.phases.assess?.marks['1']?.reason, `${partner}|${id}`);
        assert.equal((await engagements.form(partner, id, 'same nonce'))?.outcome, `${partner}|${id}`);
        assert.equal((await engagements.history(partner, id, null, 10)).length, 2);
        assert.deepEqual((await engagements.headers(partner, [id]))[0]?.id, id);
      }
    });

    it('are read when they are deleted: who may see them is not the store’s affair', async () => {
      const deleted = engagement({ life: { state: 'deleted', reason: 'a mistake' } });
      await create(deleted);
      assert.deepEqual(await read(), deleted);
      assert.equal((await engagements.headers(PARTNER, [ENGAGEMENT])).length, 1);
    });

    it('come back as copies, and are kept as they were given', async () => {
      const given = structuredClone(FULL);
      await create(given);
      Object.assign(given.attributes, { name: 'changed' });
      Object.assign(given.phases.initiate?.marks ?? {}, { 4017: 'changed' });
      const mine = await read();
      assert.deepEqual(mine, FULL);
      Object.assign(mine?.attributes ?? {}, { name: 'changed' });
      Object.assign(mine?.phases.initiate?.marks ?? {}, { 4017: 'changed' });
      assert.deepEqual(await read(), FULL);
    });

    const read = () => engagements.read(PARTNER, ENGAGEMENT);
    const history = () => engagements.history(PARTNER, ENGAGEMENT, null, 100);
    const create = (begun: Engagement, applied?: ReturnType<typeof form>) =>
      engagements.save(begun, null, began(begun), SUMMARY, applied);

    async function change(before: Engagement, ...changes: Parameters<typeof next>[1][]) {
      const step = next(before, ...changes);
      await engagements.save(step.engagement, before.rev, step.event, SUMMARY);
      return step;
    }

    async function tickUntilSaved(phase: (typeof PHASES)[number], item: string): Promise<void> {
      for (;;) {
        const known = await read();
        assert.ok(known);
        const saving = change(known, ticked(phase, item));
        const [end] = await Promise.allSettled([saving]);
        if (end.status === 'fulfilled') return;
        await rejects(saving, 'conflict');
      }
    }
  });
}
