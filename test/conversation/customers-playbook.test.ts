// A customer stays on the playbook it began with until somebody moves it, after a preview of the difference.
import assert from 'node:assert/strict';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { shown } from '../support/conversation.ts';
import {
  INTERNAL_PREP,
  KICKOFF,
  MEETING,
  newCustomer,
  of,
  reasonOf,
  startCustomers,
  stored,
} from '../support/customers.ts';
import { shippedPlaybook } from '../support/shipped-playbook.ts';

/** The kickoff without one mandatory task, with a new one, and another one renamed. */
function newer(playbook: Playbook): Playbook {
  const change = (task: Playbook['phases'][number]['processes'][number]['steps'][number]['tasks'][number]) => {
    if (task.id === INTERNAL_PREP) return [];
    if (task.id === MEETING) return [task, { ...task, id: '77777', name: { en: 'Brand new' } }];
    return task.id === '983' ? [{ ...task, mandatory: true }] : [task];
  };
  return {
    ...playbook,
    version: 'newer',
    phases: playbook.phases.map((phase) => ({
      ...phase,
      processes: phase.processes.map((process) => ({
        ...process,
        steps: process.steps.map((step) => ({ ...step, tasks: step.tasks.flatMap(change) })),
      })),
    })),
  };
}

async function startWorld() {
  const shipped = await shippedPlaybook();
  const next = newer(shipped);
  let inUse = shipped;
  const world = await startCustomers((deps) => ({
    ...deps,
    playbook: () => ({ ...deps.playbook(), playbook: inUse }),
  }));
  const anna = world.person('anna');
  const contoso = of(await newCustomer(anna, 'Contoso'));
  await anna.presses('task.done', { ...contoso, taskId: INTERNAL_PREP });
  const use = (playbook: Playbook): void => {
    inUse = playbook;
  };
  return { world, anna, contoso, use, shipped, next };
}

describe('another version of the playbook', () => {
  it('does not touch the customers that there are; new ones begin with it', async () => {
    const { world, anna, contoso, use, shipped, next } = await startWorld();
    use(next);
    const card = shown(await anna.presses('process.open', { ...contoso, process: KICKOFF, page: 1 }), 'process');
    const ids = card.groups.flatMap(({ items }) => items.map(({ id }) => id));
    assert.ok(ids.includes(INTERNAL_PREP) && !ids.includes('77777'));
    shown(await anna.presses('task.reopen', { ...contoso, rev: 2, taskId: INTERNAL_PREP }), 'task');
    assert.equal((await stored(world, contoso)).engagement.playbook, shipped.version);
    assert.equal((await stored(world, await newCustomer(anna, 'Fabrikam'))).engagement.playbook, 'newer');
  });

  it('is previewed and moved to; what was done is kept', async () => {
    const { world, anna, contoso, use, next } = await startWorld();
    use(next);
    const preview = shown(await anna.presses('playbook.preview', contoso), 'plan-change');
    assert.equal(preview.apply, 'playbook.move');
    assert.equal(preview.to, 'newer');
    assert.deepEqual(
      [preview.comes, preview.goes].map(({ items }) => items.map(({ id }) => id)),
      [['77777'], [INTERNAL_PREP]],
    );
    assert.ok(preview.changes.items.some(({ after }) => after.id === '983' && after.mandatory));
    const moved = shown(await anna.presses('playbook.move', { ...contoso, to: 'newer' }), 'engagement');
    assert.equal(moved.notice?.kind, 'saved');
    assert.deepEqual(moved.phases, shown(await anna.presses('customer.show', contoso), 'engagement').phases);
    const [header] = await world.store.engagements.headers('contoso', [contoso.engagementId]);
    assert.deepEqual(
      header?.summary?.phases.map(({ mandatoryOpen }) => mandatoryOpen),
      moved.phases.map(({ mandatoryOpen }) => mandatoryOpen),
      'lists count by the new plan',
    );
    const { engagement, history } = await stored(world, contoso);
    assert.equal(engagement.playbook, 'newer');
    assert.equal(engagement.phases.initiate?.marks[INTERNAL_PREP]?.state, 'done');
    assert.equal(history[0]?.command, 'playbook.move');
    assert.equal(reasonOf(await anna.presses('task.edit', { ...contoso, taskId: INTERNAL_PREP })), 'not-in-plan');
    shown(await anna.presses('task.edit', { ...contoso, taskId: '77777' }), 'task');
  });

  it('that came after the preview is previewed first', async () => {
    const { world, anna, contoso, use, next } = await startWorld();
    use({ ...next, version: 'newest' });
    const preview = shown(await anna.presses('playbook.move', { ...contoso, to: 'newer' }), 'plan-change');
    assert.equal(preview.to, 'newest');
    assert.notEqual((await stored(world, contoso)).engagement.playbook, 'newest');
  });

  it('counts once, and not for who may not decide', async () => {
    const { world, anna, contoso, use, next } = await startWorld();
    await anna.presses('people.save', { ...contoso, rev: 2 }, { 'member-sme': 'cara' });
    use(next);
    assert.equal(
      reasonOf(await world.person('cara').presses('playbook.move', { ...contoso, to: 'newer' })),
      'forbidden',
    );
    await Promise.all([1, 2].map(() => anna.presses('playbook.move', { ...contoso, to: 'newer' })));
    assert.equal((await stored(world, contoso)).engagement.rev, 4);
    assert.deepEqual(world.failures, []);
  });

  it("takes all customers along that are the person's to decide, and says how many", async () => {
    const { world, anna, contoso, use, next } = await startWorld();
    const fabrikam = of(await newCustomer(anna, 'Fabrikam'));
    const closed = of(await newCustomer(anna, 'Closed'));
    await anna.presses('customer.close', closed, { reason: 'done' });
    const cara = world.person('cara');
    const theirs = of(await newCustomer(cara, 'Theirs'));
    await cara.presses('people.save', theirs, { 'member-sme': 'anna' });
    use(next);
    const moved = shown(await anna.presses('playbook.move-all', { ...contoso, to: 'newer' }), 'engagement');
    assert.deepEqual(moved.notice, { kind: 'moved', count: 2 });
    const versions = await Promise.all(
      [contoso, fabrikam, closed, theirs].map(
        async (each) => (await stored(world, each)).engagement.playbook === 'newer',
      ),
    );
    assert.deepEqual(versions, [true, true, false, false]);
  });
});
