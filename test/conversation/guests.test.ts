// Who is a guest: the roster says so when it first matters, and is not asked again for a day.
import assert from 'node:assert/strict';
import { AppError } from '../../src/app-error.ts';
import type { RosterRow } from '../../src/conversation/context.ts';
import type { Reference } from '../../src/conversation/turn.ts';
import { type Seen, shown, type World } from '../support/conversation.ts';
import { newCustomer, of, reasonOf, startCustomers } from '../support/customers.ts';

const DAY = 24 * 60;

describe('a guest', () => {
  let world: World;
  /** What the roster says of everybody; undefined: it does not have them, `down`: it cannot be read. */
  let row: RosterRow | undefined | 'down';
  let asked: Reference[];

  beforeEach(async () => {
    row = { role: 'user' };
    asked = [];
    world = await startCustomers((deps) => ({
      ...deps,
      member: async (reference) => {
        asked.push(reference);
        if (row === 'down') throw new AppError('unavailable', 'The roster is down.');
        return row;
      },
    }));
  });

  const rows: readonly (readonly [string, RosterRow, boolean])[] = [
    ['the role guest', { role: 'guest' }, true],
    ['the role anonymous', { role: 'anonymous' }, true],
    ['a role in capitals', { role: 'Guest' }, true],
    ['a mark in the principal name', { upn: 'gus_fabrikam.example#EXT#@contoso.example' }, true],
    ['that mark in small letters, whatever the role', { role: 'user', upn: 'gus#ext#@contoso.example' }, true],
    ['the role user', { role: 'user', upn: 'ext@contoso.example' }, false],
    ['nothing', {}, false],
  ];
  for (const [what, said, isGuest] of rows)
    it(`is ${isGuest ? '' : 'not '}who has ${what} in the roster`, async () => {
      row = said;
      const seen = await world.person('gus').says('new customer');
      if (isGuest) assert.equal(reasonOf(seen), 'forbidden');
      else shown(seen, 'customer-form');
      assert.deepEqual(world.failures, []);
    });

  it('is looked for with the first word about customers, and once for a day', async () => {
    const anna = world.person('anna');
    const others = ['help', 'settings', 'phases', 'Which proxy rule is for Teams?', 'open the admin center'];
    for (const words of others) await anna.says(words);
    assert.equal(asked.length, 0);
    const contoso = await newCustomer(anna, 'Contoso');
    await anna.presses('customer.show', of(contoso));
    world.later(DAY - 1);
    await anna.says('open Contoso');
    assert.equal(asked.length, 1);
    world.later(1);
    await anna.says('customers');
    await anna.says('customers');
    assert.equal(asked.length, 2);
  });

  it('is looked for where the person is', async () => {
    await world.person('anna', { conversation: { id: '19:team', kind: 'channel' } }).says('customers');
    const { conversationId, userId } = asked[0] ?? {};
    assert.deepEqual({ conversationId, userId }, { conversationId: '19:team', userId: '29:anna' });
  });

  it('who was none yesterday may change nothing today', async () => {
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    row = { role: 'guest' };
    shown(await anna.presses('customer.pause', of(contoso), { reason: 'r', until: '2026-12-24' }), 'engagement');
    world.later(DAY);
    const paused = shown(await anna.presses('customer.show', of(contoso)), 'engagement');
    assert.deepEqual(paused.may, { work: false, decide: false });
    assert.equal(reasonOf(await anna.presses('customer.reopen', of(paused), { reason: 'r' })), 'forbidden');
  });

  for (const [what, said] of [
    ['cannot be read', 'down'],
    ['does not have the person', undefined],
  ] as const) {
    it(`might be anybody while the roster ${what}: nothing is done or shown, and nothing remembered`, async () => {
      const anna = world.person('anna');
      row = said;
      for (const seen of [
        await anna.says('new customer'),
        await anna.says('customers'),
        await anna.presses('customer.create', { form: 'f' }, { name: 'Contoso', motion: 'rfa', services: 'teams' }),
      ])
        shown(seen, 'error');
      assert.equal(world.failures.length, 3);
      row = {};
      assert.equal(shown(await anna.says('customers'), 'customer-list').total, 0);
    });

    it(`is known for a day though the roster ${what}`, async () => {
      const anna = world.person('anna');
      const contoso = await newCustomer(anna, 'Contoso');
      row = said;
      world.later(DAY - 1);
      shown(await anna.presses('customer.show', of(contoso)), 'engagement');
      world.later(1);
      shown(await anna.presses('customer.show', of(contoso)), 'error');
    });
  }

  it('is found out by one of five turns at once, and none of them fails for it', async () => {
    row = { role: 'guest' };
    const gus = world.person('gus');
    await gus.says('help');
    const seen: readonly (readonly Seen[])[] = await Promise.all(
      Array.from({ length: 5 }, () => gus.says('new customer')),
    );
    assert.deepEqual(seen.map(reasonOf), Array(5).fill('forbidden'));
    assert.deepEqual(world.failures, []);
  });
});
