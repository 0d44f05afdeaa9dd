// The portfolio in a conversation: one's own and the team's, what is due today, narrowed, sorted, turned page by page, and as a file.
import assert from 'node:assert/strict';
import type { PortfolioView } from '../../src/cards/views/portfolio-view.ts';
import { text } from '../../src/language/text.ts';
import type { Engagements } from '../../src/store/store.ts';
import { began, engagement, SUMMARY } from '../store/contract/engagement-samples.ts';
import { type Client, type Seen, shown, startConversation, type World } from '../support/conversation.ts';
import { newCustomer, of, startCustomers } from '../support/customers.ts';
import { newNote } from '../support/notes.ts';

describe('the portfolio', () => {
  let world: World;
  let anna: Client;
  let lead: Client;
  beforeEach(async () => {
    world = await startCustomers();
    anna = world.person('anna', { zone: 'Europe/Berlin' });
    lead = world.person('lead', { zone: 'Europe/Berlin' });
  });
  afterEach(() => assert.deepEqual(world.failures, []));

  it('of nobody is empty', async () => {
    const { rows, total, actions, leads, charts } = portfolio(await anna.says('portfolio'));
    assert.deepEqual([rows, total, leads], [[], 0, false]);
    assert.deepEqual(actions, { counts: { overdue: 0, today: 0, due: 0 }, first: [] });
    assert.deepEqual(charts, { health: [], phases: [] });
  });

  it('shows each customer by the facts, the worst first, with what is next', async () => {
    await newCustomer(anna, 'Adatum', { assignedOn: '2026-03-02' });
    const contoso = await newCustomer(anna, 'Contoso', { reached: 'enable' });
    const typed = { status: 'in-progress', targetDate: '2026-03-06' };
    await anna.presses('service.save', { ...of(contoso), service: 'exchange' }, typed);
    let { rows, charts } = portfolio(await anna.says('portfolio'));
    assert.deepEqual(
      rows.map(({ customer, health, phase, next }) => [customer, health.level, phase, next?.because]),
      [
        ['Adatum', 'good', 'initiate', 'mandatory'],
        ['Contoso', 'good', 'enable', 'mandatory'],
      ],
    );
    assert.deepEqual(rows[1]?.targetDate, '2026-03-06');
    assert.equal(rows[0]?.owner.name, 'anna');

    world.later(5 * 24 * 60);
    ({ rows, charts } = portfolio(await anna.says('portfolio')));
    assert.deepEqual(
      rows.map(({ customer, health }) => [customer, health.level, health.findings[0]]),
      [
        ['Contoso', 'risk', { kind: 'overdue', service: 'Exchange', targetDate: '2026-03-06' }],
        ['Adatum', 'good', undefined],
      ],
    );
    assert.deepEqual(charts, {
      health: [
        { level: 'risk', count: 1 },
        { level: 'good', count: 1 },
      ],
      phases: [
        { phase: 'initiate', count: 1 },
        { phase: 'enable', count: 1 },
      ],
    });
  });

  it('says what is due over all of them, as today does, most urgent first, and no more when it is done', async () => {
    for (const [name, assignedOn] of [
      ['Adatum', '2026-02-27'],
      ['Contoso', '2026-02-24'],
      ['Fabrikam', '2026-03-02'],
    ] as const)
      await newCustomer(anna, name, { assignedOn });
    world.later(24 * 60);
    const { actions } = portfolio(await anna.says('portfolio'));
    const { customers } = shown(await anna.says('today'), 'today');
    const due = customers.flatMap(({ lines }) => lines.map(({ reminder }) => reminder));
    assert.deepEqual(
      actions.first.map(({ customer, urgency, daysLate }) => [customer, urgency, daysLate]),
      [
        ['Contoso', 'overdue', 5],
        ['Adatum', 'today', 0],
      ],
    );
    assert.deepEqual(
      actions.first.map(({ why, urgency, daysLate, dueDate }) => ({ why, urgency, daysLate, dueDate })),
      due.map(({ why, urgency, daysLate, dueDate }) => ({ why, urgency, daysLate, dueDate })),
    );
    assert.deepEqual(actions.counts, { overdue: 1, today: 1, due: 0 });

    await anna.presses('reminder.done', { reminderId: due[0]?.id ?? '' });
    await anna.presses('task.done', { engagementId: actions.first[1]?.engagementId, rev: 1, taskId: '3616' });
    assert.deepEqual(portfolio(await anna.says('portfolio')).actions.counts, { overdue: 0, today: 0, due: 0 });
  });

  it('shows beside the facts what was reported, and finds who was reported better than they are', async () => {
    const contoso = await newCustomer(anna, 'Contoso', { enterprise: 'true' });
    await newCustomer(anna, 'Adatum');
    await newNote(anna, contoso, 'enterprise', { health: 'green' });
    assert.equal(portfolio(await anna.says('portfolio')).rows.find(isCalled('Contoso'))?.reported, 'green');
    assert.equal((await narrowed(anna, { show: 'differs' })).total, 0);
    const { engagementId } = contoso;
    await anna.presses('service.save', { engagementId, rev: 2, service: 'teams' }, { status: 'blocked' });
    const { rows } = await narrowed(anna, { show: 'differs' });
    assert.deepEqual(
      rows.map(({ customer, health, reported }) => [customer, health.level, reported]),
      [['Contoso', 'watch', 'green']],
    );
  });

  it('is narrowed, sorted and searched, and stays so on its other pages', async () => {
    for (let count = 1; count <= 8; count += 1) await newCustomer(anna, `Contoso ${count}`);
    for (const name of ['Zürich Lager', 'Adatum']) await newCustomer(anna, name, { reached: 'assess' });
    const first = portfolio(await anna.says('portfolio'));
    assert.deepEqual([first.page, first.pages, first.total, first.rows.length], [1, 2, 10, 6]);
    const second = await narrowed(anna, { page: 2 });
    assert.deepEqual([second.page, second.rows.length], [2, 4]);
    assert.equal(new Set([...first.rows, ...second.rows].map(({ engagementId }) => engagementId)).size, 10);

    assert.deepEqual(names(await narrowed(anna, { search: 'ZUERICH' })), ['Zürich Lager']);
    assert.deepEqual(names(await narrowed(anna, { show: 'assess', sort: 'name' })), ['Adatum', 'Zürich Lager']);
    assert.equal((await narrowed(anna, { show: 'risk' })).total, 0);

    // What is typed goes before what the card shows, from its first page on; a button that says where it leads leads there.
    const filter = { search: 'contoso', sort: 'name' };
    const typed = await anna.presses(
      'portfolio.open',
      { page: 2, filter },
      { search: '', show: 'assess', sort: 'name' },
    );
    assert.deepEqual(names(portfolio(typed)), ['Adatum', 'Zürich Lager']);
    const next = { page: 2, filter, asShown: true };
    const turned = portfolio(await anna.presses('portfolio.open', next, { search: 'adatum', show: 'risk' }));
    assert.deepEqual([turned.page, names(turned)], [2, ['Contoso 7', 'Contoso 8']]);
    assert.equal((await narrowed(anna, { page: 99 })).page, 2, 'behind the last page');
    for (const wrong of [{ show: 'nothing' }, { sort: 1 }, { scope: 'all' }, { from: '../..' }])
      assert.equal(portfolio(await anna.presses('portfolio.open', { filter: wrong })).total, 10);
  });

  it('keeps paused ones among the open and closed ones apart', async () => {
    const [paused, closed] = [await newCustomer(anna, 'Paused'), await newCustomer(anna, 'Closed')];
    await newCustomer(anna, 'Open');
    await anna.presses('customer.pause', of(paused), { reason: 'r', until: '2026-06-01' });
    await anna.presses('customer.close', of(closed), { reason: 'r' });
    for (const who of [anna, lead]) {
      assert.deepEqual(names(portfolio(await who.says('portfolio'))), ['Open', 'Paused']);
      assert.deepEqual(names(await narrowed(who, { show: 'paused' })), ['Paused']);
      assert.deepEqual(names(await narrowed(who, { show: 'closed' })), ['Closed']);
    }
  });

  describe('of a lead', () => {
    it('is the team’s, or their own on demand', async () => {
      await newCustomer(anna, 'Contoso', { assignedOn: '2026-02-24' });
      await newCustomer(world.person('ben'), 'Adatum');
      const own = await newCustomer(lead, 'Own');
      await newCustomer(world.person('eve', { partner: 'fabrikam' }), 'Elsewhere');
      const team = portfolio(await lead.says('portfolio'));
      assert.deepEqual([team.scope, team.leads, names(team)], ['team', true, ['Adatum', 'Contoso', 'Own']]);
      assert.deepEqual(
        team.actions.first.map(({ customer }) => customer),
        ['Contoso'],
      );
      const mine = await narrowed(lead, { scope: 'mine' });
      assert.deepEqual([mine.scope, names(mine)], ['mine', ['Own']]);
      assert.deepEqual(mine.actions.first, []);
      assert.deepEqual(names(await narrowed(anna, { scope: 'team' })), ['Contoso'], 'of who leads nobody their own');
      shown(await lead.presses('customer.open', of(own)), 'engagement');
    });

    it('finds every customer by list, search and name, and forgets none that was closed', async () => {
      await newCustomer(anna, 'Contoso Bikes');
      const cars = await newCustomer(world.person('ben'), 'Contoso Cars');
      await newCustomer(anna, 'Zürich');
      assert.equal(shown(await lead.says('customers'), 'customer-list').total, 3);
      const searched = await lead.presses('customer.list', {}, { search: 'bikes', show: 'open' });
      assert.equal(shown(searched, 'customer-list').rows[0]?.customer, 'Contoso Bikes');
      assert.equal(
        shown(await lead.presses('customer.list', {}, { search: '', show: 'mine' }), 'customer-list').total,
        0,
      );
      assert.equal(shown(await lead.says('open zuerich'), 'engagement').customer, 'Zürich');
      assert.equal(shown(await lead.says('note contoso b'), 'notes').customer, 'Contoso Bikes');
      assert.equal(shown(await lead.says('open contoso'), 'customer-list').total, 2);
      await lead.presses('customer.close', of(cars), { reason: 'r' });
      assert.equal(shown(await lead.says('open contoso'), 'engagement').customer, 'Contoso Bikes');
      assert.equal(shown(await lead.says('open contoso cars'), 'engagement').customer, 'Contoso Cars');
    });
  });

  /** What a press on the card asks for. */
  async function narrowed(who: Client, wanted: Readonly<Record<string, unknown>>): Promise<PortfolioView> {
    const { page = 1, ...filter } = wanted;
    return portfolio(await who.presses('portfolio.open', { page, filter, asShown: true }));
  }
});

