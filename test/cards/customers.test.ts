// What the cards about customers let a person do, and what they keep from whom.
import assert from 'node:assert/strict';
import { parseAction } from '../../src/cards/actions.ts';
import { CUSTOMER_FILTERS } from '../../src/cards/customer-filters.ts';
import { pageOfItems } from '../../src/cards/page-of-items.ts';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import type { EngagementView, LifeFormView } from '../../src/cards/views/customer-views.ts';
import type { EngagementCardView } from '../../src/cards/views/engagement-card-view.ts';
import type { GateView, ProcessView, TaskView } from '../../src/cards/views/plan-views.ts';
import type { ItemLine } from '../../src/cards/views/view-parts.ts';
import { HINT_RULES } from '../../src/engagements/hint-rules.ts';
import type { PhaseState } from '../../src/engagements/phase-state.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { TEXT_KEYS } from '../../src/language/text.ts';
import { PHASES } from '../../src/playbook/slugs.ts';

type Part = Readonly<Record<string, unknown>>;

const cards = createCards(TEMPLATES);
const all = { work: true, decide: true };
const of = { engagementId: 'e1', rev: 7, customer: 'Contoso' };

const item = (id: string, change: Partial<ItemLine> = {}): ItemLine => ({
  kind: 'task',
  id,
  name: { en: `Task ${id}` },
  mandatory: false,
  state: 'open',
  mine: false,
  ...change,
});

describe('A page of a process', () => {
  const ids = (page: Pick<ProcessView, 'groups'>) => page.groups.map(({ items }) => items.map(({ id }) => id));

  it('keeps the order of the steps; within one, what is to be done and mine and mandatory comes first', () => {
    const step = [
      item('done', { state: 'done' }),
      item('optional'),
      item('blocked', { state: 'blocked', mandatory: true }),
      item('mandatory', { mandatory: true }),
      item('mine', { mine: true }),
      item('aside', { state: 'not-applicable' }),
      item('second'),
    ];
    assert.deepEqual(ids(pageOfItems([{ items: [item('first', { state: 'done' })] }, { items: step }], 1)), [
      ['first'],
      ['mine', 'mandatory', 'optional', 'second', 'blocked', 'done', 'aside'],
    ]);
  });

  it('shows every item once over all pages, with the headings of its steps', () => {
    const groups = [0, 1, 2].map((step) => ({
      title: { en: `Step ${step}` },
      items: Array.from({ length: 16 }, (_, n) => item(`${step}-${n}`)),
    }));
    const first = pageOfItems(groups, 1);
    assert.equal(first.pages, 4);
    const pages = Array.from({ length: first.pages }, (_, n) => pageOfItems(groups, n + 1));
    assert.deepEqual(
      pages.flatMap((page) => ids(page).flat()),
      groups.flatMap(({ items }) => items.map(({ id }) => id)),
    );
    assert.deepEqual(
      pages[1]?.groups.map(({ title }) => title?.en),
      ['Step 0', 'Step 1'],
    );
  });

  it('has the same task in two steps once', () => {
    assert.deepEqual(ids(pageOfItems([{ items: [item('994')] }, { items: [item('994'), item('3616')] }], 1)), [
      ['994'],
      ['3616'],
    ]);
  });

  it('is the nearest one there is', () => {
    assert.equal(pageOfItems([], 3).page, 1);
    assert.equal(pageOfItems([{ items: [item('1')] }], 0).page, 1);
    assert.equal(pageOfItems([{ items: [item('1')] }], 99).page, 1);
  });
});

