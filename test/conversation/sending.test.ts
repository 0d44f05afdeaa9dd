// What is due is sent: once, to whom it can be sent, and nothing is lost where it could not.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DigestView } from '../../src/cards/views/reminder-views.ts';
import { messagesOf } from '../../src/conversation/reminders/messages-of.ts';
import { sendDue } from '../../src/conversation/reminders/send-due.ts';
import type { OwnReminder } from '../../src/reminders/own-reminder.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { DEFAULT_TIMING } from '../../src/reminders/timing.ts';
import { type Delivered, referenceOf, type Script, type Sending, startSending } from '../support/sending.ts';

// A Monday, an hour before the digest at eight in Berlin.
const MONDAY = '2026-03-02T06:00:00.000Z';
const at = (day: number, time: string): string => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`;
const own = (id: string, instant: string, state: OwnReminder['state'] = 'open'): OwnReminder => ({
  id,
  at: instant,
  what: `call ${id}`,
  state,
});

/** Names of what arrived: the subjects of a digest, or the one of a single. */
function said({ view }: Delivered): string {
  if (view.name === 'reminder') return `single ${view.line.reminder.subject}`;
  if (view.name !== 'digest') return view.name;
  const lines = view.customers.flatMap((each) => each.lines).map(({ reminder }) => reminder.subject);
  return `digest${view.short === true ? ' short' : ''} ${lines.join(' ')}`;
}

describe('sending reminders', () => {
  let world: Sending;
  const heard = (): readonly string[] => world.posted.map(said);
  const states = async (user = 'anna') =>
    Object.fromEntries((await world.slots(user)).map(({ id, state }) => [id, state.is]));

  beforeEach(async () => {
    world = await startSending(MONDAY);
  });
  afterEach(() => world.store.close());

  /** Anna, who asked on Friday to be reminded of two things. */
  async function anna(): Promise<void> {
    await world.save('anna', {
      ownReminders: [own('a', '2026-02-28T10:00:00.000Z'), own('b', '2026-03-01T10:00:00.000Z')],
    });
  }

  /** The days go by, and a scan comes every hour. */
  async function until(day: number, time = '12:00'): Promise<void> {
    for (let hour = Date.parse(world.deps.now().toISOString()); hour <= Date.parse(at(day, time)); hour += 3_600_000) {
      world.at(new Date(hour).toISOString());
      await world.scan();
    }
  }

  it('brings a digest at the hour, and once a day what nobody answered', async () => {
    await anna();
    await until(4);
    assert.deepEqual(heard(), ['digest a b', 'digest a b', 'digest a b']);
    assert.deepEqual(await states(), {
      'digest.2026-03-02': 'sent',
      'digest.2026-03-03': 'sent',
      'digest.2026-03-04': 'sent',
    });
    assert.equal(
      world.posted.every(({ alert }) => alert),
      true,
    );
  });

  it('brings an own reminder at its time, and then with the digests', async () => {
    await world.save('anna', { ownReminders: [own('a', at(2, '13:30'))] });
    await until(2, '18:00');
    assert.deepEqual(heard(), ['single a']);
    assert.equal((await world.row('anna'))?.at, at(3, '07:00'));
    await until(3);
    assert.deepEqual(heard(), ['single a', 'digest a']);
  });

  it('says nothing where there is nothing to say, and comes again with the next hour', async () => {
    await world.save('anna');
    await until(3);
    assert.deepEqual(heard(), []);
    assert.deepEqual(await states(), {});
    assert.equal((await world.row('anna'))?.at, at(4, '07:00'));
  });

  it('brings no digest for what arises after one that had nothing to say', async () => {
    await world.save('anna');
    await until(2, '09:00');
    await world.save('anna', { ownReminders: [own('a', '2026-02-28T10:00:00.000Z')] });
    await until(2, '20:00');
    assert.deepEqual(heard(), []);
    await until(3);
    assert.deepEqual(heard(), ['digest a']);
  });

  it('brings a digest late when nobody looked at its hour', async () => {
    await anna();
    await world.scan();
    world.at(at(2, '11:00'));
    await world.scan();
    assert.deepEqual(heard(), ['digest a b']);
  });

  it('brings a late digest when the quiet hours are over', async () => {
    await world.save('anna', {
      ownReminders: [own('a', '2026-02-28T10:00:00.000Z')],
      timing: { quietFrom: '12:00', quietTo: '14:00' },
    });
    await world.scan();
    world.at(at(2, '11:30'));
    await world.scan();
    assert.deepEqual(heard(), []);
    world.at(at(2, '13:00'));
    await world.scan();
    assert.deepEqual(heard(), ['digest a']);
  });

  it('speaks the language that was chosen, else the one of the client', async () => {
    await anna();
    await world.save('anna', { locale: 'de' });
    await until(2);
    await world.save('anna', { language: 'ja' });
    await until(3);
    assert.deepEqual(
      world.posted.map(({ language }) => language),
      ['de', 'ja'],
    );
  });

  it('makes a sound for what is due today or overdue, and for nothing else', () => {
    const reminder = { id: 'e.T-06.-.2026-03-02', rule: 'T-06', subject: '-', dueDate: '2026-03-02', daysLate: 0 };
    const alertFor = (...urgencies: readonly Reminder['urgency'][]) => {
      const reminders = urgencies.map(
        (urgency): Reminder => ({ ...reminder, urgency, why: { key: 'T-06', args: {} } }),
      );
      const due = { digest: { date: '2026-03-02', customers: [{ reminders }] }, singles: [] };
      const timing = { ...DEFAULT_TIMING };
      return messagesOf(
        due,
        { user: 'anna', timing, rulesOff: [], ownReminders: [], standsInFor: [] },
        MONDAY,
        (each) => ({
          reminder: each,
        }),
      ).map(({ alert }) => alert);
    };
    assert.deepEqual(
      [alertFor('due', 'due'), alertFor('due', 'today'), alertFor('overdue')],
      [[false], [true], [true]],
    );
  });

  describe('when a process dies', () => {
    it('between the claim and the message: not in that slot again, and with the next digest', async () => {
      await anna();
      await world.scan();
      world.posts.push({ outcome: 'dies', when: 'before' });
      world.at(at(2, '07:00'));
      await assert.rejects(world.scan());
      assert.deepEqual(await states(), { 'digest.2026-03-02': 'sending' });
      // Whoever follows looks at the same row.
      world.at(at(2, '07:01'));
      await world.scan();
      await until(2, '18:00');
      assert.deepEqual(heard(), []);
      assert.deepEqual(await states(), { 'digest.2026-03-02': 'unknown' });
      assert.deepEqual(world.counted, ['digest:unknown']);
      await until(3);
      assert.deepEqual(heard(), ['digest a b']);
    });

    it('between the message and its outcome: nothing arrives twice', async () => {
      await anna();
      await world.scan();
      world.posts.push({ outcome: 'dies', when: 'after' });
      world.at(at(2, '07:00'));
      await assert.rejects(world.scan());
      await until(2, '20:00');
      assert.deepEqual(heard(), ['digest a b']);
      assert.deepEqual(await states(), { 'digest.2026-03-02': 'unknown' });
    });

    it('before the claim: another one sends', async () => {
      await anna();
      world.at(at(2, '07:00'));
      const broken = {
        ...world.deps,
        playbook: () => assert.fail('The process died.'),
        render: () => assert.fail('died'),
      };
      const row = await world.row('anna');
      assert.ok(row);
      await assert.rejects(sendDue(broken, row));
      await world.scan();
      assert.deepEqual(heard(), ['digest a b']);
    });
  });

  it('is one message also where two look at the same time', async () => {
    await anna();
    world.at(at(2, '07:00'));
    await Promise.all([world.look('anna'), world.look('anna'), world.look('anna')]);
    assert.deepEqual(heard(), ['digest a b']);
  });

  it('arrives once a day at most and is never lost, whatever the channel and the process do', async () => {
    const faults: readonly Script[] = [
      { outcome: 'unknown', code: 'Timeout' },
      { outcome: 'throttled', code: 'Throttled', retryAfterMs: 10 * 60_000 },
      { outcome: 'throttled', code: 'ECONNREFUSED' },
      { outcome: 'gone', code: 'ConversationNotFound' },
      { outcome: 'too-large' },
      { outcome: 'held' },
      { outcome: 'dies', when: 'before' },
      { outcome: 'dies', when: 'after' },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...faults), { maxLength: 12 }),
        fc.array(fc.nat(40), { minLength: 30, maxLength: 30 }),
        async (scripts, minutes) => {
          const run = await startSending(MONDAY);
          const { id: _, ...single } = own('a', at(3, '13:30'));
          await run.save('anna', {
            ownReminders: [own('late', '2026-02-28T10:00:00.000Z'), { id: 'timed', ...single }],
          });
          run.posts.push(...scripts);
          let time = Date.parse(MONDAY);
          for (let step = 0; time < Date.parse(at(4, '12:00')); step += 1) {
            time += ((minutes[step % minutes.length] ?? 0) + 1) * 60_000;
            run.at(new Date(time).toISOString());
            await Promise.allSettled([run.scan(), run.scan()]);
          }
          const { unreachable } = await run.person('anna');
          const days = run.posted.map((each) => (each.view.name === 'digest' ? each.view.date : said(each)));
          assert.equal(new Set(days).size, days.length, 'nothing arrived twice');
          // From here on nothing fails.
          run.posts.length = 0;
          const before = run.posted.length;
          for (const day of [5, 6]) {
            run.at(at(day, '09:00'));
            await run.scan();
          }
          assert.deepEqual(
            run.posted.slice(before).map(said),
            unreachable === undefined ? ['digest late timed', 'digest late timed'] : [],
          );
          await run.store.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not send again what may have arrived, and brings it with the next digest', async () => {
    await anna();
    await world.scan();
    world.posts.push({ outcome: 'unknown', code: 'Timeout' });
    await until(2, '20:00');
    assert.deepEqual(heard(), []);
    assert.deepEqual(await states(), { 'digest.2026-03-02': 'unknown' });
    await until(3);
    assert.deepEqual(heard(), ['digest a b']);
  });

  it('does not bring alone what a digest that may have arrived has told', async () => {
    await anna();
    await world.save('anna', { ownReminders: [own('a', at(2, '07:00')), own('b', at(2, '13:00'))] });
    await world.scan();
    world.posts.push({ outcome: 'unknown', code: 'Timeout' });
    await until(2, '20:00');
    assert.deepEqual(heard(), ['single b']);
    await until(3);
    assert.deepEqual(heard(), ['single b', 'digest a b']);
  });

  it('comes back when the channel said to, with the same slot', async () => {
    await anna();
    await world.scan();
    world.posts.push({ outcome: 'throttled', code: 'Throttled', retryAfterMs: 40 * 60_000 });
    world.at(at(2, '07:00'));
    await world.scan();
    assert.deepEqual(await states(), { 'digest.2026-03-02': 'retry' });
    assert.equal((await world.row('anna'))?.at, at(2, '07:40'));
    world.at(at(2, '07:40'));
    await world.scan();
    assert.deepEqual(heard(), ['digest a b']);
    assert.deepEqual(await states(), { 'digest.2026-03-02': 'sent' });
  });

  it('leaves the row where the partner is to wait', async () => {
    await anna();
    world.at(at(2, '07:00'));
    world.posts.push({ outcome: 'held' });
    await world.scan();
    assert.deepEqual(await states(), {});
    await world.scan();
    assert.deepEqual(heard(), ['digest a b']);
  });

  it('sends the short form of what is too large, in the same slot', async () => {
    await anna();
    world.at(at(2, '07:00'));
    world.posts.push({ outcome: 'too-large' });
    await world.scan();
    assert.deepEqual(heard(), ['digest short a b']);
    assert.deepEqual(await states(), { 'digest.2026-03-02': 'sent' });
  });

  it('looks again at who was pulled meanwhile', async () => {
    await anna();
    await world.scan();
    world.at(at(2, '07:00'));
    const row = await world.row('anna');
    assert.ok(row);
    await world.store.wakes.pull('contoso', 'anna', at(2, '07:00'));
    await sendDue(world.deps, row);
    assert.deepEqual(await world.scan(), ['anna']);
    assert.deepEqual(heard(), ['digest a b']);
  });

  describe('who cannot be reached', () => {
    const codes = [
      ['BotNotInConversationRoster', 'unreachable'],
      ['ConversationBlockedByUser', 'unreachable'],
      ['BotDisabledByAdmin', 'unreachable'],
    ] as const;
    for (const [code, outcome] of codes)
      it(`is let alone after ${code}, until they write`, async () => {
        await anna();
        await world.scan();
        world.posts.push({ outcome, code });
        await until(4);
        assert.deepEqual(heard(), []);
        assert.deepEqual((await world.person('anna')).unreachable, { code, at: at(2, '07:00') });
        assert.deepEqual(await states(), { 'digest.2026-03-02': 'unreachable' });
        assert.equal(await world.row('anna'), undefined);

        const { unreachable: _, ...back } = await world.person('anna');
        const stored = await world.store.people.read('contoso', 'anna');
        await world.store.people.save(back, stored?.version ?? null);
        await world.store.wakes.pull('contoso', 'anna', world.deps.now().toISOString());
        await until(5);
        assert.deepEqual(heard(), ['digest a b']);
      });

    it('because the conversation is gone gets a new one, once', async () => {
      await anna();
      world.at(at(2, '07:00'));
      world.posts.push({ outcome: 'gone', code: 'ConversationNotFound' });
      await world.scan();
      assert.deepEqual(
        world.posted.map(({ to }) => to.conversationId),
        ['new-29:anna'],
      );
      assert.equal((await world.person('anna')).references.personal?.conversationId, 'new-29:anna');
      assert.deepEqual(await states(), { 'digest.2026-03-02': 'sent' });
    });

    it('in the new conversation either is let alone', async () => {
      await anna();
      world.at(at(2, '07:00'));
      world.posts.push(
        { outcome: 'gone', code: 'ConversationNotFound' },
        { outcome: 'gone', code: 'ConversationNotFound' },
      );
      await world.scan();
      assert.equal(world.opened.length, 1);
      assert.equal((await world.person('anna')).unreachable?.code, 'ConversationNotFound');
    });

    it('and has nobody who could show the way is let alone', async () => {
      await world.save('anna', { references: {}, ownReminders: [own('a', '2026-02-28T10:00:00.000Z')] });
      world.at(at(2, '07:00'));
      await world.scan();
      assert.equal((await world.person('anna')).unreachable?.code, 'NoConversation');
    });
  });

  it('only ever writes to the own chat, which it opens for who wrote in others', async () => {
    await anna();
    const elsewhere = { ...referenceOf('anna'), conversationId: '19:group' };
    await world.save('anna', {
      references: { group: elsewhere, channel: { ...elsewhere, conversationId: '19:channel' } },
    });
    world.at(at(2, '07:00'));
    await world.scan();
    assert.deepEqual(
      world.posted.map(({ to }) => to.conversationId),
      ['new-29:anna'],
    );
  });

  it('sends nothing to guests', async () => {
    await anna();
    await world.save('anna', { guest: { is: true, at: MONDAY } });
    await until(3);
    assert.deepEqual(heard(), []);
    assert.equal(await world.row('anna'), undefined);
  });

  describe('cards of earlier days', () => {
    const closed = (): readonly string[] =>
      world.updated.map(({ id, view }) =>
        view.name === 'reminder-past' ? `${id} ${view.is} ${view.date}` : view.name,
      );

    it('are superseded by the newest digest', async () => {
      await anna();
      await until(4);
      assert.deepEqual(closed(), ['m1 superseded 2026-03-02', 'm2 superseded 2026-03-03']);
      assert.equal((await world.slots('anna')).filter((slot) => slot.closed === true).length, 2);
    });

    it('are done once nobody needs them, on a later day', async () => {
      await world.save('anna', { ownReminders: [own('a', at(2, '13:00'))] });
      await until(2, '14:00');
      await world.save('anna', { ownReminders: [own('a', at(2, '13:00'), 'done')] });
      await until(2, '17:00');
      assert.deepEqual(closed(), []);
      await until(3);
      assert.deepEqual(closed(), ['m1 done 2026-03-02']);
    });

    it('stay while the reminder was only put off', async () => {
      await world.save('anna', { ownReminders: [own('a', at(2, '13:00'))] });
      await until(2, '14:00');
      await world.save('anna', { ownReminders: [own('a', at(6, '13:00'))] });
      await until(4);
      assert.deepEqual(closed(), []);
    });

    it('have their turn at another look where the channel has no room', async () => {
      await anna();
      world.updates.push({ outcome: 'throttled', code: 'Throttled' });
      await until(3);
      assert.deepEqual(closed(), []);
      await until(4);
      assert.deepEqual(closed(), ['m2 superseded 2026-03-03', 'm1 superseded 2026-03-02']);
    });

    it('that were deleted are survived', async () => {
      await anna();
      world.updates.push({ outcome: 'gone', code: 'ActivityNotFoundInConversation' });
      await until(3);
      assert.deepEqual(closed(), []);
      assert.deepEqual(
        (await world.slots('anna')).map((slot) => slot.closed === true),
        [false, true],
      );
    });
  });

  it('shows a digest with its customers and in the zone of the reader', async () => {
    await anna();
    await world.save('anna', { zone: 'Asia/Tokyo' });
    world.at('2026-03-03T00:00:00.000Z');
    await world.scan();
    const view = world.posted[0]?.view as DigestView;
    assert.deepEqual([view.name, view.date, view.zone], ['digest', '2026-03-03', 'Asia/Tokyo']);
  });
});
