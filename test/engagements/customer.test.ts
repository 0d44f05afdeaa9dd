// A customer: created, changed with a look at the plan first, moved to a newer playbook.
import assert from 'node:assert/strict';
import type { Attributes } from '../../src/engagements/attributes.ts';
import type { Command } from '../../src/engagements/command.ts';
import { comparePlans } from '../../src/engagements/compare-plans.ts';
import { customerKeys } from '../../src/engagements/customer-keys.ts';
import { decide } from '../../src/engagements/decide.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { itemState } from '../../src/engagements/item-state.ts';
import { planOf } from '../../src/engagements/plan-of.ts';
import {
  BEN,
  CONTOSO,
  circumstances,
  does,
  doesAll,
  GUEST,
  idsIn,
  isUnchanged,
  NEWER,
  NOON,
  PLAYBOOK,
  problems,
  refusal,
  start,
} from './contoso.ts';

type Inputs = Readonly<Record<string, string>>;
const LEAST = { name: 'Contoso', motion: 'rfa', services: 'exchange' };
const create = (inputs: Inputs, others: Extract<Command, { kind: 'customer.create' }>['others'] = []): Command => ({
  kind: 'customer.create',
  id: 'e2',
  inputs,
  others,
});
const save = (rev: number, inputs: Inputs): Command => ({ kind: 'customer.save', rev, inputs });
const apply = (rev: number): Command => ({ kind: 'plan.apply', rev });

describe('a new customer', () => {
  it('is an engagement with its beginning in the history', () => {
    const { engagement, event } = does(undefined, create({ ...LEAST, owner: '' }));
    assert.deepEqual(engagement, {
      id: 'e2',
      partner: 'northwind',
      createdAt: NOON,
      changedAt: NOON,
      rev: 1,
      playbook: 'v1',
      attributes: { name: 'Contoso', motion: 'rfa', services: ['Exchange'] },
      people: { owner: 'anna', members: {} },
      life: { state: 'open' },
      services: {},
      records: {},
      lastNotes: {},
      reminders: {},
      cadence: {},
      stamps: {},
      phases: {},
    } satisfies Engagement);
    assert.deepEqual(event.changes, [{ slot: 'engagement', before: null, after: engagement }]);
  });

  it('is created once by the same form', () => {
    assert.ok(isUnchanged(CONTOSO, create(LEAST)));
  });

  it('has one open engagement, and keeps the link to the last one', () => {
    const others = [
      { id: 'a', createdAt: '2025-01-01T00:00:00.000Z', open: false },
      { id: 'b', createdAt: '2025-06-01T00:00:00.000Z', open: false },
    ];
    assert.equal(does(undefined, create(LEAST, others)).engagement.previous, 'b');
    const open = [...others, { id: 'c', createdAt: NOON, open: true }];
    assert.deepEqual(refusal(undefined, create(LEAST, open)), {
      kind: 'refused',
      reason: 'already-open',
      engagement: 'c',
    });
  });

  it('is known by its name, and by its tenant where that is named', () => {
    const key = (attributes: Pick<Attributes, 'name' | 'tenant'>) => customerKeys(attributes).join(' ');
    assert.equal(key({ name: 'Contoso  A.G.' }), 'name:contosoag');
    assert.equal(key({ name: 'コントソ', tenant: 'contoso.com' }), 'name:コントソ tenant:contoso.com');
    assert.equal(key({ name: '!!!' }), 'name:!!!');
  });

  it('is not for guests', () => {
    assert.equal(refusal(undefined, create(LEAST), GUEST).reason, 'forbidden');
  });

  it('must exist before anything else happens to it', () => {
    assert.equal(refusal(undefined, apply(1)).reason, 'gone');
  });
});