describe('The card of a process', () => {
  const view: ProcessView = {
    name: 'process',
    ...of,
    phase: 'initiate',
    process: 'kickoff',
    title: { en: 'Kickoff' },
    done: 1,
    total: 3,
    mandatoryOpen: 1,
    leadsTo: [],
    ...pageOfItems(
      [
        {
          title: { en: 'Prepare' },
          items: [item('994', { mandatory: true }), item('3616', { state: 'done' }), item('983', { state: 'blocked' })],
        },
        { items: [item('kickoff#goals', { kind: 'output', name: { en: '**Goals** known' } })] },
      ],
      1,
    ),
    may: all,
  };

  it('ticks what is open or done in one form, and says what it showed', () => {
    const [done] = inputs(view);
    assert.equal(done?.id, 'done');
    assert.deepEqual(done?.choices, [
      { title: '994 Task 994 · Mandatory', value: '994' },
      { title: '3616 Task 3616', value: '3616' },
      { title: 'Goals known · Key output', value: 'kickoff#goals' },
    ]);
    assert.equal(done?.value, '3616');
    const saved = pressed(view, 'tasks.save', { done: '994,3616' });
    assert.deepEqual(saved, {
      verb: 'tasks.save',
      data: {
        engagementId: 'e1',
        rev: 7,
        process: 'kickoff',
        page: 1,
        shown: ['994', '3616', 'kickoff#goals'],
        ticked: ['3616'],
      },
      inputs: { done: '994,3616' },
    });
  });

  it('marks what is the reader’s, unless all of it is', () => {
    const mine = (...those: readonly boolean[]) =>
      inputs({ ...view, ...pageOfItems([{ items: those.map((mine, n) => item(`${n}`, { mine })) }], 1) })
        .flatMap(({ choices }) => (Array.isArray(choices) ? choices : []))
        .map(({ title }) => title);
    assert.deepEqual(mine(true, false), ['0 Task 0 · Yours', '1 Task 1']);
    assert.deepEqual(mine(true, true), ['0 Task 0', '1 Task 1']);
  });

  it('opens each item, what is set aside too, and knows the way back', () => {
    const opened = actions(view).filter(({ verb }) => verb === 'task.edit');
    assert.deepEqual(
      opened.map(({ data }) => isPart(data) && data.taskId),
      ['983', '994', '3616', 'kickoff#goals'],
    );
    assert.deepEqual(pressed(view, 'task.edit')?.data, {
      engagementId: 'e1',
      taskId: '983',
      process: 'kickoff',
      page: 1,
    });
  });

  it('is only to be read by those who may not work on it', () => {
    const reading = { ...view, may: { work: false, decide: false } };
    assert.deepEqual(inputs(reading), []);
    assert.deepEqual(verbs(reading), ['phase.open', 'task.edit']);
  });
});

describe('The card of a customer', () => {
  const view: EngagementView = {
    name: 'engagement',
    ...of,
    motion: 'rfa',
    services: ['Exchange'],
    life: { state: 'open' },
    owner: { id: 'p1', name: 'Ada', met: true },
    phases: PHASES.map((phase) => ({ phase, state: 'open', done: 0, total: 5, blocked: 0, mandatoryOpen: 1 })),
    health: { level: 'good', findings: [] },
    hints: [],
    pending: false,
    newerPlaybook: true,
    may: all,
  };
  const reads = ['customer.show', 'history.open', 'note.list', 'people.open', 'phase.open', 'services.open'];

  it('offers a guest nothing that changes something', () => {
    const next = {
      because: 'mandatory',
      phase: 'initiate',
      process: 'kickoff',
      item: { ...item('994'), roles: [], services: [], reasons: [] },
      mine: false,
    } as const;
    const offered = verbs({ ...view, next, may: { work: false, decide: false } });
    assert.deepEqual(offered, [...reads.slice(1), 'task.edit'].sort());
  });

  it('offers a member the work, and not who belongs to it or whether it goes on', () => {
    const offered = verbs({ ...view, may: { work: true, decide: false } });
    assert.ok(offered.includes('event.new') && offered.includes('customer.edit'));
    assert.ok(!offered.includes('life.open'));
  });

  it('offers the owner what can become of it', () => {
    const offers = (life: EngagementView['life']) =>
      actions({ ...view, life, may: { work: life.state !== 'closed', decide: true } }).flatMap(({ verb, data }) =>
        verb === 'life.open' && isPart(data) ? [data.to] : [],
      );
    assert.deepEqual(offers({ state: 'open' }), ['pause', 'close', 'delete']);
    assert.deepEqual(offers({ state: 'paused', until: '2027-01-07', reason: 'x' }), ['reopen', 'close', 'delete']);
    assert.deepEqual(offers({ state: 'closed', reason: 'x' }), ['reopen', 'delete']);
  });

  it('says in words what its symbols say', () => {
    const states: readonly PhaseState[] = ['complete', 'settled'];
    const phases = view.phases.map((phase, n) => ({ ...phase, state: states[n] ?? 'open' }));
    const shown = words({ ...view, phases }, 'de');
    for (const said of ['Abgeschlossen', 'Vor dem Beginn durchlaufen', 'Aktuelle Phase · 1 Pflichtaufgabe offen'])
      assert.ok(shown.includes(said), said);
  });

  it('names phases as each language does, whatever the playbook holds', () => {
    assert.ok(words(view, 'de').includes('Korrektur'));
    assert.ok(words(view, 'ja').includes('展開準備'));
  });
});

