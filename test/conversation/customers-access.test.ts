// Who may do what with a customer, for every verb that names one: strangers neither change it nor learn its name.
import assert from 'node:assert/strict';
import { CUSTOMER_ACTIONS } from '../../src/cards/actions/customer-actions.ts';
import { NOTE_ACTIONS } from '../../src/cards/actions/note-actions.ts';
import { PORTFOLIO_ACTIONS } from '../../src/cards/actions/portfolio-actions.ts';
import { REMINDER_ACTIONS } from '../../src/cards/actions/reminder-actions.ts';
import { WORK_ACTIONS } from '../../src/cards/actions/work-actions.ts';
import { LIVES } from '../../src/cards/lives.ts';
import { type Client, type Seen, shown, type World } from '../support/conversation.ts';
import { KICKOFF, MEETING, newCustomer, of, startCustomers, stored } from '../support/customers.ts';
import { FILLED, newNote } from '../support/notes.ts';

/** Seldom enough to be found wherever it leaks. */
const NAME = 'Zyxwoso Secretive';

interface Press {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

const task = {
  data: { taskId: MEETING },
  inputs: { reason: 'r', blockedBy: 'b', assignee: 'anna', link: '', line: 'l' },
};
const phase = { data: { phase: 'initiate' }, inputs: { reason: 'r' } };
/** Stands for the id of the note that there is. */
const THE_NOTE = 'the-note';
const note = { data: { noteId: THE_NOTE } };
const noteForm = { data: { kind: 'entitlement', form: 'f3' }, inputs: { ...FILLED.entitlement, status: 'blocked' } };
const revision = { ...noteForm, data: { ...noteForm.data, form: 'f4', ...note.data } };
/** Stands for the id of the reminder that there is. */
const THE_REMINDER = 'the-reminder';
const reminder = { data: { reminderId: THE_REMINDER }, inputs: { until: 'tomorrow' } };
const draft = { kind: 'entitlement', form: 'f5', typed: {} };

const life = { inputs: { reason: 'r', until: '2026-12-24' } };

/** Each verb that names an engagement, so pressed that its owner would succeed. */
const PRESSES: Readonly<Record<string, readonly Press[]>> = {
  'reminder.open': [reminder],
  'reminder.snooze': [reminder],
  'reminder.done': [reminder],
  'reminder.stop': [reminder],
  'reminder.confirm': [{ data: { form: 'f6', at: '2026-12-24T09:00:00.000Z', what: 'w' } }],
  'cadence.open': [{}],
  'cadence.save': [{ inputs: { rules: 'T-01' } }],
  'customer.edit': [{}],
  'customer.save': [{ data: { form: 'f1' }, inputs: { name: 'Hijacked', services: 'intune', lead: 'mallory' } }],
  'plan.open': [{}],
  'plan.apply': [{}],
  'customer.open': [{}],
  'customer.show': [{}],
  'life.open': LIVES.map((to) => ({ data: { to } })),
  'customer.pause': [life],
  'customer.close': [life],
  'customer.reopen': [life],
  'customer.delete': [life],
  'phase.open': [phase],
  'phase.gate': [phase],
  'phase.complete': [phase],
  'phase.reopen': [phase],
  'process.open': [{ data: { process: KICKOFF, page: 1 } }],
  'tasks.save': [{ data: { process: KICKOFF, page: 1, shown: [MEETING], ticked: [] }, inputs: { done: MEETING } }],
  'task.edit': [task],
  'task.done': [task],
  'task.reopen': [task],
  'task.skip': [task],
  'task.block': [task],
  'task.assign': [task],
  'task.evidence': [task],
  'services.open': [{}],
  'service.open': [{ data: { service: 'exchange' } }],
  'service.save': [{ data: { service: 'exchange' }, inputs: { status: 'blocked' } }],
  'event.new': [{}],
  'event.record': [{ data: { form: 'f2' }, inputs: { what: 'meeting', on: '2026-03-01' } }],
  'people.open': [{}],
  'people.save': [{ inputs: { lead: 'mallory', 'member-sme': 'mallory' } }],
  'history.open': [{ data: { page: 1 } }],
  'playbook.preview': [{}],
  'playbook.move': [{}],
  'playbook.move-all': [{}],
  'note.new': [{ data: { kind: 'entitlement' } }],
  'note.revise': [note],
  'note.check': [noteForm, revision],
  'note.template': [noteForm],
  'note.save': [noteForm, revision],
  'note.open': [note],
  'note.list': [{ data: { page: 1, filter: 'all' } }],
  'note.copy': [note],
  'note.export': [{}],
  'status.guide': [{ inputs: { described: 'no budget' } }, { data: { draft } }],
  'status.take': [{ data: { draft, found: 'blocked' } }],
  undo: [1, 2, 3, 4, 5].map((rev) => ({ data: { rev } })),
};

const ROWS = Object.entries(PRESSES).flatMap(([verb, presses]) => presses.map((press) => ({ verb, ...press })));

let noteId: string;
/** What follows the engagement in the reminder's id. */
let reminderName: string;

const press = (who: Client, id: string, rev: number, { verb, data, inputs }: (typeof ROWS)[number]) => {
  const carried = {
    engagementId: id,
    rev,
    ...data,
    ...(data?.noteId === THE_NOTE && { noteId }),
    ...(data?.reminderId === THE_REMINDER && { reminderId: `${id}${reminderName}` }),
  };
  return who.presses(verb, verb === 'undo' ? { undoId: `${id}.${data?.rev}` } : carried, { ...inputs });
};

describe('every verb that names a customer', () => {
  let world: World;
  let anna: Client;
  let customer: { engagementId: string; rev: number };
  /** With a task done, a note, a kickoff that is due and a change of plan that waits: something to undo, to apply and to reopen. */
  beforeEach(async () => {
    world = await startCustomers();
    anna = world.person('anna');
    const made = await newCustomer(anna, NAME, { lead: 'ben', startOn: '2026-03-02' });
    const people = { 'member-fasttrack-engineer': 'cara,gus' };
    shown(await anna.presses('people.save', made, people), 'people');
    const { form, edits } = shown(await anna.presses('customer.edit', made), 'customer-form');
    const wish = { services: 'exchange,teams,intune' };
    shown(await anna.presses('customer.save', { ...of(made), rev: edits?.rev, form }, wish), 'plan-change');
    await anna.presses('task.done', { ...of(made), rev: 3, taskId: '3616' });
    noteId = (await newNote(anna, made, 'entitlement', { text: `${NAME} intends to deploy Teams.` })).note.id;
    customer = of(shown(await anna.presses('customer.show', made), 'engagement'));
    assert.equal(customer.rev, 5);
    const [due] = shown(await anna.says('reminders'), 'reminders').lines;
    assert.equal(due?.reminder.rule, 'kickoff');
    reminderName = due.reminder.id.slice(customer.engagementId.length);
  });

  it('is in this table', () => {
    const tables = [CUSTOMER_ACTIONS, WORK_ACTIONS, NOTE_ACTIONS, REMINDER_ACTIONS, PORTFOLIO_ACTIONS];
    const verbs = tables.flatMap((table) => Object.keys(table));
    assert.deepEqual(
      verbs.filter((verb) => PRESSES[verb] === undefined).sort(),
      [
        'customer.create',
        'customer.list',
        'customer.new',
        'message.note',
        'phases.open',
        'portfolio.export',
        'portfolio.open',
        'reminder.list',
        'today.open',
      ],
      'these carry none',
    );
  });

  it('does something for its owner, so that the refusals below mean something', async () => {
    for (const row of ROWS.filter(({ verb }) => !/life|undo|reopen|delete|plan.apply/.test(verb))) {
      const [seen] = await press(anna, customer.engagementId, customer.rev, row);
      if (['note.copy', 'note.export'].includes(row.verb)) continue;
      assert.ok(seen && seen.mode !== 'toast' && !['outdated', 'error'].includes(seen.view.name), row.verb);
      assert.notEqual(seen.view.name === 'refused' && seen.view.reason, 'gone', row.verb);
      if (row.data?.reminderId === THE_REMINDER) assert.equal(seen.view.name, 'reminder', row.verb);
    }
    assert.deepEqual(world.failures, []);
  });

  const strangers: readonly (readonly [string, (world: World) => Client])[] = [
    ['a colleague who is no member', (world) => world.person('mallory')],
    ['the owner’s id in another tenant', (world) => world.person('anna', { partner: 'fabrikam' })],
    ['a lead’s id in another tenant', (world) => world.person('lead', { partner: 'fabrikam' })],
    ['a guest who is named nowhere', (world) => world.person('greta', { guest: true })],
    ['a colleague in a group', (world) => world.person('mallory', { conversation: { id: '19:g', kind: 'group' } })],
  ];
  for (const [who, personOf] of strangers) {
    it(`does nothing and says nothing to ${who}`, async () => {
      const stranger = personOf(world);
      const before = await stored(world, customer);
      for (const row of ROWS)
        for (const rev of [0, customer.rev, 99]) {
          const seen = await press(stranger, customer.engagementId, rev, row);
          saysNothing(seen, row.verb);
        }
      assert.deepEqual(await stored(world, customer), before);
      assert.equal(await world.store.engagements.read('fabrikam', customer.engagementId), undefined);
      assert.deepEqual(world.failures, []);
    });
  }

  it('is in nobody’s portfolio, list or file but in those of its people and of leads', async () => {
    const guestLead = await startCustomers((deps) => ({ ...deps, store: world.store, leads: ['greg'] }));
    const others = [
      ...strangers.map(([who, personOf]) => [who, personOf(world)] as const),
      ['a guest whose id is a lead’s', guestLead.person('greg', { guest: true })],
    ] as const;
    for (const [who, stranger] of others) {
      for (const words of ['portfolio', 'cartera', 'customers', 'today'])
        saysNothing(await stranger.says(words), `${who}: ${words}`);
      for (const scope of ['mine', 'team'])
        for (const search of ['', 'zyxwoso', 'zyx'])
          for (const show of ['open', 'risk', 'closed', 'initiate'])
            for (const from of ['', '.', '0', 'zz'])
              for (const verb of ['portfolio.open', 'portfolio.export'])
                saysNothing(
                  await stranger.presses(verb, { filter: { scope, search, show, from } }),
                  `${who}: ${verb}`,
                  {
                    echoes: true,
                  },
                );
      saysNothing(await stranger.presses('customer.list', {}, { search: 'zyxwoso', show: 'open' }), who, {
        echoes: true,
      });
    }
    for (const name of ['anna', 'ben', 'cara', 'lead']) {
      const { rows } = shown(await world.person(name).says('portfolio'), 'portfolio');
      assert.deepEqual(
        rows.map(({ customer }) => customer),
        [NAME],
        name,
      );
    }
  });

  it('changes nothing for a guest who is a member, but may be read', async () => {
    const guest = world.person('gus', { guest: true });
    const before = await stored(world, customer);
    for (const row of ROWS) await press(guest, customer.engagementId, customer.rev, row);
    assert.deepEqual(await stored(world, customer), before);
    const card = shown(await guest.presses('customer.show', customer), 'engagement');
    assert.deepEqual(card.may, { work: false, decide: false });
    const { rows, actions } = shown(await guest.says('portfolio'), 'portfolio');
    assert.deepEqual([rows.length, actions.first], [1, []], 'nothing is theirs to do');
    const [refused] = await guest.says('new customer');
    assert.ok(refused && refused.mode !== 'toast' && refused.view.name === 'refused');
    const made = await guest.presses('customer.create', { form: 'g' }, { name: 'X', motion: 'rfa', services: 'teams' });
    assert.equal(shown(made, 'refused').reason, 'forbidden');
    assert.deepEqual(world.failures, []);
  });

  it('that decides is for the owner and leads, not for members', async () => {
    const cara = world.person('cara');
    const before = await stored(world, customer);
    for (const verb of ['people.save', 'customer.pause', 'customer.close', 'customer.delete', 'playbook.move'])
      for (const row of ROWS.filter((each) => each.verb === verb))
        if (verb !== 'playbook.move')
          assert.equal(
            shown(await press(cara, customer.engagementId, customer.rev, row), 'refused').reason,
            'forbidden',
          );
    assert.deepEqual(await stored(world, customer), before);
    shown(await cara.presses('task.done', { ...customer, taskId: MEETING }), 'engagement');
    for (const name of ['ben', 'lead'])
      shown(await world.person(name).presses('customer.show', customer), 'engagement');
    const paused = await world.person('lead').presses('customer.pause', customer, life.inputs);
    assert.equal(shown(paused, 'engagement').life.state, 'paused');
  });

  it('with forged ids does nothing and breaks nothing', async () => {
    const before = await stored(world, customer);
    const { engagementId } = customer;
    const forged = [
      'nothing',
      '__proto__',
      engagementId.toUpperCase(),
      `${engagementId} `,
      `contoso/${engagementId}`,
      `../contoso/${engagementId}`,
      `${engagementId}%00`,
      "' or 1=1 --",
      engagementId.slice(1),
      'x'.repeat(400),
      'x'.repeat(401),
      '\u0000',
      '',
    ];
    const mallory = world.person('mallory');
    for (const row of ROWS)
      for (const id of forged)
        for (const who of [anna, mallory]) saysNothing(await press(who, id, customer.rev, row), row.verb);
    for (const data of [{}, { engagementId: 7 }, { engagementId: [engagementId] }, { engagementId, rev: -1 }])
      for (const { verb } of ROWS) await mallory.presses(verb, data);
    assert.deepEqual(await stored(world, customer), before);
    assert.deepEqual(world.failures, []);
  });

  it('is not opened to others by the name, the list or an undo of their own', async () => {
    const mallory = world.person('mallory');
    const own = await newCustomer(mallory, 'Own');
    const before = await stored(world, customer);
    for (const words of [`open ${NAME}`, `öffne ${NAME.toLowerCase()}`, 'customers', 'open zyx'])
      saysNothing(await mallory.says(words), words, { echoes: true });
    saysNothing(await mallory.presses('customer.list', { page: 1 }, { search: '', show: 'open' }), 'list');
    saysNothing(await mallory.presses('undo', { undoId: `${own.engagementId}/../${customer.engagementId}.4` }), 'undo');
    saysNothing(
      await mallory.presses('customer.create', { form: 'x' }, { name: NAME, motion: 'rfa', services: 'teams' }),
      'create',
    );
    assert.deepEqual(await stored(world, customer), before);
  });

  it('is closed to who was a member and is none any more', async () => {
    shown(await world.person('cara').says('customers'), 'customer-list');
    shown(await anna.presses('people.save', customer, { 'member-fasttrack-engineer': '' }), 'people');
    const cara = world.person('cara');
    const before = await stored(world, customer);
    for (const row of ROWS) saysNothing(await press(cara, customer.engagementId, customer.rev, row), row.verb);
    assert.equal(shown(await cara.says('customers'), 'customer-list').total, 0);
    assert.deepEqual(await stored(world, customer), before);
  });
});

/** Whoever confirms a reminder keeps their own words, whatever customer the card named. */
const SAYS_NOTHING = ['refused', 'outdated', 'customer-list', 'portfolio', 'today', 'reminder-past', 'own-reminder'];

/** `echoes`: the words were the person's own. */
function saysNothing(seen: readonly Seen[], what: string, { echoes = false } = {}): void {
  const [only, ...more] = seen;
  assert.ok(only && more.length === 0, what);
  if (only.mode === 'toast') {
    assert.doesNotMatch(only.text, /zyxwoso/i, what);
    return;
  }
  if (!echoes) {
    assert.doesNotMatch(JSON.stringify(seen), /zyxwoso/i, what);
    assert.ok(SAYS_NOTHING.includes(only.view.name), `${what}: ${only.view.name}`);
  }
  if (only.view.name === 'refused') assert.equal(only.view.open, undefined, what);
  if (only.view.name === 'customer-list')
    assert.ok(
      only.view.rows.every(({ customer }) => customer !== NAME),
      what,
    );
  if (only.view.name === 'portfolio') {
    const { rows, total, charts, actions } = only.view;
    assert.deepEqual([rows, total, charts.health, charts.phases, actions.first], [[], 0, [], [], []], what);
  }
  if (echoes) assert.notEqual(only.view.name, 'engagement', what);
}