describe('a change of what the customer is', () => {
  it('that leaves the plan as it is, is made at once', () => {
    const { engagement, event } = does(CONTOSO, save(1, { name: 'Contoso AG', seats: '900' }));
    assert.deepEqual(
      [engagement.attributes.name, engagement.attributes.seats, engagement.pending],
      ['Contoso AG', 900, undefined],
    );
    assert.deepEqual(
      event.changes.map(({ slot }) => slot),
      ['attributes'],
    );
  });

  it('that changes the plan waits until somebody agrees', () => {
    const waiting = does(CONTOSO, save(1, { services: 'teams' })).engagement;
    assert.deepEqual(idsIn(waiting), idsIn(CONTOSO));
    assert.deepEqual(waiting.pending?.services, ['Teams']);
    const agreed = does(waiting, apply(2)).engagement;
    assert.deepEqual([agreed.attributes.services, agreed.pending], [['Teams'], undefined]);
    assert.ok(isUnchanged(agreed, apply(3)));
  });

  it('shows what comes, what goes and what changes', () => {
    const plans = (from: Inputs, to: Inputs) =>
      [from, to].map((inputs) => planOf(PLAYBOOK, start({ ...LEAST, ...inputs }).attributes)) as [
        Parameters<typeof comparePlans>[0],
        Parameters<typeof comparePlans>[1],
      ];
    const ids = ({ comes, goes, changes }: ReturnType<typeof comparePlans>) => ({
      comes: comes.map(({ item }) => item.id),
      goes: goes.map(({ item }) => item.id),
      changes: changes.map(({ before, after }) => [after.item.id, before.places.length, after.places.length]),
    });
    assert.deepEqual(ids(comparePlans(...plans({}, { services: 'teams', success: 'true' }))), {
      comes: ['4', '6', '9'],
      goes: ['3'],
      changes: [],
    });
    assert.deepEqual(
      ids(
        comparePlans(
          ...plans({ services: 'teams', success: 'true' }, { services: 'teams', success: 'true', enterprise: 'true' }),
        ),
      ),
      {
        comes: [],
        goes: [],
        changes: [['9', 1, 2]],
      },
    );
  });

  it('keeps what was done, also of what leaves the plan, so that it is back when it comes back', () => {
    const change = (services: string) => [
      (now: Engagement) => save(now.rev, { services }),
      (now: Engagement) => apply(now.rev),
    ];
    const done = does(CONTOSO, { kind: 'task.done', rev: 1, item: '3' }).engagement;
    const without = doesAll(done, ...change('teams'));
    assert.ok(!idsIn(without).includes('3'));
    const back = doesAll(without, ...change('exchange'));
    assert.equal(itemState(back, '3'), 'done');
  });

  it('taken back in the form waits no longer', () => {
    const waiting = does(CONTOSO, save(1, { services: 'teams' })).engagement;
    assert.equal(does(waiting, save(2, { services: 'exchange' })).engagement.pending, undefined);
  });

  it('by two people at once: the second is told, whatever the first one’s change was', () => {
    const renamed = does(CONTOSO, save(1, { name: 'New name' }), BEN).engagement;
    assert.equal(refusal(renamed, save(1, { name: 'Other name' })).reason, 'changed-meanwhile');
    assert.equal(refusal(renamed, save(1, { services: 'teams' })).reason, 'changed-meanwhile');
    const waiting = does(CONTOSO, save(1, { services: 'teams' }), BEN).engagement;
    assert.equal(refusal(waiting, save(1, { services: 'yammer' })).reason, 'changed-meanwhile');
    const other = does(waiting, save(2, { services: 'teams,yammer' })).engagement;
    assert.equal(refusal(other, apply(2), BEN).reason, 'changed-meanwhile', 'Ben has seen another plan');
  });

  it('is half made never: one wrong field and nothing is stored', () => {
    assert.deepEqual(problems(CONTOSO, save(1, { name: 'New', seats: 'many', owner: '' })), {
      seats: 'not-a-number',
      owner: 'required',
    });
  });

  it('empties dates that did not come, as Teams leaves them out, and keeps other fields', () => {
    const dated = start({ ...LEAST, assignedOn: '2026-03-02', startOn: '2026-03-09', seats: '5' });
    const { attributes } = does(dated, save(1, { startOn: '2026-03-09' })).engagement;
    assert.deepEqual(attributes, {
      name: 'Contoso',
      motion: 'rfa',
      services: ['Exchange'],
      seats: 5,
      startOn: '2026-03-09',
    });
  });
});

describe('a newer playbook', () => {
  const move: Command = { kind: 'playbook.move', to: 'v2' };

  it('is moved to on demand; what was done of it stays done', () => {
    const done = does(CONTOSO, { kind: 'task.done', rev: 1, item: '5' }).engagement;
    const moved = does(done, move).engagement;
    assert.equal(moved.playbook, 'v2');
    assert.equal(itemState(moved, '5'), 'done');
    assert.ok(isUnchanged(moved, move));
    const reopen: Command = { kind: 'task.reopen', rev: 3, item: '5' };
    const outcome = decide(moved, reopen, { ...circumstances(), playbook: NEWER });
    assert.equal(
      outcome.kind === 'done' && itemState(outcome.engagement, '5'),
      'open',
      'its mark is where it was, in Enable',
    );
  });

  it('is previewed: comes, goes, changes', () => {
    const { comes, goes, changes } = comparePlans(
      planOf(PLAYBOOK, CONTOSO.attributes),
      planOf(NEWER, CONTOSO.attributes),
    );
    assert.deepEqual(
      comes.map(({ item }) => item.id),
      ['7'],
    );
    assert.deepEqual(
      goes.map(({ item }) => item.id),
      ['initiate-kickoff/note', 'initiate-kickoff#goals-known', '3'],
    );
    assert.deepEqual(
      changes.map(({ before, after }) => [after.item.id, before.item.mandatory, after.item.mandatory, after.places]),
      [
        ['2', false, true, [{ phase: 'initiate', process: 'initiate-kickoff' }]],
        ['5', true, true, [{ phase: 'assess', process: 'assess-check' }]],
      ],
    );
  });
});
