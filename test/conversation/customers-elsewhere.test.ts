// In groups and channels whatever concerns a customer goes to the asker's own chat, and nowhere when there is none.
import assert from 'node:assert/strict';
import { newCustomer, of, startCustomers } from '../support/customers.ts';

const PLACES = [
  { id: '19:group', kind: 'group' },
  { id: '19:channel', kind: 'channel' },
] as const;

for (const conversation of PLACES) {
  describe(`in a ${conversation.kind}`, () => {
    for (const command of [
      'open Contoso',
      'customers',
      'portfolio',
      'cartera',
      'new customer',
      'neuer Kunde',
      'abrir contoso',
      'kunden',
    ]) {
      it(`"${command}" is answered in the asker's own chat`, async () => {
        const world = await startCustomers();
        await newCustomer(world.person('anna'), 'Contoso');
        const [seen, ...more] = await world.person('anna', { conversation }).says(command);
        assert.ok(seen?.mode === 'post' && seen.elsewhere && more.length === 0);
        assert.equal(seen.elsewhere.to.conversationId, 'chat-contoso-anna');
        assert.doesNotMatch(seen.elsewhere.notice, /contoso/i, 'the others read that line');
      });
    }

    it('a press about a customer is answered there, too, and the pressed card stays', async () => {
      const world = await startCustomers();
      const contoso = of(await newCustomer(world.person('anna'), 'Contoso'));
      const anna = world.person('anna', { conversation });
      for (const [verb, data] of [
        ['customer.show', contoso],
        ['task.done', { ...contoso, taskId: '994' }],
        ['history.open', contoso],
        ['customer.list', {}],
        ['portfolio.open', {}],
      ] as const) {
        const [seen] = await anna.presses(verb, data);
        assert.ok(seen?.mode === 'post' && seen.elsewhere, verb);
      }
      const [latest] = await world.store.engagements.history('contoso', contoso.engagementId, null, 1);
      assert.equal(latest?.surface, conversation.kind);
    });

    it('nothing about a customer is shown to who has no chat with the bot', async () => {
      const world = await startCustomers();
      const contoso = await newCustomer(world.person('anna'), 'Contoso', { lead: 'ben' });
      const ben = world.person('ben', { conversation });
      for (const seen of [
        await ben.says('open Contoso'),
        await ben.says('customers'),
        await ben.says('portfolio'),
        await ben.presses('portfolio.open'),
        await ben.presses('customer.open', contoso),
      ]) {
        assert.equal(seen[0]?.mode, 'toast');
        assert.doesNotMatch(JSON.stringify(seen), /Contoso/);
      }
    });

    it('a name that is none of theirs is a question, and the lifecycle is for everybody', async () => {
      const world = await startCustomers();
      await newCustomer(world.person('anna'), 'Contoso');
      for (const [seen] of [
        await world.person('ben', { conversation }).says('open Contoso'),
        await world.person('anna', { conversation }).says('phases'),
      ])
        assert.ok(seen?.mode === 'post' && seen.elsewhere === undefined);
    });
  });
}