describe('What was just done', () => {
  const view: EngagementCardView = {
    name: 'services',
    ...of,
    services: [],
    notice: { kind: 'saved' },
  };

  it('is said, and can be taken back where that is granted', () => {
    assert.ok(words(view, 'en').includes('Saved'));
    assert.ok(!verbs(view).includes('undo'));
    assert.deepEqual(pressed({ ...view, undoId: 'e1.8' }, 'undo')?.data, { undoId: 'e1.8' });
  });

  it('names what somebody else changed meanwhile, a few of it', () => {
    const items = ['A', 'B', 'C', 'D'].map((name) => ({ en: name }));
    assert.match(words({ ...view, notice: { kind: 'changed-meanwhile', items } }, 'en'), /: A, B, C, …/);
    assert.match(words({ ...view, notice: { kind: 'changed-meanwhile', items: [] } }, 'en'), /check and save again/);
  });
});

describe('A phase', () => {
  const view: EngagementCardView = {
    name: 'phase',
    ...of,
    phase: 'assess',
    title: {},
    state: 'open',
    reasons: [],
    processes: [],
    ready: true,
    may: all,
    typed: {},
    problems: [],
  };

  it('is completed at once when nothing is left, else after a look at what is', () => {
    assert.ok(verbs(view).includes('phase.complete'));
    const left = verbs({ ...view, ready: false });
    assert.ok(left.includes('phase.gate') && !left.includes('phase.complete'));
  });

  it('is reopened when it is complete, and not before', () => {
    assert.ok(!verbs(view).includes('phase.reopen'));
    assert.ok(verbs({ ...view, state: 'complete' }).includes('phase.reopen'));
  });
});

describe('The preview of another plan', () => {
  it('says what becomes of a task that stays', () => {
    const [optional, mandatory] = [item('994'), item('994', { mandatory: true })];
    const changed = (before: ItemLine, after: ItemLine, moved: boolean) => ({
      name: 'plan-change' as const,
      ...of,
      apply: 'plan.apply' as const,
      comes: { items: [], total: 0 },
      goes: { items: [item('3616')], total: 5 },
      changes: { items: [{ before, after, moved }], total: 1 },
    });
    assert.match(words(changed(optional, mandatory, false), 'en'), /994 Task 994 · becomes mandatory$/m);
    assert.match(
      words(changed(mandatory, optional, true), 'en'),
      /994 Task 994 · becomes optional · stands elsewhere$/m,
    );
    assert.match(words(changed(optional, optional, false), 'en'), /994 Task 994 · another role$/m);
    assert.match(words(changed(optional, optional, false), 'en'), /Goes \(5\)\n- 3616 Task 3616\n… and 4 more/);
  });
});

