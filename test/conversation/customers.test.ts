// A customer is started, changed, found and shown: what people say and press, and what they see.
import assert from 'node:assert/strict';
import { AppError } from '../../src/app-error.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { shown } from '../support/conversation.ts';
import { newCustomer, of, problemsOf, reasonOf, startCustomers, stored } from '../support/customers.ts';

describe('a new customer', () => {
  it('needs a name, a motion and services, and belongs to who started it', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    assert.equal(contoso.customer, 'Contoso');
    assert.equal(contoso.owner.id, 'anna');
    assert.deepEqual(contoso.notice, { kind: 'saved' });
    assert.deepEqual(
      contoso.phases.map(({ phase }) => phase),
      ['initiate', 'assess', 'remediate', 'enable', 'migrate'],
    );
    assert.equal(contoso.process?.process, 'initiate-conduct-customer-kick-off-partner');
    assert.equal(contoso.next?.because, 'mandatory');
    const { engagement, history } = await stored(world, contoso);
    assert.equal(engagement.rev, 1);
    assert.deepEqual(
      history.map(({ command, by, surface }) => ({ command, by, surface })),
      [{ command: 'customer.create', by: 'anna', surface: 'personal' }],
    );
  });

  it('with something missing comes back with everything typed and what is wrong', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const { form } = shown(await anna.says('neuer Kunde'), 'customer-form');
    const typed = { name: ' ', motion: 'rfa', services: '', tenant: 'not a tenant', seats: 'many', country: 'Germany' };
    const again = shown(await anna.presses('customer.create', { form }, typed), 'customer-form');
    assert.deepEqual(problemsOf(again), {
      name: 'required',
      services: 'required',
      tenant: 'not-a-tenant',
      seats: 'not-a-number',
      country: 'not-a-country',
    });
    assert.deepEqual(again.typed, typed);
    assert.equal(again.form, form);
    assert.equal(shown(await anna.says('kunden'), 'customer-list').total, 0);
    const mended = { name: 'Contoso', motion: 'rfa', services: 'exchange' };
    shown(await anna.presses('customer.create', { form }, mended), 'engagement');
  });

  it('is one customer, however often and however fast the same form is sent', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const { form } = shown(await anna.says('new customer'), 'customer-form');
    const send = () =>
      anna.presses('customer.create', { form }, { name: 'Contoso', motion: 'rfa', services: 'exchange' });
    const seen = await Promise.all([send(), send(), send(), send(), send()]);
    const ids = new Set(seen.map((each) => shown(each, 'engagement').engagementId));
    ids.add(shown(await send(), 'engagement').engagementId);
    assert.equal(ids.size, 1);
    assert.deepEqual(world.failures, []);
    assert.equal(shown(await anna.says('customers'), 'customer-list').total, 1);
  });

  it('that nobody finds, because it broke off right after it was saved, is found when the same form comes again', async () => {
    let breaks = true;
    const broken = await startCustomers((deps) => ({
      ...deps,
      store: {
        ...deps.store,
        people: {
          ...deps.store.people,
          save: async (person, ...rest) => {
            if (breaks && person.engagements !== undefined) throw new AppError('unavailable', 'disk full');
            return deps.store.people.save(person, ...rest);
          },
        },
      },
    }));
    const ben = broken.person('ben');
    const { form } = shown(await ben.says('new customer'), 'customer-form');
    const send = () => ben.presses('customer.create', { form }, { name: 'Contoso', motion: 'rfa', services: 'teams' });
    shown(await send(), 'error');
    breaks = false;
    const { engagementId } = shown(await send(), 'engagement');
    const { rows } = shown(await ben.says('customers'), 'customer-list');
    assert.deepEqual(
      rows.map((row) => row.engagementId),
      [engagementId],
    );
  });

  it('that was undone is not brought back by the same form', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const create = () =>
      anna.presses('customer.create', { form: 'f' }, { name: 'Contoso', motion: 'rfa', services: 'exchange' });
    const { undoId } = shown(await create(), 'engagement');
    assert.equal(reasonOf(await anna.presses('undo', { undoId })), 'gone');
    assert.equal(reasonOf(await create()), 'gone');
    assert.deepEqual(world.failures, []);
  });

  it('is one customer when two people start it at once', async () => {
    const world = await startCustomers();
    const people = ['anna', 'ben', 'cara', 'dan', 'eve'].map((name) => world.person(name));
    const seen = await Promise.all(
      people.map((person, i) =>
        person.presses(
          'customer.create',
          { form: 'f' },
          { name: i % 2 ? 'CONTOSO ' : 'Contoso', motion: 'rfa', services: 'exchange', tenant: 'contoso.com' },
        ),
      ),
    );
    const names = seen.flat().map((each) => (each.mode === 'toast' ? 'toast' : each.view.name));
    assert.deepEqual(names.sort(), ['engagement', 'refused', 'refused', 'refused', 'refused']);
    assert.deepEqual(world.failures, []);
  });

  it('that is open already is not started twice: its people are led to it, others are told no more', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso', { tenant: 'contoso.com' });
    for (const inputs of [{ name: 'contoso' }, { name: 'Somebody else', tenant: 'CONTOSO.com' }]) {
      const create = { motion: 'rfa', services: 'teams', ...inputs };
      const refused = shown(await anna.presses('customer.create', { form: inputs.name }, create), 'refused');
      assert.equal(refused.reason, 'already-open');
      assert.equal(refused.open?.engagementId, contoso.engagementId);
      const toBen = shown(
        await world.person('ben').presses('customer.create', { form: inputs.name }, create),
        'refused',
      );
      assert.deepEqual(toBen, { name: 'refused', reason: 'already-open' });
    }
  });

  it('after a closed one keeps the link to it', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const first = await newCustomer(anna, 'Contoso');
    await anna.presses('customer.close', first, { reason: 'contract ended' });
    assert.equal((await newCustomer(anna, 'Contoso')).previous, first.engagementId);
  });

  it('is started in a phase: those before are settled', async () => {
    const anna = (await startCustomers()).person('anna');
    const contoso = await newCustomer(anna, 'Contoso', { reached: 'remediate' });
    assert.deepEqual(
      contoso.phases.map(({ state }) => state),
      ['settled', 'settled', 'open', 'open', 'open'],
    );
    assert.ok(contoso.next && 'phase' in contoso.next && contoso.next.phase === 'remediate');
  });

  it('takes another owner: who started it sees it no more unless they are named', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const inputs = { name: 'Contoso', motion: 'rfa', services: 'exchange', owner: 'ben' };
    const press = () => anna.presses('customer.create', { form: 'f' }, inputs);
    for (const seen of await Promise.all([press(), press()])) assert.equal(reasonOf(seen), 'gone');
    assert.deepEqual(world.failures, []);
    const list = shown(await world.person('ben').says('customers'), 'customer-list');
    assert.deepEqual(
      list.rows.map(({ customer, owner }) => [customer, owner.id]),
      [['Contoso', 'ben']],
    );
  });
});

