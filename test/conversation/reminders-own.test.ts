// Own reminders: understood from words, shown, kept once, and then like any other reminder.
import assert from 'node:assert/strict';
import type { OwnReminderView } from '../../src/cards/views/reminder-views.ts';
import { type Client, shown, startConversation, type World } from '../support/conversation.ts';
import { newCustomer, of, reasonOf, startCustomers } from '../support/customers.ts';

const DAY = 24 * 60;

describe('own reminders', () => {
  let world: World;
  let anna: Client;

  beforeEach(() => {
    world = startConversation();
    anna = world.person('anna', { locale: 'en', zone: 'Europe/Berlin' });
  });
  afterEach(() => world.store.close());

  const asked = async (words: string, client = anna) => shown(await client.says(words), 'own-reminder');
  const confirm = async ({ form, at, what, engagementId }: OwnReminderView, client = anna) =>
    client.presses('reminder.confirm', { form, at, what, ...(engagementId && { engagementId }) });
  const kept = async (words: string, client = anna) =>
    shown(await confirm(await asked(words, client), client), 'own-reminder');
  const stored = async (user = 'anna') => (await world.store.people.read('contoso', user))?.value.ownReminders ?? [];
  const listed = async (client = anna) =>
    shown(await client.says('reminders'), 'reminders').lines.map(({ reminder, at, customer }) => [
      reminder.why.args.what,
      at,
      customer,
    ]);

  for (const [language, words, what] of [
    ['en', 'Remind me on Friday at 9 to order licences', 'order licences'],
    ['de', 'erinnere mich am Freitag um 9 an die Lizenzen', 'Lizenzen'],
    ['es', 'Recuérdame el viernes a las 9 las licencias', 'licencias'],
    ['pt', 'Lembre-me na sexta-feira às 9h das licenças', 'licenças'],
    ['ja', 'リマインド 金曜日の9時にライセンス', 'ライセンス'],
    ['ja', 'リマインド金曜日の9時にライセンス', 'ライセンス'],
    ['zh', '提醒我周五9点续订许可证', '续订许可证'],
  ] as const)
    it(`are understood, shown, and kept: ${words}`, async () => {
      const seen = await anna.says(words);
      const view = shown(seen, 'own-reminder');
      assert.ok(seen[0]?.mode === 'post' && seen[0].language === language);
      assert.deepEqual([view.at, view.zone, view.state], ['2026-03-06T08:00:00.000Z', 'Europe/Berlin', 'asked']);
      assert.ok(view.what.includes(what), view.what);
      assert.deepEqual(await stored(), []);
      const done = shown(await confirm(view), 'own-reminder');
      assert.deepEqual([done.state, done.what, done.at], ['kept', view.what, view.at]);
      assert.deepEqual(
        (await stored()).map(({ what: text, at, state }) => [text, at, state]),
        [[view.what, view.at, 'open']],
      );
      assert.deepEqual(await listed(), [[view.what, view.at, undefined]]);
    });

  it('wake the person at their time', async () => {
    await kept('remind me in two hours: call back');
    const [wake] = await world.store.wakes.due('2030-01-01T00:00:00.000Z', 10);
    assert.deepEqual([wake?.user, wake?.at], ['anna', '2026-03-02T10:00:00.000Z']);
  });

  it('confirmed twice, or by five presses at once, are one', async () => {
    const view = await asked('remind me tomorrow at 10: call back');
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => confirm(view)));
    for (const seen of all) assert.deepEqual(shown(seen, 'own-reminder'), shown(all[0] ?? [], 'own-reminder'));
    assert.equal((await stored()).length, 1);
  });

  for (const [words, problem] of [
    ['remind me', 'no-time'],
    ['remind me of the licences', 'no-time'],
    ['remind me on 1 March 2025: licences', 'past'],
    ['remind me tomorrow', 'no-what'],
    ['remind me on 1 March 2040: licences', 'too-far'],
    [`remind me tomorrow ${'x'.repeat(600)}`, 'too-long'],
  ] as const)
    it(`that are not understood are answered with help: ${words.slice(0, 40)}`, async () => {
      assert.equal(shown(await anna.says(words), 'own-reminder-help').problem, problem);
      assert.deepEqual(await stored(), []);
    });

  it('are not what only begins like them', async () => {
    assert.ok(!JSON.stringify(await anna.says('remind mexico tomorrow')).includes('own-reminder'));
  });

  it('are a hundred at most', async () => {
    const person = await world.store.people.read('contoso', 'anna');
    await anna.says('help');
    const now = await world.store.people.read('contoso', 'anna');
    assert.ok(now && person === undefined);
    const ownReminders = Array.from({ length: 100 }, (_, n) => ({
      id: `r${n}`,
      at: '2026-04-01T08:00:00.000Z',
      what: `${n}`,
      state: 'open' as const,
    }));
    await world.store.people.save({ ...now.value, ownReminders }, now.version);
    const view = await asked('remind me tomorrow: one more');
    assert.equal(shown(await confirm(view), 'own-reminder-help').problem, 'too-many');
    assert.equal((await stored()).length, 100);
    // One is done, and ten minutes later its place is free.
    shown(await anna.presses('reminder.done', { reminderId: '-.own.r1.2026-04-01' }), 'reminder');
    world.later(11);
    assert.equal(shown(await confirm(view), 'own-reminder').state, 'kept');
  });

  it('whose time went by before they were confirmed are not kept', async () => {
    const view = await asked('remind me in one hour: call back');
    world.later(61);
    assert.equal(shown(await confirm(view), 'own-reminder-help').problem, 'past');
  });

  it('are done, answered alike twice, and back for ten minutes', async () => {
    const { reminderId = '' } = await kept('remind me in one hour: call back');
    world.later(61);
    const done = shown(await anna.presses('reminder.done', { reminderId }), 'reminder');
    assert.deepEqual(done.answered, { is: 'done' });
    assert.deepEqual(shown(await anna.presses('reminder.done', { reminderId }), 'reminder'), done);
    assert.deepEqual(await listed(), []);
    const back = shown(await anna.presses('undo', { undoId: done.undoId }), 'reminder');
    assert.deepEqual([back.notice?.kind, back.line.reminder.id, back.answered], ['undone', reminderId, undefined]);
    assert.equal((await listed()).length, 1);
    const { undoId } = shown(await anna.presses('reminder.stop', { reminderId }), 'reminder');
    world.later(6);
    shown(await anna.presses('reminder.stop', { reminderId }), 'reminder');
    world.later(6);
    assert.equal(reasonOf(await anna.presses('undo', { undoId })), 'no-undo');
    assert.deepEqual(await listed(), []);
  });

  it('are done before their time, and then neither listed nor put off', async () => {
    const { reminderId = '' } = await kept('remind me tomorrow: call back');
    shown(await anna.presses('reminder.done', { reminderId }), 'reminder');
    assert.deepEqual(await listed(), []);
    for (const verb of ['reminder.open', 'reminder.snooze'])
      assert.deepEqual(shown(await anna.presses(verb, { reminderId }, { until: 'tomorrow' }), 'reminder').answered, {
        is: 'done',
      });
    assert.deepEqual(await listed(), []);
  });

  it('are put off to the same hour of another day, also over the night when clocks change', async () => {
    const { reminderId = '' } = await kept('remind me on 27 March at 9: call back');
    const snoozed = shown(
      await anna.presses('reminder.snooze', { reminderId }, { until: 'tomorrow', untilOn: '2026-03-30' }),
      'reminder',
    );
    assert.deepEqual(snoozed.answered, { is: 'snoozed', until: '2026-03-30' });
    // Nine in Berlin, in summer.
    assert.deepEqual(
      (await stored()).map(({ at, state }) => [at, state]),
      [['2026-03-30T07:00:00.000Z', 'open']],
    );
    // The old card still means the same reminder.
    const opened = shown(await anna.presses('reminder.open', { reminderId }), 'reminder');
    assert.equal(opened.line.at, '2026-03-30T07:00:00.000Z');
    const wrong = shown(await anna.presses('reminder.snooze', { reminderId }, { until: '', untilOn: 'x' }), 'reminder');
    assert.deepEqual(wrong.snooze?.problems, [{ field: 'untilOn', problem: 'not-a-date' }]);
  });

  it('are nobody else’s', async () => {
    const { reminderId = '' } = await kept('remind me tomorrow: call back');
    const ben = world.person('ben');
    shown(await ben.presses('reminder.done', { reminderId }), 'reminder-past');
    assert.deepEqual(await listed(ben), []);
    assert.equal((await stored())[0]?.state, 'open');
  });

  it('stand in the list by their time, those of today first', async () => {
    await kept('remind me in two weeks: second');
    await kept('remind me tomorrow: first');
    await kept('remind me in one hour: now');
    world.later(2 * 60);
    assert.deepEqual(
      (await listed()).map(([what]) => what),
      ['now', 'first', 'second'],
    );
    world.later(DAY);
    assert.equal((await listed()).length, 3);
  });

  it('of later in the day are of today, those of later days are not', async () => {
    await kept('remind me in two hours: call back');
    await kept('remind me tomorrow: write');
    const due = shown(await anna.says('today'), 'today').customers.flatMap(({ lines }) => lines);
    assert.deepEqual(
      due.map(({ reminder }) => [reminder.why.args.what, reminder.urgency]),
      [['call back', 'today']],
    );
  });

  for (const [words, isQuiet] of [
    ['remind me today at 20:00: call', true],
    ['remind me today at 18:59: call', undefined],
    ['remind me tomorrow at 06:59: call', true],
    ['remind me tomorrow at 07:00: call', undefined],
  ] as const)
    it(`say before and after that they wait for the end of the quiet hours: ${words}`, async () => {
      const view = await asked(words);
      const done = shown(await confirm(view), 'own-reminder');
      assert.deepEqual([view.isQuiet, done.isQuiet], [isQuiet, isQuiet]);
    });

  describe('about a customer', () => {
    it('name it to who sees it, and are words to who does not', async () => {
      const customers = await startCustomers();
      const owner = customers.person('anna', { zone: 'Europe/Berlin' });
      const eve = customers.person('eve', { zone: 'Europe/Berlin' });
      const card = await newCustomer(owner, 'Woodgrove');
      const words = 'remind me on Friday at 9 about Woodgrove: licences';
      const hers = await asked(words, owner);
      assert.deepEqual([hers.customer, hers.engagementId, hers.what], ['Woodgrove', card.engagementId, 'licences']);
      const theirs = await asked(words, eve);
      assert.deepEqual([theirs.customer, theirs.engagementId], [undefined, undefined]);
      assert.ok(theirs.what.includes('Woodgrove'));
      // A forged card is no way in.
      const forged = shown(await confirm({ ...theirs, engagementId: card.engagementId }, eve), 'own-reminder');
      assert.deepEqual([forged.customer, forged.engagementId], [undefined, undefined]);
      const eves = (await customers.store.people.read('contoso', 'eve'))?.value.ownReminders;
      assert.deepEqual(
        eves?.map(({ engagement }) => engagement),
        [undefined],
      );

      const mine = shown(await confirm(hers, owner), 'own-reminder');
      assert.deepEqual(await listed(owner), [['licences', '2026-03-06T08:00:00.000Z', 'Woodgrove']]);
      await owner.presses('people.save', of(card), { owner: 'carla', lead: '' });
      assert.deepEqual(await listed(owner), [['licences', '2026-03-06T08:00:00.000Z', undefined]]);
      const opened = shown(await owner.presses('reminder.open', { reminderId: mine.reminderId }), 'reminder');
      assert.equal(opened.line.customer, undefined);
      customers.store.close();
    });
  });
});
