// The work on a customer: tasks, phases, services, what happened, people, life, undo and history, as presses and views.
import assert from 'node:assert/strict';
import { type Client, shown, type World } from '../support/conversation.ts';
import {
  INTERNAL_PREP,
  KICKOFF,
  MEETING,
  newCustomer,
  OPTIONAL_A,
  OPTIONAL_B,
  of,
  problemsOf,
  reasonOf,
  startCustomers,
  statesOf,
  stored,
} from '../support/customers.ts';

describe('the work on a customer', () => {
  let world: World;
  let anna: Client;
  let ben: Client;
  let contoso: Awaited<ReturnType<typeof newCustomer>>;
  beforeEach(async () => {
    world = await startCustomers();
    anna = world.person('anna', { zone: 'Europe/Berlin' });
    ben = world.person('ben');
    await ben.says('help');
    contoso = await newCustomer(anna, 'Contoso', { lead: 'ben' });
  });
  afterEach(() => assert.deepEqual(world.failures, []));

  /** The engagement's id and its `rev` of now. */
  const now = async () => of(shown(await anna.presses('customer.show', contoso), 'engagement'));
  const openKickoff = async (who = anna) =>
    shown(await who.presses('process.open', { ...of(contoso), process: KICKOFF, page: 1 }), 'process');
  const tick = async (card: Awaited<ReturnType<typeof openKickoff>>, done: readonly string[], who = anna) => {
    const items = card.groups.flatMap((group) => group.items);
    const ticked = items.filter(({ state }) => state === 'done').map(({ id }) => id);
    const data = { ...of(card), process: KICKOFF, page: card.page, shown: items.map(({ id }) => id), ticked };
    return who.presses('tasks.save', data, { done: done.join(',') });
  };

  describe('a process', () => {
    it('shows its steps with their tasks, what is open first, and its key outputs', async () => {
      const card = await openKickoff();
      assert.deepEqual([card.page, card.pages, card.done], [1, 1, 0]);
      assert.ok(card.total >= 14);
      assert.equal(card.mandatoryOpen, 2);
      assert.equal(card.groups.at(-1)?.title, undefined);
      assert.ok(card.groups.at(-1)?.items.every(({ kind }) => kind === 'output'));
    });

    it('takes several ticks in one go, steps and key outputs too, and takes them back', async () => {
      const first = await openKickoff();
      const step = first.groups.flatMap(({ items }) => items).find(({ kind }) => kind === 'step')?.id ?? '';
      const output = first.groups.at(-1)?.items[0]?.id ?? '';
      const card = shown(await tick(first, [INTERNAL_PREP, OPTIONAL_A, step, output]), 'process');
      assert.deepEqual([card.done, card.mandatoryOpen, card.rev], [4, 1, 2]);
      assert.ok(card.undoId);
      const states = statesOf(card);
      assert.deepEqual(
        [INTERNAL_PREP, OPTIONAL_A, step, output, MEETING].map((id) => states[id]),
        ['done', 'done', 'done', 'done', 'open'],
      );
      const less = shown(await tick(card, [INTERNAL_PREP]), 'process');
      assert.deepEqual([less.done, less.rev], [1, 3]);
      const { history } = await stored(world, contoso);
      assert.deepEqual(
        history.map(({ command, changes }) => [command, changes.length]),
        [
          ['tasks.save', 3],
          ['tasks.save', 4],
          ['customer.create', 1],
        ],
      );
    });

    it('saved without a change says so and writes nothing', async () => {
      const card = shown(await tick(await openKickoff(), []), 'process');
      assert.equal(card.notice?.kind, 'unchanged');
      assert.equal((await now()).rev, 1);
    });

    it('with 48 tasks is paged, and a page saves its own only', async () => {
      const big = await newCustomer(anna, 'Big', {
        services: 'exchange,sharepoint,onedrive-for-business,teams,intune',
      });
      const process = 'enable-enable-services-partner';
      const open = async (page: number) =>
        shown(await anna.presses('process.open', { ...of(big), process, page }), 'process');
      const second = await open(2);
      assert.ok(second.pages > 2 && second.page === 2);
      const ids = second.groups.flatMap(({ items }) => items.map(({ id }) => id));
      const data = { ...of(big), process, page: 2, shown: ids, ticked: [] };
      const saved = shown(await anna.presses('tasks.save', data, { done: ids.join(',') }), 'process');
      assert.equal(saved.done, ids.length);
      assert.equal(saved.page, 2);
    });
  });

  describe('a task', () => {
    const edit = async (taskId = INTERNAL_PREP) =>
      shown(await anna.presses('task.edit', { ...of(contoso), taskId, process: KICKOFF, page: 1 }), 'task');
    const press = async (verb: string, inputs: Record<string, string> = {}, who = anna) =>
      who.presses(verb, { ...(await now()), taskId: INTERNAL_PREP, process: KICKOFF, page: 1 }, inputs);

    it('shows why it is in the plan, whose it is and the way back', async () => {
      const task = await edit('1904');
      assert.equal(task.item.state, 'open');
      assert.ok(task.reasons.some((reason) => reason.kind === 'service' && reason.service === 'Exchange'));
      assert.equal(task.process.process, KICKOFF);
      assert.equal(task.process.page, 1);
      assert.equal(task.zone, 'Europe/Berlin');
      assert.deepEqual(
        task.known.map(({ id, met }) => [id, met]),
        [
          ['anna', true],
          ['ben', true],
        ],
      );
    });

    it('is blocked with a reason and by whom, and holds the gate', async () => {
      const refused = shown(await press('task.block', { reason: '', blockedBy: 'IT of the customer' }), 'task');
      assert.deepEqual(problemsOf(refused), { reason: 'required' });
      assert.equal(refused.typed.blockedBy, 'IT of the customer');
      const task = shown(
        await press('task.block', { reason: 'no admin account', blockedBy: 'IT of the customer' }),
        'task',
      );
      const { state, reason, blockedBy } = task.item;
      assert.deepEqual(
        { state, reason, blockedBy },
        { state: 'blocked', reason: 'no admin account', blockedBy: 'IT of the customer' },
      );
      assert.equal(task.changed?.by.name, 'anna');
      const { next, health } = shown(await anna.presses('customer.show', contoso), 'engagement');
      assert.equal(next?.because, 'blocked-gate');
      assert.notEqual(health.level, 'good');
    });

    it('is not applicable with a reason, done and opened again', async () => {
      assert.deepEqual(problemsOf(shown(await press('task.skip'), 'task')), { reason: 'required' });
      const skipped = shown(await press('task.skip', { reason: 'partner tenant' }), 'task');
      assert.equal(skipped.item.state, 'not-applicable');
      const before = (await openKickoff()).total;
      assert.equal(shown(await press('task.done'), 'task').item.state, 'done');
      assert.equal((await openKickoff()).total, before + 1, 'what is not applicable is not counted');
      assert.equal(shown(await press('task.reopen'), 'task').item.state, 'open');
    });

    it('is assigned to people of the customer only', async () => {
      assert.deepEqual(problemsOf(shown(await press('task.assign', { assignee: 'cara' }), 'task')), {
        assignee: 'not-a-member',
      });
      const task = shown(await press('task.assign', { assignee: 'ben' }), 'task');
      assert.deepEqual(
        task.assignees.map(({ id, name }) => [id, name]),
        [['ben', 'ben']],
      );
      const line = (await openKickoff(ben)).groups.flatMap(({ items }) => items).find(({ id }) => id === INTERNAL_PREP);
      assert.equal(line?.mine, true);
      assert.deepEqual(shown(await press('task.assign', { assignee: '' }), 'task').assignees, []);
    });

    it('takes evidence: an https link, a line or both', async () => {
      assert.deepEqual(
        problemsOf(shown(await press('task.evidence', { link: 'http://x.example', line: 'x' }), 'task')),
        {
          link: 'not-https',
        },
      );
      assert.ok('link' in problemsOf(shown(await press('task.evidence', { link: '', line: '' }), 'task')));
      await press('task.evidence', { link: '', line: 'minutes are in Teams' });
      const task = shown(await press('task.evidence', { link: 'https://x.example/minutes', line: '' }), 'task');
      assert.deepEqual(
        task.evidence.map(({ link, line }) => link ?? line),
        ['minutes are in Teams', 'https://x.example/minutes'],
      );
    });

    it('that is not in the plan is refused, with the way to the customer', async () => {
      for (const taskId of ['99999', 'toString', 'initiate'])
        for (const verb of ['task.edit', 'task.done', 'task.skip']) {
          const refused = shown(await anna.presses(verb, { ...of(contoso), taskId }, { reason: 'x' }), 'refused');
          assert.equal(refused.reason, 'not-in-plan');
          assert.equal(refused.open?.customer, 'Contoso');
        }
    });

    it('in two processes is one task', async () => {
      const tailspin = of(await newCustomer(anna, 'Tailspin', { services: 'microsoft-365-apps', success: 'true' }));
      await anna.presses('task.done', { ...tailspin, taskId: '3650' });
      for (const process of ['enable-enable-services-partner', 'success-support-success-execution-partner']) {
        const data = { ...tailspin, taskId: '3650', process };
        const card = shown(await anna.presses('task.edit', data), 'task');
        assert.deepEqual([card.item.state, card.process.process], ['done', process]);
      }
    });
  });

  describe('a gate', () => {
    it('lists what is open, asks for a reason, and keeps it', async () => {
      await anna.presses('task.block', { ...of(contoso), taskId: MEETING }, { reason: 'no date' });
      const phase = shown(await anna.presses('phase.open', { ...of(contoso), phase: 'initiate' }), 'phase');
      assert.equal(phase.ready, false);
      const gate = shown(await anna.presses('phase.gate', { ...of(contoso), phase: 'initiate' }), 'gate');
      assert.ok(gate.mandatory.total >= 2 && gate.outputs.total > 0 && gate.blocked.total === 1);
      const again = shown(
        await anna.presses('phase.complete', { ...gate, phase: 'initiate' }, { reason: ' ' }),
        'gate',
      );
      assert.deepEqual(problemsOf(again), { reason: 'required' });
      const passed = shown(
        await anna.presses('phase.complete', { ...of(gate), phase: 'initiate' }, { reason: 'customer insists' }),
        'phase',
      );
      assert.equal(passed.state, 'complete');
      assert.equal(passed.notice?.kind, 'phase-complete');
      assert.equal(passed.reason, 'customer insists');
      const { engagement, history } = await stored(world, contoso);
      assert.equal(history[0]?.reason, 'customer insists');
      assert.ok(engagement.phases.initiate?.status?.open?.includes(MEETING));
      const card = shown(await anna.presses('customer.show', contoso), 'engagement');
      assert.ok(card.next && 'phase' in card.next && card.next.phase === 'assess');
      assert.ok(card.health.findings.some(({ kind }) => kind === 'open-gate'));
    });

    it('without anything mandatory open is passed without a word', async () => {
      const { processes } = shown(await anna.presses('phase.open', { ...of(contoso), phase: 'initiate' }), 'phase');
      for (const { process } of processes) {
        const card = shown(await anna.presses('process.open', { ...of(contoso), process, page: 1 }), 'process');
        const ids = card.groups.flatMap(({ items }) => items.map(({ id }) => id));
        const data = { ...of(card), process, page: 1, shown: ids, ticked: [] };
        await anna.presses('tasks.save', data, { done: ids.join(',') });
      }
      const phase = shown(await anna.presses('phase.open', { ...of(contoso), phase: 'initiate' }), 'phase');
      assert.equal(phase.ready, true);
      const { next } = shown(await anna.presses('customer.show', contoso), 'engagement');
      assert.equal(next?.because, 'gate-ready');
      const passed = shown(await anna.presses('phase.complete', { ...of(phase), phase: 'initiate' }), 'phase');
      assert.equal(passed.state, 'complete');
      assert.equal(passed.reason, undefined);
    });

    it('is reopened with a reason only', async () => {
      await anna.presses('phase.complete', { ...of(contoso), phase: 'initiate' }, { reason: 'r' });
      const refused = shown(await anna.presses('phase.reopen', { ...(await now()), phase: 'initiate' }), 'phase');
      assert.deepEqual(problemsOf(refused), { reason: 'required' });
      const open = shown(
        await anna.presses('phase.reopen', { ...(await now()), phase: 'initiate' }, { reason: 'new sponsor' }),
        'phase',
      );
      assert.deepEqual([open.state, open.reason], ['open', 'new sponsor']);
    });
  });

  describe('a service', () => {
    const save = async (inputs: Record<string, string>, service = 'exchange', who = anna) =>
      who.presses('service.save', { ...(await now()), service }, inputs);

    it('begins as new, takes a status and dates, and says what is wrong with them', async () => {
      const services = shown(await anna.presses('services.open', contoso), 'services');
      assert.deepEqual(
        services.services.map(({ service, status }) => [service, status?.l1.l1]),
        [
          ['Exchange', 'status-unknown'],
          ['Teams', 'status-unknown'],
        ],
      );
      const card = shown(await anna.presses('service.open', { ...of(contoso), service: 'exchange' }), 'service');
      assert.ok(card.statuses.length > 15);
      const wrong = { status: 'blocked/none-such', targetDate: '31.12.2026' };
      const again = shown(await save(wrong), 'service');
      assert.deepEqual(problemsOf(again), { status: 'not-a-choice', targetDate: 'not-a-date' });
      assert.deepEqual(again.typed, wrong);
      const saved = shown(
        await save({ status: 'in-progress/migration', targetDate: '2026-09-01', engagementStart: '2026-03-16' }),
        'service',
      );
      assert.equal(saved.notice?.kind, 'saved');
      assert.deepEqual((await stored(world, contoso)).engagement.services.Exchange, {
        l1: 'in-progress',
        l2: 'migration',
        statusAt: '2026-03-02T08:00:00.000Z',
        targetDate: '2026-09-01',
        engagementStart: '2026-03-16',
      });
    });

    it('keeps the rules of the engagement start date', async () => {
      const start = { engagementStart: '2026-03-16' };
      assert.deepEqual(problemsOf(shown(await save({ status: 'blocked', ...start }), 'service')), {
        engagementStart: 'not-in-progress',
      });
      const early = { status: 'in-progress/migration', targetDate: '2026-03-16', ...start };
      assert.deepEqual(problemsOf(shown(await save(early), 'service')), { targetDate: 'not-after-start' });
      await save({ status: 'in-progress/migration', ...start });
      const moved = { status: 'in-progress/migration', engagementStart: '2026-04-01' };
      assert.deepEqual(problemsOf(shown(await save(moved), 'service')), { changeReason: 'reason-for-change' });
      shown(await save({ ...moved, changeReason: 'delayed by the customer' }), 'service');
      const { events } = shown(await anna.presses('history.open', contoso), 'history');
      assert.ok(events[0]?.names['in-progress/migration']?.en, 'statuses by their names');
      const { engagement, history } = await stored(world, contoso);
      assert.equal(engagement.services.Exchange?.engagementStart, '2026-04-01');
      assert.equal(history[0]?.reason, 'delayed by the customer');
    });

    it('takes its start from the customer', async () => {
      const fabrikam = await newCustomer(anna, 'Fabrikam', { startOn: '2026-03-20' });
      const card = shown(await anna.presses('service.open', { ...of(fabrikam), service: 'teams' }), 'service');
      assert.equal(card.typed.engagementStart, '2026-03-20');
    });

    it('of two people at once shows the second what they typed', async () => {
      const card = of(contoso);
      await anna.presses('service.save', { ...card, service: 'exchange' }, { status: 'blocked' });
      const typed = { status: 'no-intent', targetDate: '2026-12-01' };
      const again = shown(await ben.presses('service.save', { ...card, service: 'exchange' }, typed), 'service');
      assert.equal(again.notice?.kind, 'changed-meanwhile');
      assert.deepEqual(again.typed, typed);
      assert.equal((await stored(world, contoso)).engagement.services.Exchange?.l1, 'blocked');
      shown(await ben.presses('service.save', { ...card, service: 'teams' }, typed), 'service');
      assert.equal((await stored(world, contoso)).engagement.services.Teams?.l1, 'no-intent');
    });

    it('that the customer has not is refused', async () => {
      for (const service of ['intune', 'nothing'])
        assert.equal(reasonOf(await save({ status: 'blocked' }, service)), 'not-in-plan');
    });
  });

  describe('what happened', () => {
    it('is recorded once, however often the same form comes, and says what is missing', async () => {
      const { form } = shown(await anna.presses('event.new', contoso), 'event-form');
      const data = { engagementId: contoso.engagementId, form };
      const wrong = shown(await anna.presses('event.record', data, { what: '', on: 'soon', value: 'x' }), 'event-form');
      assert.deepEqual(problemsOf(wrong), { on: 'not-a-date' });
      assert.equal(wrong.typed.value, 'x');
      const inputs = { what: 'meeting', on: '2026-03-02', service: '', value: '' };
      const seen = await Promise.all([1, 2, 3].map(() => anna.presses('event.record', data, inputs)));
      for (const each of seen) assert.equal(shown(each, 'engagement').notice?.kind, 'recorded');
      const { engagement, history } = await stored(world, contoso);
      assert.equal(Object.keys(engagement.records).length, 1);
      assert.equal(history.length, 2);
    });
  });

  describe('people', () => {
    it('are chosen by role, and handed over; whoever never met the bot is said to be so', async () => {
      const inputs = { owner: 'ben', lead: '', 'member-fasttrack-engineer': 'cara,dan', 'member-sme': 'anna' };
      const people = shown(await anna.presses('people.save', contoso, inputs), 'people');
      assert.deepEqual(people.known.map(({ id, met }) => [id, met]).sort(), [
        ['anna', true],
        ['ben', true],
        ['cara', false],
        ['dan', false],
      ]);
      assert.equal(people.typed.owner, 'ben');
      assert.equal(people.may.decide, false, 'who handed it over decides no more');
      assert.equal(shown(await world.person('cara').says('customers'), 'customer-list').total, 1);
      assert.equal(reasonOf(await anna.presses('people.save', await now(), { owner: 'anna' })), 'forbidden');
    });

    it('need an owner, and each an id', async () => {
      const again = shown(await anna.presses('people.save', contoso, { owner: '', 'member-sme': 'a b' }), 'people');
      assert.deepEqual(problemsOf(again), { owner: 'required', 'member-sme': 'not-a-person' });
      assert.equal(again.typed['member-sme'], 'a b');
    });

    it('changed by two at once: nobody is taken off unseen', async () => {
      await anna.presses('people.save', contoso, { owner: 'anna', lead: 'ben', 'member-sme': 'cara' });
      const typed = { owner: 'anna', lead: 'ben', 'member-sme': '', 'member-fasttrack-engineer': 'dan' };
      const again = shown(await ben.presses('people.save', contoso, typed), 'people');
      assert.equal(again.notice?.kind, 'changed-meanwhile');
      assert.deepEqual(again.typed, { ...typed, 'member-sme': 'cara' });
      const saved = shown(await ben.presses('people.save', again, { ...typed, 'member-sme': 'cara' }), 'people');
      assert.deepEqual(saved.known.map(({ id }) => id).sort(), ['anna', 'ben', 'cara', 'dan']);
    });

    it('who take themselves off see it no more', async () => {
      const seen = await anna.presses('people.save', contoso, { owner: 'ben', lead: '' });
      assert.deepEqual(shown(seen, 'refused'), { name: 'refused', reason: 'gone' });
      assert.equal(shown(await anna.says('customers'), 'customer-list').total, 0);
      assert.equal(shown(await ben.says('customers'), 'customer-list').total, 1);
    });
  });

  describe('the life of a customer', () => {
    it('pauses until a date', async () => {
      const form = shown(await anna.presses('life.open', { ...of(contoso), to: 'pause' }), 'life-form');
      assert.equal(form.verb, 'customer.pause');
      const wrong = shown(
        await anna.presses('customer.pause', form, { reason: 'x', until: '2026-03-01' }),
        'life-form',
      );
      assert.deepEqual(problemsOf(wrong), { until: 'not-in-future' });
      assert.equal(wrong.typed.reason, 'x');
      const paused = shown(
        await anna.presses('customer.pause', form, { reason: 'x', until: '2026-06-01' }),
        'engagement',
      );
      assert.deepEqual(paused.life, { state: 'paused', until: '2026-06-01', reason: 'x' });
      const open = shown(await anna.presses('customer.reopen', paused, { reason: 'they are back' }), 'engagement');
      assert.equal(open.life.state, 'open');
    });

    it('closes: read-only until it is reopened', async () => {
      const closed = shown(await anna.presses('customer.close', of(contoso), { reason: 'done' }), 'engagement');
      assert.equal(closed.life.state, 'closed');
      assert.equal(closed.may.work, false);
      assert.ok(closed.undoId);
      assert.equal(closed.next, undefined);
      assert.equal(reasonOf(await anna.presses('task.done', { ...of(closed), taskId: MEETING })), 'closed');
      const open = shown(await anna.presses('customer.reopen', closed, { reason: 'one more service' }), 'engagement');
      assert.equal(open.may.work, true);
    });

    it('is deleted when it was a mistake: nobody sees it any more, and the name is free', async () => {
      assert.equal(reasonOf(await anna.presses('customer.delete', contoso, { reason: 'typo' })), 'gone');
      assert.equal(shown(await anna.says('customers'), 'customer-list').total, 0);
      assert.equal(reasonOf(await anna.presses('customer.open', contoso)), 'gone');
      assert.equal((await newCustomer(anna, 'Contoso')).previous, undefined);
    });

    it('is not reopened while a later engagement is open, nor its closing undone', async () => {
      const closed = shown(await anna.presses('customer.close', of(contoso), { reason: 'done' }), 'engagement');
      const later = await newCustomer(anna, 'Contoso');
      for (const press of [
        () => anna.presses('customer.reopen', closed, { reason: 'again' }),
        () => anna.presses('undo', { undoId: closed.undoId }),
      ]) {
        const refused = shown(await press(), 'refused');
        assert.equal(refused.reason, 'already-open');
        assert.equal(refused.open?.engagementId, later.engagementId);
      }
    });
  });

  describe('undo', () => {
    it('takes back all that was ticked, within ten minutes', async () => {
      const card = shown(await tick(await openKickoff(), [INTERNAL_PREP, MEETING, OPTIONAL_A, OPTIONAL_B]), 'process');
      world.later(10);
      const undone = shown(await anna.presses('undo', { undoId: card.undoId }), 'engagement');
      assert.equal(undone.notice?.kind, 'undone');
      assert.equal((await openKickoff()).done, 0);
      const { history } = await stored(world, contoso);
      assert.equal(history[0]?.undoes, 2);
      const again = shown(await anna.presses('undo', { undoId: card.undoId }), 'engagement');
      assert.deepEqual([again.notice?.kind, again.rev], ['undone', undone.rev]);
    });

    it('is too late after ten minutes', async () => {
      const card = shown(await tick(await openKickoff(), [INTERNAL_PREP]), 'process');
      world.later(11);
      assert.equal(reasonOf(await anna.presses('undo', { undoId: card.undoId })), 'no-undo');
      assert.equal((await openKickoff()).done, 1);
    });

    it('takes nothing from somebody who changed the same since', async () => {
      const card = shown(await tick(await openKickoff(), [INTERNAL_PREP, MEETING]), 'process');
      await ben.presses('task.block', { ...(await now()), taskId: MEETING }, { reason: 'moved' });
      const seen = shown(await anna.presses('undo', { undoId: card.undoId }), 'engagement');
      assert.equal(seen.notice?.kind, 'changed-meanwhile');
      const states = statesOf(await openKickoff());
      assert.deepEqual([states[INTERNAL_PREP], states[MEETING]], ['done', 'blocked']);
    });

    it('leaves what somebody else did besides', async () => {
      const card = shown(await tick(await openKickoff(), [INTERNAL_PREP]), 'process');
      await ben.presses('task.done', { ...(await now()), taskId: MEETING });
      shown(await anna.presses('undo', { undoId: card.undoId }), 'engagement');
      const states = statesOf(await openKickoff());
      assert.deepEqual([states[INTERNAL_PREP], states[MEETING]], ['open', 'done']);
    });

    it('takes back a new customer only while nothing was done with it', async () => {
      assert.ok(contoso.undoId);
      await anna.presses('task.done', { ...of(contoso), taskId: MEETING });
      assert.equal(
        shown(await anna.presses('undo', { undoId: contoso.undoId }), 'engagement').notice?.kind,
        'changed-meanwhile',
      );
      const fabrikam = await newCustomer(anna, 'Fabrikam');
      assert.equal(reasonOf(await anna.presses('undo', { undoId: fabrikam.undoId })), 'gone');
      assert.equal(shown(await anna.says('customers'), 'customer-list').total, 1);
      await newCustomer(anna, 'Fabrikam');
    });

    it('of nonsense is refused', async () => {
      for (const undoId of [
        'x',
        '.',
        '.1',
        `${contoso.engagementId}.`,
        `${contoso.engagementId}.1.5`,
        `${contoso.engagementId}.99`,
        `${contoso.engagementId}.-1`,
        `${contoso.engagementId}.1e99`,
      ])
        assert.match(reasonOf(await anna.presses('undo', { undoId })), /gone|no-undo/);
      assert.equal((await now()).rev, 1);
    });
  });

  it('is told in a history, newest first, page by page', async () => {
    for (let i = 0; i < 12; i++)
      await (i % 2 ? ben : anna).presses(i % 2 ? 'task.reopen' : 'task.done', { ...(await now()), taskId: MEETING });
    const first = shown(await anna.presses('history.open', { ...of(contoso), page: 1 }), 'history');
    assert.deepEqual([first.events.length, first.more, first.zone], [10, true, 'Europe/Berlin']);
    assert.deepEqual(
      first.events.slice(0, 2).map(({ command, by }) => [command, by.name]),
      [
        ['task.reopen', 'ben'],
        ['task.done', 'anna'],
      ],
    );
    assert.ok(first.events[0]?.names[MEETING]?.en);
    const second = shown(await anna.presses('history.open', { ...of(contoso), page: 2 }), 'history');
    assert.deepEqual([second.events.length, second.more], [3, false]);
    assert.equal(second.events.at(-1)?.command, 'customer.create');
    assert.equal(shown(await anna.presses('history.open', { ...of(contoso), page: 99 }), 'history').events.length, 0);
  });

  it('shows where a process leads: the assessment past the workshops when none is needed', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = of(await newCustomer(anna, 'Contoso'));
    const process = 'assess-conduct-technical-assessment-partner';
    const card = shown(await anna.presses('process.open', { ...contoso, process, page: 1 }), 'process');
    assert.deepEqual(
      card.leadsTo.map(({ title, when }) => [title.en, when]),
      [
        ['Conduct Services Workshop', undefined],
        ['Address Technical Gaps', 'no-workshop-needed'],
      ],
    );
  });
});