describe('a customer that is changed', () => {
  it('is changed at once where the plan stays as it is', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    const form = shown(await anna.presses('customer.edit', contoso), 'customer-form');
    assert.equal(form.typed.name, 'Contoso');
    assert.equal(form.typed.services, 'Exchange,Teams');
    assert.equal(form.edits?.rev, 1);
    const data = { engagementId: contoso.engagementId, rev: 1, form: form.form };
    const saved = shown(await anna.presses('customer.save', data, { ...typed(form), seats: '900' }), 'engagement');
    assert.deepEqual(saved.notice, { kind: 'saved' });
    assert.equal(saved.pending, false);
    assert.equal((await stored(world, contoso)).engagement.attributes.seats, 900);
  });

  it('shows what comes and goes before a change of plan counts, and keeps what was done', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    await anna.presses('task.done', { ...of(contoso), taskId: '1034' });
    const form = shown(await anna.presses('customer.edit', contoso), 'customer-form');
    const data = { engagementId: contoso.engagementId, rev: form.edits?.rev, form: form.form };
    const preview = shown(
      await anna.presses('customer.save', data, { ...typed(form), services: 'teams,intune' }),
      'plan-change',
    );
    assert.equal(preview.apply, 'plan.apply');
    assert.ok(preview.comes.total > 0 && preview.goes.total > 0);
    const waiting = (await stored(world, contoso)).engagement;
    assert.deepEqual(waiting.attributes.services, ['Exchange', 'Teams']);
    assert.equal(shown(await anna.presses('customer.open', contoso), 'engagement').pending, true);
    assert.deepEqual(shown(await anna.presses('plan.open', contoso), 'plan-change'), preview);

    const applied = shown(await anna.presses('plan.apply', preview), 'engagement');
    assert.deepEqual([...applied.services].sort(), ['Intune', 'Teams']);
    assert.equal(applied.pending, false);
    assert.equal(reasonOf(await anna.presses('task.edit', { ...of(contoso), taskId: '1034' })), 'not-in-plan');
    const { engagement } = await stored(world, contoso);
    assert.equal(engagement.phases.assess?.marks['1034']?.state, 'done');
  });

  it('by two people at once shows the second what they typed, with what is wrong, and loses nothing', async () => {
    const world = await startCustomers();
    const [anna, ben] = [world.person('anna'), world.person('ben')];
    const contoso = await newCustomer(anna, 'Contoso', { lead: 'ben' });
    const forms = [
      shown(await anna.presses('customer.edit', contoso), 'customer-form'),
      shown(await ben.presses('customer.edit', contoso), 'customer-form'),
    ] as const;
    const save = (who: typeof anna, form: (typeof forms)[0], change: Record<string, string>) =>
      who.presses(
        'customer.save',
        { engagementId: contoso.engagementId, rev: 1, form: form.form },
        { ...typed(form), ...change },
      );
    shown(await save(anna, forms[0], { seats: '500', country: 'DE', services: 'exchange,teams' }), 'engagement');
    const again = shown(await save(ben, forms[1], { seats: '700' }), 'customer-form');
    assert.equal(again.notice?.kind, 'changed-meanwhile');
    assert.equal(again.typed.seats, '700', 'what they typed');
    assert.equal(again.typed.country, 'DE', 'what only the other one typed');
    assert.equal((await stored(world, contoso)).engagement.attributes.seats, 500);
  });

  it('gives its old name free and takes no other one’s', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    const fabrikam = await newCustomer(anna, 'Fabrikam');
    const rename = async (of: typeof contoso, name: string) => {
      const form = shown(await anna.presses('customer.edit', of), 'customer-form');
      const data = { engagementId: of.engagementId, rev: form.edits?.rev, form: form.form };
      return anna.presses('customer.save', data, { ...typed(form), name });
    };
    assert.equal(reasonOf(await rename(contoso, 'FABRIKAM')), 'already-open');
    assert.equal(shown(await rename(contoso, 'Northwind'), 'engagement').customer, 'Northwind');
    await newCustomer(anna, 'Contoso');
    assert.equal(reasonOf(await rename(fabrikam, 'northwind')), 'already-open');
  });
});

