// Reminders that come from rules: asked for, answered, taken back; whom they are for, and when they look at somebody again.
import assert from 'node:assert/strict';
import { AppError } from '../../src/app-error.ts';
import type { EngagementView } from '../../src/cards/views/customer-views.ts';
import { type Client, type Seen, shown, type World } from '../support/conversation.ts';
import { INTERNAL_PREP, newCustomer, of, problemsOf, reasonOf, startCustomers, stored } from '../support/customers.ts';

/** Assigned on a Thursday: the first contact is due two business days later, on the Monday that the conversation begins on. */
const ASSIGNED = { assignedOn: '2026-02-26' };
const DAY = 24 * 60;

describe('reminders about customers', () => {
  let world: World;
  let anna: Client;
  let card: EngagementView;
  let id: string;

  beforeEach(async () => {
    world = await startCustomers();
    anna = world.person('anna', { locale: 'en', zone: 'Europe/Berlin' });
    card = await newCustomer(anna, 'Contoso', ASSIGNED);
    id = `${card.engagementId}.T-01.-.2026-03-02`;
  });
  afterEach(() => world.store.close());

  const idsOf = async (client: Client = anna) =>
    shown(await client.says('reminders'), 'reminders').lines.map(({ reminder }) => reminder.id);
  const wakeOf = async (user: string) =>
    (await world.store.wakes.due('2030-01-01T00:00:00.000Z', 100)).find((wake) => wake.user === user)?.at;
  const press = async (verb: string, inputs: Record<string, string> = {}) =>
    shown(await anna.presses(verb, { reminderId: id }, inputs), 'reminder');

  describe('today', () => {
    for (const [language, word] of [
      ['en', 'today'],
      ['de', 'heute'],
      ['es', 'hoy'],
      ['pt', 'hoje'],
      ['ja', '今日'],
      ['zh', '今天'],
    ] as const)
      it(`tells what is due and what is next: ${word}`, async () => {
        const seen = await anna.says(word);
        const { customers, date } = shown(seen, 'today');
        assert.ok(seen[0]?.mode === 'post' && seen[0].language === language);
        assert.equal(date, '2026-03-02');
        assert.deepEqual(
          customers.map(({ customer, lines, next }) => [
            customer,
            lines.map((line) => line.reminder.id),
            next?.because,
          ]),
          [['Contoso', [id], 'mandatory']],
        );
      });

    it('begins with what is most urgent, and goes on with what is only next', async () => {
      await newCustomer(anna, 'Adatum', { motion: 'targeting' });
      await newCustomer(anna, 'Fabrikam', { assignedOn: '2026-02-20' });
      const { customers } = shown(await anna.says('today'), 'today');
      assert.deepEqual(
        customers.map(({ customer, lines }) => [customer, lines.length]),
        [
          ['Fabrikam', 1],
          ['Contoso', 1],
          ['Adatum', 0],
        ],
      );
    });

    it('has pages, and shows the last one to who wants more', async () => {
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await newCustomer(anna, `More ${n}`);
      const first = shown(await anna.says('today'), 'today');
      assert.deepEqual([first.page, first.pages, first.customers.length], [1, 2, 8]);
      const last = shown(await anna.presses('today.open', { page: 9 }), 'today');
      assert.deepEqual([last.page, last.pages, last.customers.length], [2, 2, 1]);
    }).timeout(20_000);

    it('says what is due in the own chat when asked in a channel', async () => {
      const [seen] = await world
        .person('anna', { locale: 'en', conversation: { id: 'channel', kind: 'channel' } })
        .says('today');
      assert.ok(seen?.mode === 'post' && seen.elsewhere?.to.conversationId === 'chat-contoso-anna');
    });

    it('leaves out who has a pause', async () => {
      const paused = await newCustomer(anna, 'Fabrikam', { motion: 'targeting' });
      await anna.presses('customer.pause', of(paused), { reason: 'a freeze', until: '2026-05-01' });
      const { customers } = shown(await anna.says('today'), 'today');
      assert.deepEqual(
        customers.map(({ customer }) => customer),
        ['Contoso'],
      );
    });

    it('is empty for who has nothing', async () => {
      assert.deepEqual(shown(await world.person('bert').says('today'), 'today').customers, []);
    });
  });

  describe('answered', () => {
    it('with done: gone, the same answer twice, and back within ten minutes', async () => {
      const done = await press('reminder.done');
      assert.deepEqual(done.answered, { is: 'done' });
      assert.deepEqual(await press('reminder.done'), done);
      assert.deepEqual(await idsOf(), []);
      const back = shown(await anna.presses('undo', { undoId: done.undoId }), 'reminder');
      assert.deepEqual([back.notice, back.answered, back.line.reminder.id], [{ kind: 'undone' }, undefined, id]);
      assert.deepEqual(shown(await anna.presses('undo', { undoId: done.undoId }), 'reminder'), back);
      assert.deepEqual(await idsOf(), [id]);
      const { history } = await stored(world, card);
      assert.deepEqual(
        history.map(({ command }) => command),
        ['undo', 'reminder.done', 'customer.create'],
      );
    });

    it('with done: not back after eleven minutes', async () => {
      const { undoId } = await press('reminder.done');
      world.later(11);
      assert.equal(reasonOf(await anna.presses('undo', { undoId })), 'no-undo');
      assert.equal((await press('reminder.done')).undoId, undefined);
    });

    it('with never again: stays away, and comes back when that is undone', async () => {
      const { undoId, answered } = await press('reminder.stop');
      assert.deepEqual(answered, { is: 'stopped' });
      assert.deepEqual(await idsOf(), []);
      const back = shown(await anna.presses('undo', { undoId }), 'reminder');
      assert.equal(back.line.reminder.id, id);
      assert.deepEqual(await idsOf(), [id]);
    });

    for (const [until, untilOn, date] of [
      ['tomorrow', '', '2026-03-03'],
      ['three-days', '', '2026-03-05'],
      ['next-week', '', '2026-03-09'],
      ['2026-04-01', '', '2026-04-01'],
      ['tomorrow', '2026-03-20', '2026-03-20'],
    ] as const)
      it(`with later: ${until} ${untilOn} is ${date}, and it comes again on that day`, async () => {
        assert.deepEqual((await press('reminder.snooze', { until, untilOn })).answered, { is: 'snoozed', until: date });
        const days = (Date.parse(date) - Date.parse('2026-03-02')) / 86_400_000;
        world.later((days - 1) * DAY);
        assert.deepEqual((await idsOf()).includes(id), false);
        world.later(DAY);
        assert.deepEqual((await idsOf()).includes(id), true);
      });

    it('with later, by the date where the person is', async () => {
      const tokyo = world.person('anna', { zone: 'Asia/Tokyo' });
      // In Tokyo it is Tuesday already.
      world.later(9 * 60);
      const seen = shown(await tokyo.presses('reminder.snooze', { reminderId: id }, { until: 'tomorrow' }), 'reminder');
      assert.deepEqual(seen.answered, { is: 'snoozed', until: '2026-03-04' });
    });

    for (const [until, untilOn, field, problem] of [
      ['', '', 'until', 'required'],
      ['tomorrow', 'soon', 'untilOn', 'not-a-date'],
      ['', '2026-03-02', 'untilOn', 'not-in-future'],
      ['2026-02-30', '', 'untilOn', 'not-a-date'],
      ['', '2031-01-01', 'untilOn', 'not-in-future'],
    ] as const)
      it(`with a wrong date, keeps what was typed: ${until} ${untilOn}`, async () => {
        const { snooze, answered } = await press('reminder.snooze', { until, untilOn });
        assert.ok(snooze);
        assert.deepEqual(problemsOf(snooze), { [field]: problem });
        assert.equal(Object.values(snooze.typed).includes(untilOn || until), true);
        assert.equal(answered, undefined);
        assert.deepEqual(await idsOf(), [id]);
      });

    it('with later after done: it is done', async () => {
      await press('reminder.done');
      assert.deepEqual((await press('reminder.snooze', { until: 'tomorrow' })).answered, { is: 'done' });
    });
  });

  describe('opened', () => {
    it('are posted, and tell what has become of them', async () => {
      const [seen] = await anna.presses('reminder.open', { reminderId: id });
      assert.equal(seen?.mode, 'post');
      await press('reminder.snooze', { until: 'next-week' });
      const opened = shown(await anna.presses('reminder.open', { reminderId: id }), 'reminder');
      assert.deepEqual(opened.answered, { is: 'snoozed', until: '2026-03-09' });
    });

    for (const verb of ['reminder.open', 'reminder.done', 'reminder.stop', 'reminder.snooze'])
      it(`say that they are over when they are: ${verb}`, async () => {
        await anna.presses('task.done', { ...of(card), taskId: INTERNAL_PREP });
        const { is, date } = shown(
          await anna.presses(verb, { reminderId: id }, { until: 'tomorrow', untilOn: '' }),
          'reminder-past',
        );
        assert.deepEqual([is, date], ['done', '2026-03-02']);
        assert.deepEqual((await stored(world, card)).engagement.reminders, {});
      });

    it('and those that nobody knows look like those that are over, or like an old card', async () => {
      for (const reminderId of [
        'nowhere.T-01.-.2026-03-02',
        `${card.engagementId}.T-99.-.2026-03-02`,
        '-.own.x.2026-03-02',
      ])
        shown(await anna.presses('reminder.done', { reminderId }), 'reminder-past');
      for (const reminderId of ['x', 'a.b.c.d', '....', `${id}.more`])
        shown(await anna.presses('reminder.done', { reminderId }), 'outdated');
    });
  });

  describe('are for those', () => {
    it('who work on the customer: a stranger learns and changes nothing', async () => {
      const eve = world.person('eve');
      for (const verb of ['reminder.open', 'reminder.done', 'reminder.stop'])
        shown(await eve.presses(verb, { reminderId: id }), 'reminder-past');
      assert.equal(reasonOf(await eve.presses('cadence.open', { engagementId: card.engagementId })), 'gone');
      assert.deepEqual((await stored(world, card)).engagement.reminders, {});
    });

    it('who are no guests', async () => {
      const guest = world.person('gast', { guest: true });
      await anna.presses('people.save', of(card), { owner: 'gast', 'member-fasttrack-engineer': 'anna' });
      assert.deepEqual(await idsOf(guest), []);
      shown(await guest.presses('reminder.done', { reminderId: id }), 'reminder-past');
      assert.equal(reasonOf(await guest.presses('cadence.open', { engagementId: card.engagementId })), 'forbidden');
      assert.equal(reasonOf(await guest.says('remind me tomorrow: coffee')), 'forbidden');
    });

    describe('who stand in for somebody away:', () => {
      let ben: Client;

      beforeEach(async () => {
        ben = world.person('ben');
        const away = { delegate: 'ben', awayFrom: '2026-03-01', awayUntil: '2026-03-05' };
        await anna.presses('settings.save', { form: 'f' }, { language: '', zone: '', rules: 'T-01', ...away });
      });
      const answer = (verb: string, inputs: Record<string, string> = {}, reminderId = id) =>
        ben.presses(verb, { reminderId }, inputs);
      const answers = async () => (await stored(world, card)).engagement.reminders;

      it('they see it, and it is done for both', async () => {
        const [line] = shown(await ben.says('reminders'), 'reminders').lines;
        assert.deepEqual([line?.reminder.id, line?.standingInFor?.name, line?.customer], [id, 'anna', 'Contoso']);
        for (const seen of [await answer('reminder.done'), await answer('reminder.done')]) {
          const { answered, undoId } = shown(seen, 'reminder');
          assert.deepEqual([answered, undoId], [{ is: 'done' }, undefined]);
        }
        const [[key, given] = [], ...more] = Object.entries(await answers());
        assert.deepEqual([key, given?.state, given?.by, more], ['T-01.-.2026-03-02', 'done', 'ben', []]);
        assert.deepEqual([await idsOf(ben), await idsOf()], [[], []]);
      });

      it('put off or stopped, it is so for them alone', async () => {
        shown(await answer('reminder.snooze', { until: 'long ago' }), 'reminder');
        assert.deepEqual(await answers(), {});
        shown(await answer('reminder.snooze', { until: 'tomorrow' }), 'reminder');
        assert.deepEqual([await idsOf(ben), await idsOf()], [[], [id]]);
        world.later(DAY);
        assert.deepEqual(await idsOf(ben), [id]);
        shown(await answer('reminder.stop'), 'reminder');
        assert.deepEqual([await idsOf(ben), await idsOf()], [[], [id]]);
      });

      it('they do nothing else to a customer that is not theirs', async () => {
        const { engagementId, rev } = card;
        shown(await answer('reminder.done'), 'reminder');
        const before = await stored(world, card);
        for (const [verb, data] of [
          ['undo', { undoId: `${engagementId}.${before.engagement.rev}` }],
          ['customer.open', { engagementId }],
          ['cadence.open', { engagementId }],
          ['cadence.save', { engagementId, rev }],
          ['people.save', { engagementId, rev }],
          ['task.done', { engagementId, taskId: '3616', rev }],
        ] as const)
          assert.equal(reasonOf(await ben.presses(verb, data)), 'gone', verb);
        assert.deepEqual(await stored(world, card), before);
      });

      it('they answer what is for the one who is away, and not what is for others', async () => {
        const other = await newCustomer(world.person('carl'), 'Fabrikam', ASSIGNED);
        shown(await answer('reminder.done', {}, `${other.engagementId}.T-01.-.2026-03-02`), 'reminder-past');
        assert.deepEqual((await stored(world, other)).engagement.reminders, {});
      });

      it('they answer nothing any more when that is over, or somebody else was named', async () => {
        world.later(4 * DAY);
        shown(await answer('reminder.done'), 'reminder-past');
        const other = { delegate: 'carl', awayFrom: '2026-03-01', awayUntil: '2026-03-15' };
        await anna.presses('settings.save', { form: 'g' }, { language: '', zone: '', rules: 'T-01', ...other });
        shown(await answer('reminder.done'), 'reminder-past');
        assert.deepEqual(await answers(), {});
        shown(await world.person('carl').presses('reminder.done', { reminderId: id }), 'reminder');
      });
    });
  });

  describe('the list', () => {
    it('tells owner and lead who cannot be reached, and nobody else', async () => {
      const people = { owner: 'anna', lead: 'lena', 'member-fasttrack-engineer': 'bert,mia' };
      await anna.presses('people.save', of(card), people);
      const bert = await world.store.people.read('contoso', 'bert');
      assert.ok(bert);
      const unreachable = { code: 'BotNotInConversationRoster', at: '2026-03-01T08:00:00.000Z' };
      await world.store.people.save({ ...bert.value, unreachable }, bert.version);
      const seen = async (client: Client) =>
        shown(await client.says('reminders'), 'reminders').unreachable.map(({ who, code }) => [who.id, code]);
      const out = [['bert', 'BotNotInConversationRoster']];
      assert.deepEqual(await seen(anna), out);
      assert.deepEqual(await seen(world.person('lena')), out);
      assert.deepEqual(await seen(world.person('mia')), []);
      // Whoever writes is back.
      assert.deepEqual(await seen(world.person('bert')), []);
      assert.deepEqual(await seen(anna), []);
    });

    it('is posted from a digest, which stays, and turned over elsewhere', async () => {
      const mode = async (data: object) => (await anna.presses('reminder.list', data))[0]?.mode;
      assert.deepEqual([await mode({ page: 1, keep: true }), await mode({ page: 1 })], ['post', 'replace']);
    });
  });

  describe('agreed for a customer', () => {
    const open = async () => shown(await anna.presses('cadence.open', { engagementId: card.engagementId }), 'cadence');
    const save = (view: EngagementView | { engagementId: string; rev: number }, inputs: Record<string, string>) =>
      anna.presses('cadence.save', { engagementId: view.engagementId, rev: view.rev }, inputs);

    it('rules go off and on again, and days are kept where they are not the usual ones', async () => {
      const before = await open();
      const rules = (before.typed.rules ?? '').split(',').filter((rule) => rule !== 'T-01');
      const typed = { ...before.typed, rules: rules.join(','), 'days-T-06': '7' } as Record<string, string>;
      const saved = shown(await save(before, typed), 'cadence');
      assert.deepEqual(
        [saved.notice?.kind, saved.typed['days-T-06'], saved.typed.rules],
        ['saved', '7', rules.join(',')],
      );
      assert.deepEqual((await stored(world, card)).engagement.cadence, { off: ['T-01'], days: { 'T-06': 7 } });
      assert.deepEqual(await idsOf(), []);
      shown(await save(saved, before.typed as Record<string, string>), 'cadence');
      assert.deepEqual((await stored(world, card)).engagement.cadence, {});
      assert.deepEqual(await idsOf(), [id]);
    });

    it('wrong days come back at their field', async () => {
      const before = await open();
      const again = shown(await save(before, { 'days-T-06': 'often' }), 'cadence');
      assert.deepEqual([problemsOf(again), again.typed['days-T-06']], [{ 'days-T-06': 'not-a-number' }, 'often']);
      assert.deepEqual((await stored(world, card)).engagement.cadence, {});
    });

    it('what somebody else agreed meanwhile is not overwritten', async () => {
      const before = await open();
      shown(await save(before, { 'days-T-06': '7' }), 'cadence');
      const late = shown(
        await save(before, { ...before.typed, 'days-T-08': '3' } as Record<string, string>),
        'cadence',
      );
      assert.deepEqual(
        [late.notice?.kind, late.typed['days-T-06'], late.typed['days-T-08']],
        ['changed-meanwhile', '7', '3'],
      );
    });
  });

  describe('look at people again', () => {
    it('after each change, at the next instant that this customer asks for', async () => {
      // After the hour of the digest: an RFA that came in late is worth an afternoon.
      assert.equal(await wakeOf('anna'), '2026-03-02T13:00:00.000Z');
      assert.equal(await wakeOf('bert'), undefined);
      await anna.presses('people.save', of(card), { owner: 'anna', lead: 'lena' });
      assert.equal(await wakeOf('lena'), '2026-03-03T07:00:00.000Z');
    });

    it('does not look at who has nothing to be told at once', async () => {
      const ben = world.person('ben', { zone: 'Europe/Berlin' });
      await newCustomer(ben, 'Fabrikam', { motion: 'targeting' });
      assert.equal(await wakeOf('ben'), '2026-03-03T07:00:00.000Z');
    });

    it('when somebody can be reached again, or their device is elsewhere', async () => {
      const wakes = world.store.wakes;
      const [row] = await wakes.due('2030-01-01T00:00:00.000Z', 1);
      assert.ok(row && (await wakes.move(row, null)));
      const person = await world.store.people.read('contoso', 'anna');
      assert.ok(person);
      const unreachable = { code: 'ConversationBlockedByUser', at: '2026-03-01T08:00:00.000Z' };
      await world.store.people.save({ ...person.value, unreachable }, person.version);
      await anna.does({ kind: 'removed' });
      assert.equal(await wakeOf('anna'), undefined);
      await anna.does({ kind: 'installed' });
      assert.equal(await wakeOf('anna'), '2026-03-02T08:00:00.000Z');
      assert.equal((await world.store.people.read('contoso', 'anna'))?.value.unreachable, undefined);
    });

    it('a wake that cannot be pulled fails no turn, and is told to the operator', async () => {
      const ill = await startCustomers((deps) => {
        const pull = () => Promise.reject(new AppError('conflict', 'Too many at the same moment.'));
        return { ...deps, store: { ...deps.store, wakes: { ...deps.store.wakes, pull } } };
      });
      const ben = ill.person('ben');
      const made = await newCustomer(ben, 'Fabrikam');
      assert.equal(made.customer, 'Fabrikam');
      assert.equal(ill.failures.length, 1);
      ill.store.close();
    });

    it('costs as much among twelve customers as alone', async () => {
      const asked: string[] = [];
      const many = await startCustomers((deps) => ({
        ...deps,
        store: {
          ...deps.store,
          engagements: {
            ...deps.store.engagements,
            read: (partner, each) => {
              asked.push(each);
              return deps.store.engagements.read(partner, each);
            },
          },
        },
      }));
      const ben = many.person('ben');
      const cost = async (change: () => Promise<readonly Seen[]>): Promise<number> => {
        asked.length = 0;
        await change();
        return asked.length;
      };
      const first = await newCustomer(ben, 'Customer 1');
      const alone = await cost(() => ben.presses('task.done', { ...of(first), taskId: INTERNAL_PREP }));
      for (let n = 2; n <= 12; n += 1) await newCustomer(ben, `Customer ${n}`);
      const { rev } = (await stored(many, first)).engagement;
      const among = await cost(() =>
        ben.presses('task.reopen', { engagementId: first.engagementId, rev, taskId: INTERNAL_PREP }),
      );
      assert.equal(among, alone);
      many.store.close();
    }).timeout(20_000);
  });
});