describe('The form of a pause', () => {
  it('asks until when; the others only why', () => {
    const asked = (verb: LifeFormView['verb']) =>
      inputs({ name: 'life-form', ...of, verb, typed: {}, problems: [] }).map(({ id }) => id);
    assert.deepEqual(asked('customer.pause'), ['until', 'reason']);
    assert.deepEqual(asked('customer.close'), ['reason']);
  });
});

describe('A service', () => {
  it('has L1 and L2 in one list, so that they cannot disagree', () => {
    const l1 = { l1: 'blocked', title: { en: 'Blocked' } } as const;
    const statuses = [{ l1 }, { l1, l2: { key: 'legal-regulatory', title: { en: 'Legal' } } }];
    const typed = { status: 'blocked/legal-regulatory' };
    const [status] = inputs({ name: 'service', ...of, service: 'Exchange', statuses, typed, problems: [], may: all });
    assert.deepEqual(status?.choices, [
      { title: 'Blocked', value: 'blocked' },
      { title: 'Blocked / Legal', value: 'blocked/legal-regulatory' },
    ]);
    assert.equal(status?.value, 'blocked/legal-regulatory');
  });
});

describe('The gate', () => {
  const none = { items: [], total: 0 };
  const view: GateView = {
    name: 'gate',
    ...of,
    phase: 'initiate',
    title: {},
    mandatory: none,
    outputs: none,
    blocked: none,
    typed: {},
    problems: [],
  };
  const blocked = item('994', { state: 'blocked', mandatory: true, blockedBy: 'Legal' });

  it('asks for no word when nothing is left', () => assert.deepEqual(inputs(view), []));

  it('needs a reason only for what is mandatory', () => {
    const output = item('kickoff#goals', { kind: 'output' });
    const label = (gate: GateView) => inputs(gate)[0]?.label;
    assert.equal(label({ ...view, outputs: { items: [output], total: 1 } }), 'Reason');
    assert.equal(label({ ...view, mandatory: { items: [blocked], total: 1 } }), 'Reason (required)');
  });

  it('names a blocked mandatory task once', () => {
    const list = { items: [blocked], total: 1 };
    const both = actions({ ...view, mandatory: list, blocked: list }).filter(({ verb }) => verb === 'task.edit');
    assert.equal(both.length, 1);
  });
});

describe('A form', () => {
  const view: EngagementCardView = {
    name: 'customer-form',
    form: 'f1',
    known: [],
    typed: {
      name: 'x'.repeat(130),
      motion: 'rfa',
      services: 'Exchange,classroom-sds',
      seats: 'many',
      startOn: 'tomorrow',
      dataMoves: 'false',
      success: 'true',
      lead: 'p9',
    },
    problems: [
      { field: 'name', problem: 'too-long' },
      { field: 'seats', problem: 'not-a-number' },
      { field: 'startOn', problem: 'not-a-date' },
    ],
  };
  const value = (id: string) => inputs(view).find((input) => input.id === id)?.value;

  it('keeps what was typed, the wrong as well', () => {
    assert.equal(value('name'), 'x'.repeat(130));
    assert.equal(value('motion'), 'rfa');
    assert.equal(value('services'), 'exchange,classroom-sds');
    assert.equal(value('seats'), 'many');
    assert.equal(value('dataMoves'), 'false');
    assert.equal(value('success'), 'true');
    assert.equal(value('lead'), 'p9');
  });

  it('says at the field what is wrong, and shows what no field of its kind can show', () => {
    const shown = words(view, 'en');
    assert.ok(shown.includes('“tomorrow” is not a date.'));
    assert.ok(shown.includes('“many” is not a number that fits here.'));
    assert.equal(value('startOn'), undefined);
  });

  it('hides what can come later until there is something in it', () => {
    const visible = (typed: Readonly<Record<string, string>>) =>
      [...partsOf(cards.render({ ...view, typed, problems: [] }, 'en'))].find(({ id }) => id === 'more')?.isVisible;
    assert.equal(visible({}), false);
    // A toggle that nobody touched says so, too.
    assert.equal(visible({ name: 'Contoso', managed: 'false' }), false);
    assert.equal(visible({ seats: '800' }), true);
  });

  it('never blocks a press in the client: the server says what is missing', () => {
    for (const input of inputs(view)) assert.ok(!('isRequired' in input));
  });
});