describe('a portfolio of more customers than one card is made from', () => {
  const MANY = 1203;
  let world: World;
  let lead: Client;
  let queries = 0;
  before(async function fill() {
    this.timeout(60_000);
    world = startConversation((deps) => {
      const { engagements } = deps.store;
      const headersOf: Engagements['headersOf'] = (...asked) => {
        queries += 1;
        return engagements.headersOf(...asked);
      };
      return { ...deps, store: { ...deps.store, engagements: { ...engagements, headersOf } }, leads: ['lead', 'greg'] };
    });
    lead = world.person('lead');
    for (let first = 0; first < MANY; first += 200)
      await Promise.all(
        Array.from({ length: Math.min(200, MANY - first) }, (_, n) => keep(world.store.engagements, first + n)),
      );
  });

  it('is seen slice by slice, in the order of names, each customer once', async () => {
    const seen: string[] = [];
    let [view, slices] = [portfolio(await lead.says('portfolio')), 1];
    for (;;) {
      for (let page = 1; page <= view.pages; page += 1)
        seen.push(...names(await open({ from: view.from, sort: 'name', page })));
      const from = view.others?.from;
      if (from === undefined) break;
      assert.equal(view.others?.looked, 500);
      slices += 1;
      view = await open({ from });
    }
    assert.equal(slices, 3);
    assert.equal(new Set(seen).size, MANY);
    assert.deepEqual(seen, [...seen].sort());
  });

  it('is searched by any part of a name among the first, and by its beginning among all', async () => {
    const late = await open({ search: 'customer 1200' });
    assert.deepEqual(names(late), ['Customer 1200']);
    assert.ok(late.others && late.others.from === undefined, 'and says that not all were looked at');
    assert.deepEqual(names(await open({ search: '0007' })), ['Customer 0007']);
    assert.equal((await open({ search: '1200' })).total, 0);
    const list = shown(
      await lead.presses('customer.list', {}, { search: 'customer 1200', show: 'open' }),
      'customer-list',
    );
    assert.deepEqual([list.total, list.cut], [1, true]);
    assert.equal(shown(await lead.says('customers'), 'customer-list').cut, true);
  });

  it('is one file with all of them', async () => {
    const [offered] = await lead.presses('portfolio.export', { filter: { from: '437573.e1' } });
    assert.ok(offered?.mode === 'toast');
    assert.equal(offered.text, text('en', 'file.portfolio', { count: MANY }));
  });

  it('costs the same however many there are, and asks for nothing for who leads nobody', async () => {
    for (const [ask, most] of [
      [() => lead.says('portfolio'), 2],
      [() => lead.says('customers'), 2],
      [() => open({ search: '1200' }), 6],
      [() => lead.says('open customer 1200'), 2],
    ] as const) {
      queries = 0;
      await ask();
      assert.ok(queries > 0 && queries <= most, `${queries} queries`);
    }
    queries = 0;
    for (const who of [world.person('mallory'), world.person('greg', { guest: true })]) {
      for (const words of ['portfolio', 'customers', 'open customer 1200', 'note customer 1200']) await who.says(words);
      for (const search of ['', 'customer']) {
        const seen = portfolio(await who.presses('portfolio.open', { filter: { scope: 'team', search } }));
        assert.deepEqual([seen.leads, seen.scope, seen.total, seen.others], [false, 'mine', 0, undefined]);
        assert.equal(
          shown(await who.presses('customer.list', {}, { search, show: 'open' }), 'customer-list').cut,
          undefined,
        );
      }
    }
    assert.equal(queries, 0);
  });

  async function open(wanted: Readonly<Record<string, unknown>>): Promise<PortfolioView> {
    const { page = 1, ...filter } = wanted;
    return portfolio(await lead.presses('portfolio.open', { page, filter, asShown: true }));
  }
});

async function keep(engagements: Engagements, number: number): Promise<void> {
  const name = `Customer ${String(number).padStart(4, '0')}`;
  const begun = engagement({
    id: `e${number}`,
    partner: 'contoso',
    attributes: { name, motion: 'rfa', services: ['Teams'] },
  });
  await engagements.save(begun, null, began(begun), SUMMARY);
}

function portfolio(seen: readonly Seen[]): PortfolioView {
  return shown(seen, 'portfolio');
}

function names({ rows }: PortfolioView): readonly string[] {
  return rows.map(({ customer }) => customer);
}

function isCalled(name: string) {
  return ({ customer }: { readonly customer: string }) => customer === name;
}
