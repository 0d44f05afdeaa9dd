// What holds for an engagement whatever is done to it, by whomever, in any order.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEvent } from '../../src/engagements/apply-event.ts';
import { countItems } from '../../src/engagements/count-items.ts';
import { decide } from '../../src/engagements/decide.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { healthOf } from '../../src/engagements/health.ts';
import type { HistoryEvent } from '../../src/engagements/history.ts';
import { itemState } from '../../src/engagements/item-state.ts';
import { nextActions } from '../../src/engagements/next-actions.ts';
import type { Done } from '../../src/engagements/outcome.ts';
import { planItems } from '../../src/engagements/plan-items.ts';
import { planOf } from '../../src/engagements/plan-of.ts';
import { type Actor, standingOf } from '../../src/engagements/standing.ts';
import { summarise } from '../../src/engagements/summary.ts';
import { deepFreeze } from '../../src/playbook/deep-freeze.ts';
import { actor, undo, type Wish, wish } from './any-command.ts';
import { ANNA, CONTOSO, circumstances, content, does, NEWER, PLAYBOOK } from './contoso.ts';

const CREATED: HistoryEvent = {
  rev: 1,
  at: CONTOSO.createdAt,
  by: 'anna',
  surface: 'personal',
  command: 'customer.create',
  changes: [{ slot: 'engagement', before: null, after: CONTOSO }],
};

interface Step {
  readonly before: Engagement;
  readonly done: Done;
  readonly by: Actor;
  readonly events: readonly HistoryEvent[];
}

const steps = fc.array(fc.tuple(wish, actor), { minLength: 1, maxLength: 40, size: 'max' });

/** Does all of it, and looks at every step that changed something. */
function live(wishes: readonly (readonly [Wish, Actor])[], look: (step: Step) => void): Engagement {
  let now: Engagement = deepFreeze(CONTOSO);
  let events: readonly HistoryEvent[] = [CREATED];
  for (const [wanted, by] of wishes) {
    const command = wanted(now.rev, events);
    const playbook = now.playbook === 'v2' ? NEWER : PLAYBOOK;
    const outcome = decide(now, command, { ...circumstances(by), playbook });
    if (outcome.kind !== 'done') continue;
    events = [...events, outcome.event];
    look({ before: now, done: outcome, by, events });
    now = deepFreeze(outcome.engagement);
  }
  return now;
}

function holds(look: (step: Step) => void, runs = 300): void {
  fc.assert(
    fc.property(steps, (wishes) => {
      live(wishes, look);
    }),
    { numRuns: runs },
  );
}