describe('The card of a task', () => {
  const view: TaskView = {
    name: 'task',
    ...of,
    item: item('994'),
    process: { process: 'kickoff', title: { en: 'Kickoff' }, page: 2 },
    reasons: [{ kind: 'service', service: 'Exchange' }],
    roles: [],
    services: [],
    assignees: [],
    evidence: [
      { link: 'https://contoso.example/minutes', line: 'Minutes [x](y)', by: 'p1', at: '2026-11-22T17:00:00.000Z' },
      { link: 'javascript:alert(1)', by: 'p1', at: '2026-11-22T17:00:00.000Z' },
    ],
    zone: 'Europe/Berlin',
    known: [{ id: 'p1', name: 'Ada', met: true }],
    processes: {},
    may: all,
    typed: {},
    problems: [],
  };
  const isOpen = (task: TaskView, id: string) =>
    [...partsOf(cards.render(task, 'en'))].find((part) => part.id === id)?.isVisible;

  it('says why it is in the plan', () => {
    assert.ok(words(view, 'de').includes('Optional · Weil Exchange dazugehört'));
  });

  it('links evidence to web addresses only', () => {
    const shown = words(view, 'en');
    assert.ok(shown.includes('(https://contoso.example/minutes)'));
    assert.ok(shown.includes('javascript:alert(1)') && !shown.includes('](javascript'));
  });

  it('opens the form in which something is missing', () => {
    assert.equal(isOpen(view, 'set'), false);
    assert.equal(isOpen({ ...view, problems: [{ field: 'reason', problem: 'required' }] }, 'set'), true);
    assert.equal(isOpen({ ...view, problems: [{ field: 'link', problem: 'not-https' }] }, 'proof'), true);
  });

  it('comes back to the page that it was opened from', () => {
    assert.deepEqual(pressed(view, 'process.open')?.data, { engagementId: 'e1', process: 'kickoff', page: 2 });
    const done = pressed(view, 'task.done');
    assert.deepEqual(done?.data, { engagementId: 'e1', rev: 7, taskId: '994', process: 'kickoff', page: 2 });
  });

  it('can be opened again when it is done, and is not done twice', () => {
    const done = verbs({ ...view, item: item('994', { state: 'done' }) });
    assert.ok(done.includes('task.reopen') && !done.includes('task.done'));
  });
});

describe('The list of customers', () => {
  const view = { name: 'customer-list', page: 2, pages: 3, total: 20, search: 'con', show: 'risk', rows: [] } as const;

  it('keeps the filter from page to page', () => {
    const pages = actions(view).flatMap(({ verb, data }) => (verb === 'customer.list' && isPart(data) ? [data] : []));
    assert.deepEqual(
      pages.map(({ page, filter }) => [page, filter]),
      [
        [1, { search: '', show: 'open' }],
        [1, { search: 'con', show: 'risk' }],
        [3, { search: 'con', show: 'risk' }],
      ],
    );
  });

  it('shows how it is narrowed, and lets it be narrowed otherwise', () => {
    const show = inputs(view).find(({ id }) => id === 'show');
    assert.equal(show?.value, 'risk');
    assert.equal(Array.isArray(show?.choices) && show.choices.length, CUSTOMER_FILTERS.length);
    assert.ok(words(view, 'en').includes('20 customers · At risk · “con” · Page 2 of 3'));
  });

  it('takes an empty choice and an unknown one for none', () => {
    for (const chosen of ['', 'auto', 'everything']) {
      const action = parseAction('customer.list', 1, { page: 1 }, { search: 'x', show: chosen });
      assert.ok(action?.verb === 'customer.list');
      assert.deepEqual(action.inputs, { search: 'x', show: undefined });
    }
  });
});

