// Reminders about customers: who is told of what, and who is told when nobody does it.
import assert from 'node:assert/strict';
import type { EngagementView } from '../../src/cards/views/customer-views.ts';
import type { ReminderLine } from '../../src/cards/views/reminder-views.ts';
import type { Person } from '../../src/store/store.ts';
import type { Client, World } from '../support/conversation.ts';
import { newCustomer, of, startCustomers } from '../support/customers.ts';
import { type Sending, startSending } from '../support/sending.ts';

const at = (day: number, time = '07:00'): string => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`;

describe('reminders about customers', () => {
  let world: World;
  let sending: Sending;
  let anna: Client;
  let bert: Client;

  beforeEach(async () => {
    world = await startCustomers();
    // Monday at nine in Berlin, as in the conversation.
    sending = await startSending(at(2, '08:00'), { store: world.store });
    anna = world.person('anna');
    bert = world.person('bert');
    await bert.says('help');
  });
  afterEach(() => world.store.close());

  /** Assigned on the Tuesday before: the first contact is overdue since Friday. */
  const assigned = (more: Readonly<Record<string, string>> = {}): Promise<EngagementView> =>
    newCustomer(anna, 'Woodgrove', { assignedOn: '2026-02-24', ...more });

  async function change(user: string, changes: Partial<Person>): Promise<void> {
    const stored = await sending.store.people.read('contoso', user);
    assert.ok(stored);
    await sending.store.people.save({ ...stored.value, ...changes }, stored.version);
  }

  async function days(first: number, last: number): Promise<void> {
    for (let day = first; day <= last; day += 1) {
      sending.at(at(day));
      for (const user of ['anna', 'bert', 'lead']) await sending.store.wakes.pull('contoso', user, at(day));
      await sending.scan();
      await sending.scan();
    }
  }

  /** Who heard of the first contact, with what stands beside it. */
  function heard(): readonly string[] {
    return sending.posted.flatMap(({ to, view }) => {
      const lines: readonly ReminderLine[] = view.name === 'digest' ? view.customers.flatMap((each) => each.lines) : [];
      return lines
        .filter(({ reminder }) => reminder.rule === 'T-01')
        .map(({ reminder, customer, standingInFor, escalatedFrom, escalatesTo }) =>
          [
            to.userId.replace('29:', ''),
            reminder.dueDate,
            customer,
            ...(standingInFor ? [`for ${standingInFor.name}`] : []),
            ...(escalatedFrom ? [`from ${escalatedFrom.name}`] : []),
            ...(escalatesTo ? [`to ${escalatesTo.id} on ${reminder.escalates?.on}`] : []),
          ].join(' '),
        );
    });
  }

  it('come to the owner, with the name of the customer', async () => {
    await assigned();
    await days(3, 4);
    assert.deepEqual(heard(), ['anna 2026-02-26 Woodgrove', 'anna 2026-02-26 Woodgrove']);
  });

  it('go to the lead two business days after the owner was told, who knows it', async () => {
    await assigned({ lead: 'bert' });
    await days(3, 5);
    assert.deepEqual(heard(), [
      'anna 2026-02-26 Woodgrove to bert on 2026-03-05',
      'anna 2026-02-26 Woodgrove to bert on 2026-03-05',
      'anna 2026-02-26 Woodgrove to bert on 2026-03-05',
      'bert 2026-02-26 Woodgrove from anna',
    ]);
  });

  it('go to a lead of the partner where the customer has none', async () => {
    await world.person('lead').says('help');
    await assigned();
    await days(3, 5);
    assert.deepEqual(heard(), [
      'anna 2026-02-26 Woodgrove to lead on 2026-03-05',
      'anna 2026-02-26 Woodgrove to lead on 2026-03-05',
      'anna 2026-02-26 Woodgrove to lead on 2026-03-05',
      'lead 2026-02-26 Woodgrove from anna',
    ]);
  });

  it('wake the lead on that day, also one who has nothing else', async () => {
    await world.person('lead').says('help');
    await assigned();
    sending.at(at(3));
    await sending.store.wakes.pull('contoso', 'anna', at(3));
    await sending.scan();
    assert.equal((await sending.row('lead'))?.at, at(5, '00:00'));
  });

  it('never go to a lead when the owner was not told', async () => {
    await assigned({ lead: 'bert' });
    sending.posts.push({ outcome: 'unreachable', code: 'ConversationBlockedByUser' });
    await days(3, 6);
    assert.deepEqual(heard(), []);
  });

  const outOfReach: readonly (readonly [string, Partial<Person>])[] = [
    ['is away', { timing: { away: { from: '2026-03-01', until: '2026-03-31' } } }],
    ['cannot be reached', { unreachable: { code: 'ConversationBlockedByUser', at: at(1) } }],
    ['is a guest', { guest: { is: true, at: at(1) } }],
  ];
  for (const [what, changes] of outOfReach)
    it(`never go to a lead who ${what}`, async () => {
      await assigned({ lead: 'bert' });
      await change('bert', changes);
      await days(3, 5);
      assert.deepEqual(heard(), Array(3).fill('anna 2026-02-26 Woodgrove'));
    });

  it('go to a lead of the partner where the customer’s own cannot be reached', async () => {
    await world.person('lead').says('help');
    await assigned({ lead: 'bert' });
    await change('bert', { unreachable: { code: 'ConversationBlockedByUser', at: at(1) } });
    await days(3, 5);
    assert.deepEqual(heard().slice(3), ['lead 2026-02-26 Woodgrove from anna']);
  });

  it('come to the delegate while the owner is away, if they still name them', async () => {
    await assigned();
    await change('anna', { timing: { away: { from: '2026-03-03', until: '2026-03-03', delegate: 'bert' } } });
    await change('bert', { standsInFor: ['anna'] });
    await days(3, 4);
    assert.deepEqual(heard(), ['bert 2026-02-26 Woodgrove for anna', 'anna 2026-02-26 Woodgrove']);
    await change('anna', { timing: { away: { from: '2026-03-05', until: '2026-03-05', delegate: 'carla' } } });
    await days(5, 5);
    assert.equal(heard().length, 2);
  });

  it('do not come any more once the customer is closed', async () => {
    const card = await assigned();
    await anna.presses('customer.close', of(card), { reason: 'over' });
    await days(3, 4);
    assert.deepEqual(heard(), []);
  });

  it('do not come to who was taken off the customer', async () => {
    const card = await assigned({ members: 'bert' });
    await anna.presses('people.save', of(card), { owner: 'carla', lead: '' });
    await days(3, 3);
    assert.deepEqual(
      heard().filter((line) => line.startsWith('anna')),
      [],
    );
  });

  it('do not name a customer to who was taken off it', async () => {
    const card = await assigned({ lead: 'bert' });
    const about = { id: 'own', at: at(2), what: 'call', engagement: card.engagementId, state: 'open' } as const;
    await change('anna', { ownReminders: [about] });
    await bert.presses('people.save', of(card), { owner: 'bert', lead: '' });
    await days(3, 3);
    const [view] = sending.posted.filter(({ to }) => to.userId === '29:anna').map((each) => each.view);
    assert.ok(view?.name === 'digest');
    assert.deepEqual(
      view.customers.map(({ customer, lines }) => [customer, lines.map(({ reminder }) => reminder.rule)]),
      [[undefined, ['own']]],
    );
  });

  it('wait where a chat cannot be opened yet', async () => {
    await assigned({ owner: 'zoe', lead: 'anna' });
    sending.opens.push({ outcome: 'throttled', code: 'Throttled' });
    sending.at(at(3));
    await sending.store.wakes.pull('contoso', 'zoe', at(3));
    await sending.scan();
    assert.deepEqual(heard(), []);
    await sending.scan();
    assert.equal(heard().length, 1);
  });

  it('do not come to a guest who never wrote to us', async () => {
    sending = await startSending(at(2, '08:00'), { store: world.store, member: { role: 'guest' } });
    await assigned({ owner: 'zoe', lead: 'anna' });
    sending.at(at(3));
    await sending.store.wakes.pull('contoso', 'zoe', at(3));
    await sending.scan();
    assert.deepEqual(heard(), []);
    assert.equal((await sending.person('zoe')).unreachable?.code, 'Guest');
  });

  it('reach who never wrote to us by the way of a colleague', async () => {
    await assigned({ owner: 'zoe', lead: 'anna' });
    sending.at(at(3));
    await sending.store.wakes.pull('contoso', 'zoe', at(3));
    await sending.scan();
    assert.deepEqual(
      sending.opened.map(({ userId, serviceUrl, botId }) => [userId, serviceUrl, botId]),
      [['zoe', 'https://smba.example/', '28:bot']],
    );
    assert.deepEqual(heard(), ['zoe 2026-02-26 Woodgrove to anna on 2026-03-05']);
    assert.equal((await sending.person('zoe')).references.personal?.conversationId, 'new-zoe');
    assert.equal((await sending.person('zoe')).guest?.is, false);
  });
});