describe('the list of customers', () => {
  it('shows a page of mine by name, and nothing of others', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    for (const name of 'kjihgfedcba') await newCustomer(anna, `Customer ${name}`);
    await newCustomer(world.person('ben'), 'Ben’s');
    const first = shown(await anna.says('customers'), 'customer-list');
    assert.deepEqual([first.page, first.pages, first.total, first.rows.length], [1, 2, 11, 8]);
    assert.equal(first.rows[0]?.customer, 'Customer a');
    assert.equal(first.rows[0]?.phase, 'initiate');
    const filter = { search: first.search, show: first.show };
    const second = shown(await anna.presses('customer.list', { page: 2, filter }), 'customer-list');
    assert.deepEqual(
      second.rows.map(({ customer }) => customer),
      ['Customer i', 'Customer j', 'Customer k'],
    );
    assert.equal(shown(await anna.presses('customer.list', { page: 99, filter }), 'customer-list').page, 2);
  });

  it('is searched without case and accents, and narrowed', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    await newCustomer(anna, 'Müller & Söhne');
    const assess = await newCustomer(anna, 'Contoso', { reached: 'assess' });
    const closed = await newCustomer(anna, 'Fabrikam');
    await anna.presses('customer.close', closed, { reason: 'done' });
    const paused = await newCustomer(anna, 'Northwind');
    await anna.presses('customer.pause', paused, { reason: 'winter', until: '2027-01-01' });
    await newCustomer(world.person('ben'), 'Tailspin', { lead: 'anna' });
    const names = async (inputs: Record<string, string>) =>
      shown(await anna.presses('customer.list', { page: 1 }, inputs), 'customer-list').rows.map((row) => row.customer);
    assert.deepEqual(await names({ search: 'muller' }), ['Müller & Söhne']);
    assert.deepEqual(await names({ search: 'SÖHNE', show: 'open' }), ['Müller & Söhne']);
    assert.deepEqual(await names({ search: '', show: 'assess' }), ['Contoso']);
    assert.deepEqual(await names({ search: '', show: 'closed' }), ['Fabrikam']);
    assert.deepEqual(await names({ search: '', show: 'paused' }), ['Northwind']);
    assert.deepEqual(await names({ search: '', show: 'mine' }), ['Contoso', 'Müller & Söhne', 'Northwind']);
    assert.deepEqual(await names({ search: '', show: 'open' }), ['Contoso', 'Müller & Söhne', 'Northwind', 'Tailspin']);
    assert.deepEqual(await names({ search: 'xyz' }), []);
    assert.ok(assess.engagementId);
  });

  it('is empty for somebody of another partner, whatever their id', async () => {
    const world = await startCustomers();
    await newCustomer(world.person('anna'), 'Contoso');
    const foreigner = world.person('anna', { partner: 'fabrikam' });
    assert.equal(shown(await foreigner.says('customers'), 'customer-list').total, 0);
  });
});