describe('whatever is done to an engagement', () => {
  it('the commands of these tests do change something, of every kind', () => {
    const kinds = new Set<string>();
    for (const wishes of fc.sample(steps, { numRuns: 400, seed: 1 }))
      live(wishes, ({ done }) => kinds.add(done.event.command));
    assert.deepEqual([...kinds].sort(), [
      'cadence.save',
      'customer.close',
      'customer.delete',
      'customer.pause',
      'customer.reopen',
      'customer.save',
      'event.record',
      'note.save',
      'people.save',
      'phase.complete',
      'phase.reopen',
      'plan.apply',
      'playbook.move',
      'reminder.done',
      'reminder.snooze',
      'reminder.stop',
      'service.save',
      'task.assign',
      'task.block',
      'task.done',
      'task.evidence',
      'task.reopen',
      'task.skip',
      'tasks.save',
      'undo',
    ]);
  });

  it('its history tells it again from the beginning', () => {
    holds(({ done, events }) => {
      const told = events.reduce<Engagement | undefined>(applyEvent, undefined);
      assert.deepEqual(told, done.engagement);
      assert.deepEqual(
        events.map(({ rev }) => rev),
        events.map((_, i) => i + 1),
      );
    });
  });

  it('it is the same after a journey through the store', () => {
    holds(({ done }) => assert.deepEqual(JSON.parse(JSON.stringify(done)), done));
  });

  it('what was just done can be undone, and then all is exactly as before', () => {
    holds(({ before, done, by, events }) => {
      if (done.event.command === 'undo' || done.engagement.people.owner !== before.people.owner) return;
      const undone = decide(done.engagement, undo(done.event, events), circumstances(by.id === 'cara' ? ANNA : by));
      if (undone.kind === 'refused') return assert.equal(undone.reason, 'forbidden');
      assert.deepEqual(undone.kind === 'done' && content(undone.engagement), content(before));
    });
  });

  it('the same press once more changes nothing', () => {
    fc.assert(
      fc.property(steps, ([...wishes]) => {
        const last = wishes.pop();
        const now = live(wishes, () => {});
        if (last === undefined) return;
        const at = { ...circumstances(last[1]), playbook: now.playbook === 'v2' ? NEWER : PLAYBOOK };
        const command = last[0](now.rev, []);
        const once = decide(now, command, at);
        if (once.kind !== 'done') return;
        assert.notEqual(
          decide(once.engagement, command, { ...at, now: '2026-03-10T12:01:00.000Z' }).kind,
          'done',
          command.kind,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('a change of plan loses nothing that was done', () => {
    const facts = (engagement: Engagement) =>
      Object.values(engagement.phases).map(({ marks, assignees, evidence }) => [marks, assignees, evidence]);
    holds(({ before, done }) => {
      if (['customer.save', 'plan.apply', 'playbook.move'].includes(done.event.command))
        assert.deepEqual(facts(done.engagement), facts(before));
    });
  });

  it('counts add up, and one task has one state', () => {
    holds(({ done: { engagement } }) => {
      const plan = planOf(PLAYBOOK, engagement.attributes);
      const items = planItems(plan.phases.flatMap(({ processes }) => processes));
      const { open, done, blocked, total, notApplicable, mandatoryOpen } = countItems(engagement, items);
      assert.equal(open + done + blocked, total);
      assert.equal(total + notApplicable, items.length);
      assert.ok(mandatoryOpen <= open + blocked);
      const marked = Object.values(engagement.phases).flatMap(({ marks }) => Object.keys(marks));
      assert.equal(new Set(marked).size, marked.length);
    });
  });

  it('an owner is there, strangers and guests do nothing, members leave people, life and playbook alone', () => {
    holds(({ before, done: { engagement }, by }) => {
      assert.notEqual(engagement.people.owner, '');
      const standing = standingOf(before, by);
      assert.ok(standing === 'owner' || standing === 'lead' || standing === 'member', standing);
      if (standing !== 'member') return;
      const { people, life, playbook } = before;
      assert.deepEqual(
        { people, life, playbook },
        { people: engagement.people, life: engagement.life, playbook: engagement.playbook },
      );
    });
  });

  it('what is closed changes by reopening, deleting and undoing only', () => {
    holds(({ before, done }) => {
      if (before.life.state === 'closed')
        assert.ok(['customer.reopen', 'customer.delete', 'undo'].includes(done.event.command), done.event.command);
      if (before.life.state === 'deleted') assert.equal(done.event.command, 'undo');
    });
  });

  it('what is next, how it fares and what a list shows can be told', () => {
    holds(({ done: { engagement } }) => {
      const plan = planOf(PLAYBOOK, engagement.attributes);
      const summary = summarise(engagement, plan);
      assert.ok(healthOf(engagement, summary, '2026-03-10').findings.length < 50);
      for (const next of nextActions(engagement, plan, '2026-03-10', 'anna'))
        if ('item' in next) assert.notEqual(itemState(engagement, next.item.id), 'done');
    });
  });
});

describe('two people who tick the same card at once', () => {
  const items = ['1', '2', 'initiate-kickoff/note', 'initiate-kickoff#goals-known'];
  const chosen = fc.subarray(items);

  it('lose no tick and see no error, whoever comes first', () => {
    fc.assert(
      fc.property(chosen, chosen, chosen, fc.boolean(), (ticked, one, other, tellsTicked) => {
        const save = (rev: number, done: readonly string[]) =>
          ({
            kind: 'tasks.save',
            rev,
            process: 'initiate-kickoff',
            shown: items,
            done,
            ...(tellsTicked && { ticked }),
          }) as const;
        const shown = ticked.reduce(
          (now, item) => does(now, { kind: 'task.done', rev: now.rev, item }).engagement,
          CONTOSO,
        );
        // Both only add: what one takes away and the other sets again is a conflict, told in another test.
        const press = (engagement: Engagement, added: readonly string[]) => {
          const outcome = decide(engagement, save(shown.rev, [...new Set([...ticked, ...added])]), circumstances());
          assert.notEqual(outcome.kind, 'refused');
          return outcome.kind === 'done' ? outcome.engagement : engagement;
        };
        const both = press(press(shown, one), other);
        const expected = items.filter((item) => [...ticked, ...one, ...other].includes(item));
        assert.deepEqual(
          items.filter((item) => itemState(both, item) === 'done'),
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });
});
