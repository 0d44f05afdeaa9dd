// Forms: one effect and one answer each, together with the person they change or not at all.
import assert from 'node:assert/strict';
import type { People } from '../../../src/store/store.ts';
import { race } from './race.ts';
import { rejects } from './rejects.ts';
import { form, PARTNER, person, USER } from './samples.ts';
import { DAY_SECONDS, type Subject } from './subject.ts';

export function formsContract(subject: Subject): void {
  describe('forms', () => {
    let people: People;

    beforeEach(() => {
      people = subject.store.people;
    });

    it('are kept with the person they changed', async () => {
      assert.equal(await people.form(PARTNER, USER, 'n1'), undefined);
      const version = await people.save(person(), null, form('n1', '{"view":"settings"}'));
      assert.deepEqual(await people.form(PARTNER, USER, 'n1'), form('n1', '{"view":"settings"}'));
      await people.save(person({ zone: 'Europe/Rome' }), version, form('n2', 'second'));
      assert.deepEqual(await people.form(PARTNER, USER, 'n1'), form('n1', '{"view":"settings"}'));
      assert.deepEqual(await people.form(PARTNER, USER, 'n2'), form('n2', 'second'));
    });

    it('are not kept when the person was not saved', async () => {
      const version = await people.save(person(), null);
      await people.save(person({ zone: 'Europe/Rome' }), version);
      await rejects(people.save(person({ zone: 'Europe/Oslo' }), version, form('n1', 'lost')), 'conflict');
      assert.equal(await people.form(PARTNER, USER, 'n1'), undefined);
      await rejects(people.save(person({ user: 'new' }), 'no such version', form('n1', 'lost')), 'conflict');
      assert.equal(await people.form(PARTNER, 'new', 'n1'), undefined);
      assert.equal(await people.read(PARTNER, 'new'), undefined);
    });

    it('have their effect once: the second time nothing is saved and the first outcome stands', async () => {
      const version = await people.save(person({ zone: 'Europe/Rome' }), null, form('n1', 'first'));
      await rejects(people.save(person({ zone: 'Europe/Oslo' }), version, form('n1', 'second')), 'conflict');
      assert.deepEqual(await people.read(PARTNER, USER), {
        value: person({ zone: 'Europe/Rome' }),
        version,
      });
      assert.equal((await people.form(PARTNER, USER, 'n1'))?.outcome, 'first');
    });

    it('sent twenty times at once are applied once', async () => {
      const { winner } = await race(20, (index) =>
        people.save(person({ zone: `${index}` }), null, form('n1', `outcome ${index}`)),
      );
      assert.equal((await people.form(PARTNER, USER, 'n1'))?.outcome, `outcome ${winner}`);
      assert.equal((await people.read(PARTNER, USER))?.value.zone, `${winner}`);
    });

    it('are forgotten after 30 days, the person is not', async () => {
      const version = await people.save(person(), null, form('n1', 'first'));
      subject.pass(30 * DAY_SECONDS - 1);
      assert.equal((await people.form(PARTNER, USER, 'n1'))?.outcome, 'first');
      subject.pass(1);
      assert.equal(await people.form(PARTNER, USER, 'n1'), undefined);
      await people.save(person({ zone: 'Europe/Rome' }), version, form('n1', 'again'));
      assert.equal((await people.form(PARTNER, USER, 'n1'))?.outcome, 'again');
      subject.pass(1000 * DAY_SECONDS);
      assert.deepEqual((await people.read(PARTNER, USER))?.value, person({ zone: 'Europe/Rome' }));
    });
  });
}