describe('open and a name', () => {
  for (const language of LANGUAGES) {
    it(`is the customer, some of them, or a question: ${language}`, async () => {
      const world = await startCustomers();
      const anna = world.person('anna', { locale: language });
      await newCustomer(anna, 'Müller AG');
      await newCustomer(anna, 'Contoso Nord');
      await newCustomer(anna, 'Contoso Süd');
      const open = (name: string) => anna.says(text(language, 'command.open', { name }));
      assert.equal(shown(await open('müller ag'), 'engagement').customer, 'Müller AG');
      assert.equal(shown(await open('Mueller'), 'engagement').customer, 'Müller AG');
      const choice = shown(await open('Contoso'), 'customer-list');
      assert.deepEqual(
        choice.rows.map(({ customer }) => customer),
        ['Contoso Nord', 'Contoso Süd'],
      );
      const [answer] = await open('Fabrikam');
      assert.ok(answer && answer.mode !== 'toast' && ['answer', 'not-found'].includes(answer.view.name));
    });
  }

  it('need no space between them where the language has none, and the word alone is no command', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    await newCustomer(anna, 'Contoso');
    for (const said of ['開くContoso', '打开Contoso', '打开 Contoso'])
      assert.equal(shown(await anna.says(said), 'engagement').customer, 'Contoso', said);
    for (const said of ['ノートContoso', '备注Contoso'])
      assert.equal(shown(await anna.says(said), 'notes').customer, 'Contoso', said);
    for (const said of ['openContoso', '打开', '开Contoso']) {
      const [answer] = await anna.says(said);
      assert.ok(answer && answer.mode !== 'toast' && ['answer', 'not-found'].includes(answer.view.name), said);
    }
  });

  it('is a question to somebody who may not see that customer', async () => {
    const world = await startCustomers();
    await newCustomer(world.person('anna'), 'Contoso');
    const [answer] = await world.person('ben').says('open Contoso');
    assert.ok(answer && answer.mode !== 'toast' && ['answer', 'not-found'].includes(answer.view.name));
  });
});

function typed({ typed }: { readonly typed: Readonly<Record<string, string | undefined>> }): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value ?? '']));
}