describe('The hints', () => {
  it('have words for every rule', () => {
    for (const { rule } of HINT_RULES) assert.ok((TEXT_KEYS as readonly string[]).includes(`hint.${rule}`), rule);
  });
});

describe('What is typed', () => {
  it('is cut where it has no end', () => {
    const action = parseAction(
      'task.skip',
      1,
      { engagementId: 'e1', rev: 1, taskId: '994' },
      { reason: 'x'.repeat(9000) },
    );
    assert.ok(action?.verb === 'task.skip');
    assert.equal(action.inputs.reason.length, 4000);
  });
});

describe('The people', () => {
  const view: EngagementCardView = {
    name: 'people',
    ...of,
    known: [
      { id: 'p1', name: 'Ada', met: true },
      { id: 'p2', name: 'Bo', met: false },
      { id: 'p3', name: 'Cara', met: false },
    ],
    may: all,
    typed: { owner: 'p1', 'member-sme': 'p2,p9' },
    problems: [],
  };

  it('are chosen in Teams’ own picker, with the names of those who were chosen', () => {
    const sme = inputs(view).find(({ id }) => id === 'member-sme');
    assert.deepEqual(sme?.['choices.data'], { type: 'Data.Query', dataset: 'graph.microsoft.com/users' });
    assert.equal(sme?.value, 'p2,p9');
    assert.deepEqual(sme?.choices, [
      { title: 'Bo', value: 'p2' },
      { title: 'Somebody I have not met', value: 'p9' },
      { title: 'Ada', value: 'p1' },
      { title: 'Cara', value: 'p3' },
    ]);
  });

  it('are told who of them cannot be reached yet: of those chosen', () => {
    const shown = words(view, 'en');
    assert.match(shown, /I have not met Bo\./);
    assert.doesNotMatch(shown, /Cara\./);
  });

  it('are asked for by all roles, and only those come back', () => {
    const typed = { owner: 'p1', lead: 'auto', 'member-sme': 'p2', 'member-king': 'p3', other: 'x' };
    const action = parseAction('people.save', 1, { engagementId: 'e1', rev: 1, ...typed }, typed);
    assert.deepEqual(action?.inputs, { owner: 'p1', lead: '', 'member-sme': 'p2' });
  });
});

function inputs(view: EngagementCardView): readonly Part[] {
  return [...partsOf(cards.render(view, 'en'))].filter(({ type }) => String(type).startsWith('Input.'));
}

function actions(view: EngagementCardView): readonly Part[] {
  return [...partsOf(cards.render(view, 'en'))].filter(({ type }) => type === 'Action.Execute');
}

function verbs(view: EngagementCardView): readonly string[] {
  return [...new Set(actions(view).map(({ verb }) => String(verb)))].sort();
}

/** The first button of that verb, pressed. */
function pressed(view: EngagementCardView, verb: string, typed: Readonly<Record<string, string>> = {}) {
  const data = actions(view).find((action) => action.verb === verb)?.data;
  return isPart(data) ? parseAction(verb, data.v, { ...data, ...typed }, typed) : undefined;
}

/** All that a person can read. */
function words(view: EngagementCardView, language: Language): string {
  assert.ok(LANGUAGES.includes(language));
  return [...partsOf(cards.render(view, language))]
    .flatMap(({ text, value, title }) => [text, value, title].filter((each) => typeof each === 'string'))
    .join('\n');
}

function* partsOf(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const each of value) yield* partsOf(each);
  else if (isPart(value)) {
    yield value;
    for (const each of Object.values(value)) yield* partsOf(each);
  }
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
